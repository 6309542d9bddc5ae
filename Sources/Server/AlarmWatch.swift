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

  private enum Outcome {
    case told, unread, unwritten
  }

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      var last = Outcome.told
      while true {
        try await Task.sleep(for: Self.interval)
        last = await flush(after: last)
      }
    }
    _ = await flush(after: .told)
  }

  /// What stays in the way is said once, not five times a second.
  private func flush(after last: Outcome) async -> Outcome {
    let outcome = await flush()
    guard outcome != last else { return outcome }
    switch outcome {
    case .told: deployment.logger.notice("alarms are told again")
    case .unread: deployment.logger.error("a tenant could not be looked at for canaries yet")
    case .unwritten: deployment.logger.error("alarms could not be written down yet")
    }
    return outcome
  }

  private func flush() async -> Outcome {
    do {
      let failure = try await deployment.alarms.flush(to: deployment.store.registry)
      return failure == nil ? .told : .unread
    } catch {
      return .unwritten
    }
  }
}
