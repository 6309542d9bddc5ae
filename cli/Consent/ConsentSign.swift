import ArgumentParser
import Client
import Foundation
import Messages
import RPC

struct ConsentSign: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Adds the signature and makes the consent active.",
    discussion: """
      Signer, evidence, date, records, purpose and party must all be there; what is
      missing is named. The fingerprint is that of the exact text that was signed.

        cairn consent sign $CONSENT --signer "Ngozi Okonkwo" \\
          --capacity parent --method paper --evidence box-12/form-0042 \\
          --signed-at 2026-09-01T17:05:00-04:00 --assurance in-person \\
          --fingerprint $(sha256sum < form.txt | cut -c1-64)
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @Argument(help: "The consent's id.")
  var id: String

  @Option(help: ArgumentHelp("The name of the one who signed.", valueName: "name"))
  var signer = ""

  @Option(help: "As what they signed.")
  var capacity: Choice<SignerCapacity>?

  @Option(help: "How they signed. An oral consent can never become active.")
  var method: Choice<SignatureMethod>?

  @Option(help: ArgumentHelp("Where the signed form or log is kept.", valueName: "place"))
  var evidence = ""

  @Option(
    help: ArgumentHelp("The device or address of an electronic signature.", valueName: "text"))
  var origin = ""

  @Option(
    help: ArgumentHelp("When it was signed, with a zone (default: now).", valueName: "time"))
  var signedAt: String?

  @Option(help: "How surely the signer was identified.")
  var assurance: Choice<IdentityAssurance>?

  @Option(
    help: ArgumentHelp("The SHA-256 of the exact text that was signed, in hex.", valueName: "hex"))
  var fingerprint = ""

  @Option(help: ArgumentHelp("The language of that text (default: en).", valueName: "tag"))
  var language = "en"

  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    if let signedAt, GoogleProtobuf.Timestamp(text: signedAt) == nil {
      throw ValidationError("--signed-at takes a time such as 2026-09-01T17:05:00-04:00")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let time = signedAt.flatMap(GoogleProtobuf.Timestamp.init(text:))
    let request = SignConsentRequest(
      id: id,
      signer: ConsentSigner(
        name: signer, capacity: capacity?.value ?? .unspecified, evidenceRef: evidence,
        origin: origin),
      signature: ConsentSignature(
        method: method?.value ?? .unspecified,
        signTime: time ?? GoogleProtobuf.Timestamp(reply.surroundings.now()),
        assurance: assurance?.value ?? .unspecified, textFingerprint: fingerprint,
        textLanguage: language))
    let response = try await client.consents.signConsent(request).message
    reply.show(response) { response.consent?.text ?? "" }
  }
}
