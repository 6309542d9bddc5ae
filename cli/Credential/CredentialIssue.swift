import ArgumentParser
import Client
import Installation
import Messages
import RPC

struct CredentialIssue: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Issues a credential. Its token is shown this once and stored nowhere.",
    discussion: """
      Examples:

        cairn credential issue --tenant harborview --role tenant-admin \\
          --label first-admin --token-out admin.token
        cairn credential issue --role navigator --label desk-3
        cairn credential issue --role school-staff --label room-12 \\
          --staff-sourced-id t-0042
        cairn credential issue --role partner --label tutoring-api \\
          --party bright-futures --party-class out-of-school-time --days 180 \\
          --certificate tutoring.pem
        cairn credential issue --role integrator --label sis-bridge --group identity \\
          --group academic --for attendance --starts 2026-10-01T00:00:00Z
      """)
  static let purpose = PurposeDemand.none

  @Option(help: "What it may do.")
  var role: Choice<Role>

  @Option(help: ArgumentHelp("What operators call it. Never a person's name.", valueName: "text"))
  var label: String

  @Option(
    help: ArgumentHelp(
      "The navigator or staff member it acts for; a new navigator when not given.",
      valueName: "id"))
  var holder: String?

  @Option(
    help: ArgumentHelp("The staff member it acts for, by the roster's id.", valueName: "id"))
  var staffSourcedId: String?

  @Option(help: ArgumentHelp("The partner it acts for.", valueName: "name"))
  var party = ""

  @Option(
    name: .customLong("party-class"),
    help: ArgumentHelp("A class of parties that the partner belongs to.", valueName: "name"))
  var partyClasses: [String] = []

  @Option(
    name: .customLong("group"),
    help: ArgumentHelp("A record group that an integrator may read.", valueName: "group"))
  var groups: [Choice<RecordGroup>] = []

  @Option(help: ArgumentHelp("Days until it expires, 1 to 730 (default: 365).", valueName: "count"))
  var days: Int32 = 0

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "A purpose that its calls may state (default: every one).", valueName: "purpose"))
  var purposes: [Choice<Purpose>] = []

  @Option(
    help: ArgumentHelp(
      "Bind it to this client certificate: it is refused on every connection that shows no such one.",
      valueName: "file"))
  var certificate: String?

  @Option(
    help: ArgumentHelp("When it begins to be good (default: now).", valueName: "time"),
    transform: CredentialIssue.time)
  var starts: GoogleProtobuf.Timestamp?

  @OptionGroup var token: TokenOptions
  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    if holder != nil, staffSourcedId != nil {
      throw ValidationError("--holder and --staff-sourced-id name the same person; give one")
    }
  }

  private static func time(_ text: String) throws -> GoogleProtobuf.Timestamp {
    guard let time = GoogleProtobuf.Timestamp(text: text) else {
      throw ValidationError("'\(text)' is no time like 2026-10-01T00:00:00Z")
    }
    return time
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = IssueCredentialRequest(
      role: role.value, label: label,
      holder: holder.map { .holderID($0) } ?? staffSourcedId.map { .staffSourcedID($0) },
      party: party, partyClasses: partyClasses, groups: groups.values(), daysValid: days,
      certificate: try certificate.map {
        .certificateFingerprint(try CertificateFile.fingerprint(of: $0))
      }, startTime: starts, purposes: purposes.values())
    var response = try await client.credentials.issueCredential(request).message
    try token.keep(&response.token)
    reply.show(response) {
      (response.credential?.text ?? "") + (response.token.isEmpty ? "" : "\n\(response.token)\n")
    }
    token.note(reply)
  }
}
