import ArgumentParser
import Client
import Installation
import Messages
import RPC

struct CredentialRotate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Issues a successor and lets the old credential work beside it for a while.",
    discussion: """
      The successor has the same standing: role, holder, party, record groups, purposes
      and client certificate. Its token is shown this once. The old credential ends with
      the overlap, or earlier by itself.

      Examples:

        cairn credential rotate $CREDENTIAL --overlap 7d --token-out api.token
        cairn credential rotate $CREDENTIAL --overlap 12h --certificate renewed.pem
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the credential, as `credential list` shows it.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "How long the old one goes on working, such as 90m, 12h or 7d, at most 90d (default: 7d).",
      valueName: "time"))
  var overlap: Period?

  @Option(
    help: ArgumentHelp(
      "Bind the successor to this client certificate (default: that of the old one).",
      valueName: "file"))
  var certificate: String?

  @Option(
    help: ArgumentHelp(
      "Days until the successor expires, 1 to 730 (default: as the old one was issued for).",
      valueName: "count"))
  var days: Int32 = 0

  @OptionGroup var token: TokenOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = RotateCredentialRequest(
      id: id, overlapMinutes: overlap?.minutes ?? 0,
      certificate: try certificate.map {
        .certificateFingerprint(try CertificateFile.fingerprint(of: $0))
      }, daysValid: days)
    var response = try await client.credentials.rotateCredential(request).message
    try token.keep(&response.token)
    reply.show(response) {
      (response.credential?.text ?? "") + (response.token.isEmpty ? "" : "\n\(response.token)\n")
    }
    if let end = response.predecessor?.expireTime { reply.note("\(id) works until \(end.text)") }
    token.note(reply)
  }
}
