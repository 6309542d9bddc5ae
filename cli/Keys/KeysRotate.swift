import ArgumentParser
import Client
import Messages
import RPC

struct KeysRotate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Makes a new version of a key and moves everything to it. Cannot be undone.",
    discussion: """
      The server does the work while it serves, also after a restart; nobody waits
      for it. Where a rotation has not ended, it goes on. The old key is destroyed
      when nothing needs it any more. Without --yes it only says what would happen.

        cairn keys rotate student-keys
        cairn keys rotate student-keys --yes
        cairn keys rotate tenant-key --tenant harborview --yes --wait
      """)
  static let purpose = PurposeDemand.none
  static let isShort = false

  @Argument(help: "What to rotate.")
  var kind: Choice<KeyKind>

  @Flag(help: "Wait until it has ended, and show how far it is meanwhile.")
  var wait = false

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard confirmation.yes else {
      return confirmation.showPlan([try await plan(client)], reply)
    }
    let begun = try await client.keys.rotateKey(.init(kind: kind.value)).message
    let watch = RotationWatch(kind: kind.value, client: client)
    let progress =
      wait ? try await watch.untilEnd(reply) : begun.progress ?? RotationProgress()
    reply.show(RotateKeyResponse(progress: progress)) { progress.text }
  }

  private func plan(_ client: CairnClient) async throws -> String {
    let now = try await client.keys.getRotationProgress(.init(kind: kind.value)).message.progress
    guard let now, now.finished else {
      return "go on with the rotation of \(kind.value.word) to version \(now?.version ?? 0)"
    }
    return "make version \(now.version + 1) of \(kind.value.word), move everything to it, and"
      + " then destroy version \(now.version)"
  }
}
