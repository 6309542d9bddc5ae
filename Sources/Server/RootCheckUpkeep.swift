import Installation
import Logging
import Sealing
import ServiceLifecycle
import Services

/// Keeps `root.check` of the data directory true, so that a root key can be checked against it
/// while no server runs: at the start, and when a rotation of the root key has ended.
struct RootCheckUpkeep: Service, CustomStringConvertible {
  /// What the log calls it.
  let description = "root check"
  let deployment: Deployment
  let directory: DataDirectory

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      var written: UInt32 = 0
      while true {
        written = await write(after: written)
        try await Task.sleep(for: .seconds(1))
      }
    }
    // A rotation may have ended in the last second.
    _ = await write(after: 0)
  }

  /// - Returns: the version of the root key that was written down.
  private func write(after written: UInt32) async -> UInt32 {
    let version = deployment.custody.rootMinimum
    guard version != written else { return written }
    do {
      guard let key = try await deployment.platformKey() else { return written }
      try RootKeyCheck(key).write(to: directory)
      return version
    } catch {
      deployment.logger.warning("what a root key is checked against could not be written down")
      return written
    }
  }
}
