import Store
import Vocabulary

/// When each of the other nodes last gave a sign of life, by this process's own clock.
struct Heartbeats: Sendable {
  private struct Heard {
    var beat: Int64
    var at: ContinuousClock.Instant
  }

  private var heard: [NodeID: Heard] = [:]

  /// Notes what the nodes say now.
  ///
  /// - Returns: those that have said nothing new for longer than `silence`.
  mutating func silent(
    among nodes: [NodeRow], for silence: Duration, at now: ContinuousClock.Instant
  ) -> [NodeID] {
    var present: [NodeID: Heard] = [:]
    var silent: [NodeID] = []
    for node in nodes {
      var last = heard[node.id] ?? Heard(beat: node.beat, at: now)
      if last.beat != node.beat { last = Heard(beat: node.beat, at: now) }
      present[node.id] = last
      if now - last.at > silence { silent.append(node.id) }
    }
    heard = present
    return silent
  }
}
