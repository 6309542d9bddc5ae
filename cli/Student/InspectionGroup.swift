import ArgumentParser
import Client
import Messages
import RPC

struct InspectionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspection",
    abstract: "Keeps families' requests to see records, and their 45 days.",
    discussion: """
      While a request is open nothing of that student is destroyed (34 CFR 99.10).

        cairn student inspection open $STUDENT --capacity parent
        cairn student inspection list --overdue
        cairn student inspection close $INSPECTION --outcome complied
      """,
    subcommands: [InspectionOpen.self, InspectionList.self, InspectionClose.self])
}

struct InspectionOpen: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Writes down that a family asked to see a student's records.",
    discussion: """
      Examples:

        cairn student inspection open $STUDENT --capacity parent
        cairn student inspection open $STUDENT --capacity eligible-student \\
          --received 2026-08-28
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The student's id.")
  var student: String

  @Option(help: "Who asks.")
  var capacity: Choice<InspectionCapacity>

  @Option(
    help: ArgumentHelp("The day on which they asked (default: today).", valueName: "date"))
  var received = ""

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = OpenInspectionRequest(
      studentID: student, capacity: capacity.value, receivedOn: received)
    let response = try await client.inspections.openInspection(request).message
    reply.show(response) { response.inspection?.text ?? "" }
  }
}

struct InspectionList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists requests in the order in which they are due.",
    discussion: """
      Examples:

        cairn student inspection list
        cairn student inspection list --overdue
        cairn student inspection list --all --output json
      """)
  static let purpose = PurposeDemand.none

  @Flag(help: "Only those that are overdue.")
  var overdue = false

  @Flag(help: "Also those that were closed.")
  var all = false

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.inspections.listInspections(
        .init(pageSize: size, pageToken: token, includeClosed: all, overdueOnly: overdue))
      return (page.message.inspections, page.message.nextPageToken)
    }
    let columns = ["id", "student", "capacity", "received", "due", "state"]
      .map(Table.Column.text)
    let rows = found.items.map { request in
      [
        request.id, request.studentID, request.capacity.word, request.receivedOn,
        request.dueOn, request.state,
      ]
    }
    reply.show(
      ListInspectionsResponse(inspections: found.items, nextPageToken: found.nextPageToken),
      Table(columns, rows: rows), whenEmpty: "there are no such requests")
  }
}

struct InspectionClose: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Closes a family's request with its outcome.",
    discussion: """
      Example:

        cairn student inspection close $INSPECTION --outcome complied
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the request.")
  var id: String

  @Option(help: "How it ended.")
  var outcome: Choice<InspectionOutcome>

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.inspections.closeInspection(
      .init(id: id, outcome: outcome.value)
    ).message
    reply.show(response) { response.inspection?.text ?? "" }
  }
}

extension Inspection {
  /// `overdue`, `open`, or how it was closed.
  fileprivate var state: String {
    guard closeTime == nil else { return outcome.word }
    return overdue ? "overdue" : "open"
  }

  /// Shows one request.
  var text: String {
    var fields = FieldList()
    fields.add("Request", id)
    fields.add("Student", studentID)
    fields.add("Asked by", capacity.word)
    fields.add("Received", receivedOn)
    fields.add("Due", dueOn)
    fields.add("State", state)
    fields.add("Opened", openTime.text)
    fields.add("Opened by", openedBy)
    fields.add("Closed", closeTime.text)
    fields.add("Closed by", closedBy)
    return fields.text
  }
}
