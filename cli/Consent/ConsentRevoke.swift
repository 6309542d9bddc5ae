import ArgumentParser
import Client
import Messages
import RPC

struct ConsentRevoke: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Ends a consent from the next call on. This cannot be undone.",
    discussion: """
      Without --yes it only says what would happen. What was disclosed before stays
      disclosed.

        cairn consent revoke $CONSENT
        cairn consent revoke $CONSENT --reason family-request --yes
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @Argument(help: "The consent's id.")
  var id: String

  @Option(help: ArgumentHelp("A short code or sentence without personal data.", valueName: "text"))
  var reason = ""

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard confirmation.yes else {
      let consent = try await client.consents.getConsent(.init(id: id)).message.consent
      return confirmation.showPlan(plan(consent ?? Consent()), reply)
    }
    let response = try await client.consents.revokeConsent(.init(id: id, reason: reason)).message
    reply.show(response) { response.consent?.text ?? "" }
  }

  private func plan(_ consent: Consent) -> [String] {
    let scope = consent.scope ?? ConsentScope()
    return [
      "revoke the \(consent.status.word) consent \(id)",
      "close \(scope.recordsText) to \(scope.partiesText) for \(scope.purposesText)",
    ]
  }
}
