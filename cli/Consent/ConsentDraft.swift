import ArgumentParser
import Client
import Messages
import RPC

struct ConsentDraft: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Writes down a consent that is not signed yet. It opens nothing.",
    discussion: """
      Examples:

        cairn consent draft $STUDENT --group identity --group academic \\
          --for enrichment --party bright-futures --expires 2027-06-30
        cairn consent draft $STUDENT --group health --for health-support \\
          --party-class clinic --expires 2027-06-30 --deny
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @Argument(help: "The student's id.")
  var student: String

  @Option(name: .customLong("group"), help: "A record group that it covers.")
  var groups: [Choice<RecordGroup>] = []

  @Option(name: .customLong("for"), help: "A purpose that it covers.")
  var purposes: [Choice<Purpose>] = []

  @Option(
    name: .customLong("party"),
    help: ArgumentHelp("A party that may receive the records.", valueName: "name"))
  var parties: [String] = []

  @Option(
    name: .customLong("party-class"),
    help: ArgumentHelp("A class of parties that may receive the records.", valueName: "name"))
  var partyClasses: [String] = []

  @Option(
    help: ArgumentHelp(
      "The first day it is good (default: the day of signature).",
      valueName: "YYYY-MM-DD"))
  var effective = ""

  @Option(help: ArgumentHelp("The first day it is no longer good.", valueName: "YYYY-MM-DD"))
  var expires = ""

  @Flag(help: "An explicit refusal, which beats every permission.")
  var deny = false

  @Option(
    name: .customLong("redisclosure-to"),
    help: ArgumentHelp("A party to whom the recipient may pass the records on.", valueName: "name"))
  var redisclosureTo: [String] = []

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let scope = ConsentScope(
      records: groups.values(), purposes: purposes.values(),
      parties: parties.map { .init(party: .name($0)) }
        + partyClasses.map { .init(party: .class($0)) },
      effect: deny ? .deny : .permit, effectiveOn: effective, expiresOn: expires,
      redisclosureTo: redisclosureTo.map { .init(party: .name($0)) })
    let request = DraftConsentRequest(studentID: student, scope: scope)
    let response = try await client.consents.draftConsent(request).message
    reply.show(response) { response.consent?.text ?? "" }
  }
}
