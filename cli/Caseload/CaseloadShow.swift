import ArgumentParser
import Client
import Messages
import RPC

struct CaseloadShow: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a navigator's students with plan and last check-in.",
    discussion: """
      A navigator sees the own caseload; a tenant administrator names whose.

        cairn caseload show
        cairn caseload show --navigator $NAVIGATOR
      """)
  static let purpose = PurposeDemand.usually(.successPlan)

  @Option(help: ArgumentHelp("Whose caseload; your own when not given.", valueName: "id"))
  var navigator = ""

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    var whose = navigator
    let found = try await list.collect(reply) { size, token in
      let page = try await client.navigators.listCaseload(
        .init(navigatorID: navigator, pageSize: size, pageToken: token))
      whose = page.message.navigatorID
      return (page.message.entries, page.message.nextPageToken)
    }
    var table = Table(
      ["student", "family name", "given name", "grade", "plan", "next review", "last check-in"]
        .map(Table.Column.text) + [.number("weeks")])
    for entry in found.items { table.add(row(entry)) }
    reply.show(
      ListCaseloadResponse(
        navigatorID: whose, entries: found.items, nextPageToken: found.nextPageToken),
      table, whenEmpty: "the caseload is empty")
  }

  private func row(_ entry: CaseloadEntry) -> [String] {
    // A plan's status comes by its name, as the caseload does not depend on plans.
    let planStatus = PlanStatus(word: entry.planStatus)?.word ?? entry.planStatus
    return [
      entry.studentID, entry.familyName, entry.givenName, entry.grade, planStatus,
      entry.nextReviewOn, entry.lastCheckInTime.text, String(entry.countedCheckIns),
    ]
  }
}
