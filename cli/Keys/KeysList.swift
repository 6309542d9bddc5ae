import ArgumentParser
import Client
import Messages
import RPC

struct KeysList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists every version of the tenant's keys, and how far each has come.",
    discussion: """
      Examples:

        cairn keys list
        cairn keys list --kind epoch --tenant harborview --output json
      """)
  static let purpose = PurposeDemand.none

  @Option(help: "Only this kind of key.")
  var kind: Choice<KeyKind>?

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.keys.listKeys(
      ListKeysRequest(kind: kind?.value ?? .unspecified)
    ).message
    let columns: [Table.Column] = [
      .text("kind"), .number("version"), .text("state"), .text("created"), .text("retired"),
      .text("destroyed"), .number("rows left"),
    ]
    reply.show(
      response, Table(columns, rows: response.keys.map(row)), whenEmpty: "there are no keys")
  }

  private func row(_ key: KeyVersion) -> [String] {
    [
      key.kind.word, String(key.version), key.state.word, key.createTime.text,
      key.retireTime.text, key.destroyTime.text, key.rowsLeft == 0 ? "" : String(key.rowsLeft),
    ]
  }
}
