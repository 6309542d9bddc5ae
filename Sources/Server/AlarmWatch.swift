import Logging
import ServiceLifecycle
import Services
import Store

/// Tells alarms within a fraction of a second of the call that raised them, and what still waits
/// when the last call was answered.
struct AlarmWatch: Service, CustomStringConvertible {
  /// What the log calls it.
  let description = "alarm watch"
  /// An alarm must be told within a second.
  private static let interval = Duration.milliseconds(200)

  let deployment: Deployment

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while true {
        try await Task.sleep(for: Self.interval)
        await flush()
      }
    }
    await flush()
  }

  private func flush() async {
    do {
      try await deployment.alarms.flush(to: deployment.store.registry)
    } catch {
      deployment.logger.error("alarms could not be written down yet")
    }
  }
}
