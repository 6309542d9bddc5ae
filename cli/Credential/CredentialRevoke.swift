import ArgumentParser
import Client
import Messages
import RPC

struct CredentialRevoke: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Revokes a credential from the next call on. This cannot be undone.",
    discussion: """
      Without --yes it only says what would happen.

        cairn credential revoke $CREDENTIAL
        cairn credential revoke $CREDENTIAL --yes
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the credential, as `credential list` shows it.")
  var id: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard confirmation.yes else {
      let credential = try await find(client)
      let state = credential.revokeTime == nil ? "" : " (it is revoked already)"
      return confirmation.showPlan(
        ["revoke the \(credential.role.word) credential \"\(credential.label)\", \(id)\(state)"],
        reply)
    }
    let response = try await client.credentials.revokeCredential(.init(id: id)).message
    reply.show(response) { response.credential?.text ?? "" }
  }

  /// There is no call that gets one credential, so the list is walked.
  private func find(_ client: CairnClient) async throws -> Credential {
    var token = ""
    repeat {
      let page = try await client.credentials.listCredentials(
        .init(pageSize: 1000, pageToken: token))
      if let found = page.message.credentials.first(where: { $0.id == id }) { return found }
      token = page.message.nextPageToken
    } while !token.isEmpty
    throw CommandFailure(.notFound, "no such credential")
  }
}
