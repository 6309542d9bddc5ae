import ServiceLifecycle
import Services

/// Follows what other servers on the same store do, as long as this one answers, and takes leave of
/// them at the end.
struct NodeUpkeep: Service, CustomStringConvertible {
  /// What the log calls it.
  let description = "node upkeep"
  let node: Node

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await node.run()
      // Where there is nobody to follow it has nothing to do until the end.
      try? await gracefulShutdown()
    }
    await node.leave()
  }
}
