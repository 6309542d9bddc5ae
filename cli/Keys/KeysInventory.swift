import ArgumentParser
import Client
import Messages
import RPC

struct KeysInventory: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Lists purpose, algorithm and age of every key that exists, for an audit.",
    discussion: """
      What NIST SP 800-57 asks of an inventory. A key in use for longer than its
      cryptoperiod is marked overdue.

        cairn keys inventory
        cairn keys inventory --tenant harborview --output json
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.keys.getKeyInventory(.init()).message
    let columns: [Table.Column] = [
      .text("kind"), .number("version"), .text("state"), .number("age"), .number("period"),
      .text("overdue"), .text("algorithm"), .text("purpose"),
    ]
    reply.show(
      response, Table(columns, rows: response.keys.map(row)), whenEmpty: "there are no keys")
    let overdue = response.keys.filter(\.overdue)
    if !overdue.isEmpty {
      let kinds = overdue.map(\.kind.word).joined(separator: ", ")
      reply.note("overdue for rotation: \(kinds); see: cairn help keys rotate")
    }
  }

  private func row(_ key: KeyRecord) -> [String] {
    [
      key.kind.word, String(key.version), key.state.word, "\(key.ageDays) d",
      "\(key.cryptoperiodDays) d", key.overdue ? "yes" : "no", key.algorithm, key.purpose,
    ]
  }
}
