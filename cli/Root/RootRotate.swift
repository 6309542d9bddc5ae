import ArgumentParser
import Client
import Messages
import RPC

struct RootRotate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Moves a serving server to the next root key; the old one then opens nothing.",
    discussion: """
      Start the server with both keys, rotate, and start it with the new one alone
      when that suits. Nobody waits, and a rotation that was interrupted goes on where
      it was. Without --yes it only says what would happen. Where another operator has
      a credential, it asks for an approval first; once that person has given it
      (`cairn approval approve`), the same command with --approval does it.

        cairn root init --root-key 'file:/media/key/cairn2.key?version=2'
        cairnd --data /srv/cairn --root-key file:/media/key/cairn.key \\
          --next-root-key 'file:/media/key/cairn2.key?version=2'
        cairn root rotate
        cairn root rotate --reason "yearly" --yes
        cairn root rotate --yes --approval $APPROVAL

      Keep the old key as long as a backup of the registry that needs it is kept.
      """)
  static let purpose = PurposeDemand.none

  /// Keys of one call, so that an answer comes soon and progress can be shown.
  private static let batchMax: Int32 = 20_000

  @Option(help: ArgumentHelp("Why, for the other operators.", valueName: "text"))
  var reason = ""

  @Option(help: ArgumentHelp("The approval that a second person granted.", valueName: "id"))
  var approval = ""

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard let root = try await client.roots.getRoot(.init()).message.root else {
      throw CommandFailure(.internalError, "the server did not say which root key it uses")
    }
    guard root.newestVersion > root.version else {
      throw CommandFailure(
        .precondition, "the server was given no next root key",
        details: [("needed", "start cairnd with --next-root-key and a higher version")])
    }
    guard confirmation.yes else {
      return confirmation.showPlan(
        [
          "seal \(root.keysLeft) of \(root.keys) keys anew under version \(root.newestVersion) "
            + "of the root key, from \(root.nextProvider)",
          "let version \(root.version), from \(root.provider), open nothing any more",
        ], reply)
    }
    var response: RotateRootResponse
    var asked = approval
    repeat {
      response = try await client.roots.rotateRoot(
        .init(
          version: root.newestVersion, keysMax: Self.batchMax, reason: reason, approvalID: asked)
      ).message
      asked = response.approval?.id ?? asked
    } while (response.root?.keysLeft ?? 0) > 0 && response.keysResealed > 0
    reply.show(response) { response.root?.text ?? "" }
    guard response.approval?.state != .pending else {
      reply.note("nothing was changed; another person must grant approval \(asked),")
      return reply.note("then run this command again with --approval \(asked)")
    }
    reply.note(
      "start the server with version \(root.newestVersion) as its --root-key from now on")
  }
}
