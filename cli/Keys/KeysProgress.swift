import ArgumentParser
import Client
import Messages
import RPC

struct KeysProgress: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Says how far the rotation of a key has come.",
    discussion: """
      With --wait it shows a bar until the rotation has ended, or can only go on when
      credentials have expired.

        cairn keys progress student-keys
        cairn keys progress student-keys --wait
      """)
  static let purpose = PurposeDemand.none
  static let isShort = false

  @Argument(help: "The key that is rotated.")
  var kind: Choice<KeyKind>

  @Flag(help: "Wait until it has ended, and show how far it is meanwhile.")
  var wait = false

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let watch = RotationWatch(kind: kind.value, client: client)
    let progress = wait ? try await watch.untilEnd(reply) : try await watch.look()
    reply.show(GetRotationProgressResponse(progress: progress)) { progress.text }
  }
}

/// Looks at a rotation until it has ended.
struct RotationWatch: Sendable {
  private static let timeBetweenLooks = Duration.milliseconds(250)

  let kind: KeyKind
  let client: CairnClient

  func look() async throws -> RotationProgress {
    let answer = try await client.keys.getRotationProgress(.init(kind: kind)).message
    return answer.progress ?? RotationProgress()
  }

  /// Draws a bar meanwhile.
  ///
  /// - Throws: `CommandFailure` when the server could not move everything.
  func untilEnd(_ reply: Reply) async throws -> RotationProgress {
    let bar = ProgressBar(reply.console)
    defer { bar.clear() }
    while true {
      let progress = try await look()
      if progress.finished { return progress }
      if progress.failed {
        throw CommandFailure(
          .internalError, "the rotation could not move everything",
          details: [("left", "\(progress.total - progress.done) rows, still readable")])
      }
      // What is left are people's credentials; they take days.
      if kind == .serviceRoot, progress.total > 0 { return progress }
      bar.show(progress.step.word, done: progress.done, total: progress.total, unit: .rows)
      try await Task.sleep(for: Self.timeBetweenLooks)
    }
  }
}
