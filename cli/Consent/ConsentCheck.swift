import ArgumentParser
import Client
import Messages
import RPC

struct ConsentCheck: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what a party could read now, and why. Nothing is disclosed.",
    discussion: """
      A partner checks for itself; others name the party.

        cairn consent check $STUDENT --party bright-futures \\
          --purpose enrichment
        cairn consent check $STUDENT --purpose enrichment --group health
      """)
  static let purpose = PurposeDemand.stated

  @Argument(help: "The student's id.")
  var student: String

  @Option(help: ArgumentHelp("The party; your own when not given.", valueName: "name"))
  var party = ""

  @Option(
    name: .customLong("party-class"),
    help: ArgumentHelp("A class of parties that the party belongs to.", valueName: "name"))
  var partyClasses: [String] = []

  @Option(name: .customLong("group"), help: "A record group to check (default: all six).")
  var groups: [Choice<RecordGroup>] = []

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = EvaluateConsentRequest(
      studentID: student, party: party, partyClasses: partyClasses, purpose: reply.purpose,
      records: groups.values())
    let response = try await client.consents.evaluateConsent(request).message
    let columns = ["records", "decision", "reason", "consent"].map(Table.Column.text)
    let rows = response.decisions.map {
      [$0.group.word, $0.permitted ? "open" : "closed", $0.reason.word, $0.consentID]
    }
    reply.show(response, Table(columns, rows: rows), whenEmpty: "nothing was decided")
  }
}
