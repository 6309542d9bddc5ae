import ArgumentParser
import Client
import Messages
import RPC

struct CredentialList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the credentials of the tenant, newest first, without their secrets.",
    discussion: """
      Examples:

        cairn credential list --active
        cairn credential list --tenant harborview --output json
      """)
  static let purpose = PurposeDemand.none

  @Flag(help: "Only those that are neither expired nor revoked.")
  var active = false

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.credentials.listCredentials(
        .init(pageSize: size, pageToken: token, activeOnly: active))
      return (page.message.credentials, page.message.nextPageToken)
    }
    let columns = [
      "id", "role", "label", "for", "expires", "revoked", "last used", "bound to", "successor",
    ].map(Table.Column.text)
    reply.show(
      ListCredentialsResponse(credentials: found.items, nextPageToken: found.nextPageToken),
      Table(columns, rows: found.items.map(row)), whenEmpty: "there are no credentials")
  }

  private func row(_ credential: Credential) -> [String] {
    [
      credential.id, credential.role.word, credential.label,
      credential.party.isEmpty ? credential.holderID : credential.party,
      credential.expireTime.text, credential.revokeTime.text, credential.lastUseTime.text,
      // Enough to tell two certificates apart; the whole is in the JSON form.
      String(credential.certificateFingerprint.prefix(8)), credential.successorID,
    ]
  }
}
