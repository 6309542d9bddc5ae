import ArgumentParser
import Client
import Messages
import RPC

struct HoldGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Places and lifts legal holds, under which nothing of a student is destroyed.",
    discussion: """
        cairn student hold place $STUDENT --reason "docket 27-114"
        cairn student hold list $STUDENT
        cairn student hold lift $HOLD --yes
      """,
    subcommands: [HoldPlace.self, HoldList.self, HoldLift.self])
}

struct HoldPlace: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Places a legal hold on a student's records.",
    discussion: """
      Example:

        cairn student hold place $STUDENT --reason "docket 27-114"
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The student's id.")
  var student: String

  @Option(help: ArgumentHelp("The matter. Never a person's data.", valueName: "text"))
  var reason: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.erasures.placeLegalHold(
      .init(studentID: student, reason: reason)
    ).message
    reply.show(response) { response.hold?.text ?? "" }
  }
}

struct HoldList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists a student's legal holds, newest first.",
    discussion: """
      Example:

        cairn student hold list $STUDENT
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The student's id.")
  var student: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.erasures.listLegalHolds(.init(studentID: student)).message
    let columns = ["id", "reason", "placed", "lifted"].map(Table.Column.text)
    let rows = response.holds.map { [$0.id, $0.reason, $0.placeTime.text, $0.liftTime.text] }
    reply.show(response, Table(columns, rows: rows), whenEmpty: "there are no legal holds")
  }
}

struct HoldLift: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift",
    abstract: "Lifts a legal hold, so that the student can be erased again.",
    discussion: """
      Without --yes it only says what would happen.

        cairn student hold lift $HOLD
        cairn student hold lift $HOLD --yes
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the hold.")
  var id: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard confirmation.yes else {
      return confirmation.showPlan(["lift the legal hold \(id)"], reply)
    }
    let response = try await client.erasures.liftLegalHold(.init(id: id)).message
    reply.show(response) { response.hold?.text ?? "" }
  }
}

extension LegalHold {
  /// Shows one hold.
  var text: String {
    var fields = FieldList()
    fields.add("Hold", id)
    fields.add("Student", studentID)
    fields.add("Reason", reason)
    fields.add("Placed", placeTime.text)
    fields.add("Placed by", placedBy)
    fields.add("Lifted", liftTime.text)
    fields.add("Lifted by", liftedBy)
    return fields.text
  }
}
