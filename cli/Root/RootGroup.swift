import ArgumentParser
import Installation
import Messages

struct RootGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "root",
    abstract: "Makes, checks and rotates the root key, under which everything is sealed.",
    discussion: """
      Whoever has the root key and the data has everything; without it nothing opens.
      Cairn never stores it, and no call carries it.

        cairn root providers
        cairn root init --root-key passphrase:/etc/cairn/root.sealed
        cairn root verify --root-key passphrase:/etc/cairn/root.sealed
        cairn root show
        cairn root rotate
      """,
    subcommands: [
      RootProviders.self, RootInit.self, RootOfficer.self, RootVerify.self, RootShow.self,
      RootRotate.self,
    ])
}

/// Where a root key comes from, on the command line.
struct RootKeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the root key comes from; see `cairn root providers`.", valueName: "source"))
  var rootKey: String

  func source() throws -> RootKeySource { try RootKeySource(rootKey) }
}

extension Root {
  /// Which root key is in use, and what a rotation has left to do.
  var text: String {
    var fields = FieldList()
    fields.add("In use", "version \(version), from \(provider)")
    if newestVersion > version {
      fields.add("Next", "version \(newestVersion), from \(nextProvider)")
    }
    fields.add("Keys under it", String(keys))
    fields.add("Left to rotate", String(keysLeft))
    return fields.text
  }
}
