import ArgumentParser
import Messages

struct KeysGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Shows the keys of a tenant and rotates them while the server serves.",
    discussion: """
      No command ever shows a key. Shred epochs are rotated on schedule; the other
      kinds when an operator or administrator asks for it.

        cairn keys list
        cairn keys rotate student-keys --yes
        cairn keys progress student-keys --wait
        cairn keys inventory --output json
      """,
    subcommands: [KeysInventory.self, KeysList.self, KeysProgress.self, KeysRotate.self])
}

extension RotationProgress {
  /// Shows how far it has come.
  var text: String {
    var fields = FieldList()
    fields.add("Key", kind.word)
    fields.add("Version", String(version))
    fields.add("State", stateText)
    fields.add("Last step", step.word)
    if total > 0 { fields.add("Moved", "\(done) of \(total)") }
    return fields.text
  }

  private var stateText: String {
    if finished { return "nothing is being rotated" }
    if failed { return "could not move everything; tried again every minute" }
    // Nothing else waits for people.
    if kind == .serviceRoot, total > 0 {
      return "waits until credentials expire, or are revoked and issued anew"
    }
    return "rotating"
  }
}
