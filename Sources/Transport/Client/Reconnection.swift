import NIOCore

/// When a client connects: events in, actions out (gRPC, "Connection Backoff Protocol" and
/// "Connectivity Semantics").
///
/// It connects when a call wants it, not before: a client that asks for nothing leaves a server
/// that is in trouble alone.
struct Reconnection: Equatable {
  enum Phase: Equatable {
    /// The next call connects.
    case idle
    /// The time is that of the attempt's beginning, from which the backoff counts.
    case connecting(since: NIODeadline)
    case ready(since: NIODeadline)
    /// "Transient failure": no attempt is made before the time.
    case failing(until: NIODeadline)
    case closed
  }

  /// What a call that wants the connection is to do.
  enum Wanted: Equatable {
    case useConnection
    /// Begin an attempt and wait for its end.
    case connect
    /// Wait for the end of the running attempt.
    case wait
    /// Fail at once, or be patient until then and ask again.
    case backOff(until: NIODeadline)
    case refuse
  }

  private(set) var phase = Phase.idle
  private let backoff: Backoff
  private var failures = 0

  init(_ backoff: Backoff) { self.backoff = backoff }

  mutating func wanted(now: NIODeadline) -> Wanted {
    switch phase {
    case .ready: return .useConnection
    case .connecting: return .wait
    case .closed: return .refuse
    case .failing(let until) where now < until: return .backOff(until: until)
    case .idle, .failing:
      phase = .connecting(since: now)
      return .connect
    }
  }

  /// The attempt has succeeded: the other side speaks HTTP/2.
  ///
  /// - Returns: whether the connection is still wanted.
  mutating func connected() -> Bool {
    guard case .connecting(let since) = phase else { return false }
    phase = .ready(since: since)
    return true
  }

  /// The attempt has failed.
  mutating func failed(now: NIODeadline, random: Double) {
    guard case .connecting(let since) = phase else { return }
    backOff(since: since, now: now, random: random)
  }

  /// The connection takes no new calls.
  ///
  /// - Parameter wasUseful: whether a call went over it, and the server would have more. One that
  ///   takes connections and no calls is in as much trouble as one that takes none: it is not to be
  ///   asked again in a circle.
  mutating func lost(wasUseful: Bool, now: NIODeadline, random: Double) {
    guard case .ready(let since) = phase else { return }
    if wasUseful {
      failures = 0
      phase = .idle
    } else {
      backOff(since: since, now: now, random: random)
    }
  }

  /// - Returns: whether it was open until now.
  mutating func close() -> Bool {
    defer { phase = .closed }
    return phase != .closed
  }

  private mutating func backOff(since: NIODeadline, now: NIODeadline, random: Double) {
    failures += 1
    let until = since + backoff.delay(afterFailures: failures, random: random)
    phase = until > now ? .failing(until: until) : .idle
  }
}
