import Synchronization
import Vocabulary

/// A clock that stands still until a test moves it.
final class SettableClock: WallClock {
  private let moment: Mutex<Instant>

  /// - Parameter moment: noon in New York on Tuesday, 1 September 2026, when nothing else is said.
  init(_ moment: Instant = Instant(seconds: 1_788_278_400)) { self.moment = Mutex(moment) }

  func now() -> Instant { moment.withLock { $0 } }

  func advance(days: Int) {
    moment.withLock { $0 = $0.advanced(bySeconds: Int64(days) * 86_400) }
  }

  func advance(seconds: Int64) { moment.withLock { $0 = $0.advanced(bySeconds: seconds) } }
}
