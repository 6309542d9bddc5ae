import ArgumentParser
import Client
import Installation
import Messages
import RPC

struct RootVerify: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that a root key is the one that the data is sealed under.",
    discussion: """
      The key is loaded on this machine, opens the platform's key or does not, and is
      forgotten; nothing of it is sent or shown. With --data no server is needed.

        cairn root verify --root-key file:/media/key/cairn.key --data /srv/cairn
        cairn root verify --root-key passphrase:/etc/cairn/root.sealed
        cairn root verify --root-key \\
          'officers:/etc/cairn/root.sealed?key=/media/a/key&key=/media/b/key'
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var rootKey: RootKeyOptions

  @Option(
    help: ArgumentHelp(
      "Check against what the server last wrote in its data directory.", valueName: "directory"))
  var data: String?

  @OptionGroup var connection: ConnectionOptions

  mutating func run() async throws {
    guard let data else { return try await callServer() }
    let check = try RootKeyCheck(in: DataDirectory(opening: data))
    try verify(check, Reply(format: connection.output, surroundings: .current))
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard let root = try await client.roots.getRoot(.init()).message.root else {
      throw CommandFailure(.internalError, "the server did not say what to check against")
    }
    try verify(
      RootKeyCheck(version: root.platformKeyVersion, bytes: root.platformKey), reply)
  }

  private func verify(_ check: RootKeyCheck, _ reply: Reply) throws {
    let source = try rootKey.source()
    try check.verify(source)
    reply.show(
      json: .object([
        .init("opens", .bool(true)), .init("provider", .string(source.name)),
        .init("version", .integer(Int64(check.rootVersion))),
        .init("commitment", .string(check.commitment)),
      ])
    ) {
      var fields = FieldList()
      fields.add("Opens", "yes: this is the root key")
      fields.add("Provider", source.name)
      fields.add("Version", String(check.rootVersion))
      fields.add("Commitment", check.commitment)
      return fields.text
    }
  }
}
