import NIOCore
import Testing

@testable import Transport

@Suite("What a connection is allowed")
struct ConnectionStateTests {
  private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)

  @Test("the reset that reaches the maximum ends the connection")
  func resets() {
    var budget = ResetBudget(max: 5, period: .seconds(30))
    #expect(budget.spend(received: 4, provoked: 4, now: Self.start) == false)
    #expect(budget.spend(received: 1, provoked: 0, now: Self.start + .seconds(29)) == true)
  }

  @Test("resets provoked count for themselves")
  func provoked() {
    var budget = ResetBudget(max: 5, period: .seconds(30))
    #expect(budget.spend(received: 0, provoked: 5, now: Self.start) == true)
  }

  @Test("a new period forgives")
  func forgiven() {
    var budget = ResetBudget(max: 5, period: .seconds(30))
    #expect(budget.spend(received: 4, provoked: 0, now: Self.start) == false)
    #expect(budget.spend(received: 4, provoked: 0, now: Self.start + .seconds(30)) == false)
  }

  @Test("credit is withheld while too much is unread, and given back once")
  func flow() {
    var flow = ConnectionFlow(bytesMax: 10)
    #expect(flow.received(8) == 8)
    #expect(flow.received(5) == 0)
    #expect(flow.received(3) == 0)
    #expect(flow.released(4) == 0)
    #expect(flow.released(4) == 8)
    #expect(flow.released(8) == 0)
  }

  private static func facts(
    established: Bool = true, openHeaders: Bool = false, streams: Bool = true,
    backlog: Bool = false, sent: Int = 0
  ) -> ConnectionHealth.Facts {
    ConnectionHealth.Facts(
      isEstablished: established, hasOpenHeaders: openHeaders, hasStreams: streams,
      hasBacklog: backlog, sentBytes: sent)
  }

  @Test(
    "each condition has its own patience",
    arguments: [
      (facts(established: false), 10, .stalled), (facts(openHeaders: true), 10, .stalled),
      (facts(streams: false), 60, .idle), (facts(backlog: true), 30, .stalled),
      (facts(), 3600, .healthy),
    ] as [(ConnectionHealth.Facts, Int64, ConnectionHealth.Verdict)])
  func patience(facts: ConnectionHealth.Facts, seconds: Int64, verdict: ConnectionHealth.Verdict) {
    var health = ConnectionHealth(Limits(), now: Self.start)
    #expect(health.check(facts, now: Self.start) == .healthy)
    #expect(health.check(facts, now: Self.start + .seconds(seconds - 1)) == .healthy)
    #expect(health.check(facts, now: Self.start + .seconds(seconds)) == verdict)
  }

  @Test("a condition that passes is forgotten")
  func recovers() {
    var health = ConnectionHealth(Limits(), now: Self.start)
    _ = health.check(Self.facts(backlog: true), now: Self.start)
    _ = health.check(Self.facts(backlog: true, sent: 1), now: Self.start + .seconds(29))
    let later = Self.start + .seconds(40)
    #expect(health.check(Self.facts(backlog: true, sent: 1), now: later) == .healthy)
  }
}
