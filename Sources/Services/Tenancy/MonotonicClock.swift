import Synchronization
public import Vocabulary

/// A wall clock that does not go back: what has expired stays expired, whatever becomes of the
/// system's clock.
///
/// Time is the later of what the clock beneath says and the latest moment seen, there or in what
/// was recorded before this process began.
public final class MonotonicClock: WallClock {
  private let wall: any WallClock
  /// Milliseconds, as in `Instant`.
  private let latest: Atomic<Int64>

  public init(_ wall: any WallClock) {
    self.wall = wall
    latest = Atomic(wall.now().milliseconds)
  }

  public func now() -> Instant { moved(to: wall.now()) }

  /// Takes a moment into account that was recorded: from now on it is no earlier than that.
  public func advance(to moment: Instant) { _ = moved(to: moment) }

  private func moved(to moment: Instant) -> Instant {
    let (_, now) = latest.max(moment.milliseconds, ordering: .relaxed)
    return Instant(milliseconds: now)
  }
}
