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
    backlog: Bool = false, sent: Int = 0, received: Int = 0
  ) -> ConnectionHealth.Facts {
    ConnectionHealth.Facts(
      isEstablished: established, hasOpenHeaders: openHeaders, hasStreams: streams,
      hasBacklog: backlog, sentBytes: sent, receivedBytes: received)
  }

  @Test(
    "each condition has its own patience",
    arguments: [
      (facts(established: false), 10, .stalled), (facts(openHeaders: true), 10, .stalled),
      (facts(streams: false), 60, .idle), (facts(backlog: true), 30, .stalled),
      (facts(), 60, .silent),
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

  @Test("a peer that is silent is asked once, and given up when it says nothing")
  func silence() {
    var health = ConnectionHealth(Limits(), now: Self.start)
    let facts = Self.facts(received: 100)
    #expect(health.check(facts, now: Self.start) == .healthy)
    #expect(health.check(facts, now: Self.start + .seconds(59)) == .healthy)
    #expect(health.check(facts, now: Self.start + .seconds(60)) == .silent)
    #expect(health.check(facts, now: Self.start + .seconds(79)) == .healthy)
    #expect(health.check(facts, now: Self.start + .seconds(80)) == .stalled)
  }

  @Test("a client asks while calls run, and otherwise leaves its server in peace")
  func withoutCalls() {
    var limits = Limits.ofClient
    limits.keepaliveTime = .seconds(60)
    var health = ConnectionHealth(limits, now: Self.start)
    let later = Self.start + .seconds(600)
    #expect(health.check(Self.facts(streams: false), now: later) == .healthy)
    #expect(health.check(Self.facts(), now: later) == .silent)
  }

  @Test("whatever a silent peer says is an answer")
  func answer() {
    var health = ConnectionHealth(Limits(), now: Self.start)
    #expect(health.check(Self.facts(), now: Self.start + .seconds(60)) == .silent)
    let answered = Self.facts(received: 17)
    #expect(health.check(answered, now: Self.start + .seconds(79)) == .healthy)
    #expect(health.check(answered, now: Self.start + .seconds(138)) == .healthy)
    #expect(health.check(answered, now: Self.start + .seconds(139)) == .silent)
  }

  @Test("an old connection is ended politely, and after its grace at once", arguments: [0.9, 1.1])
  func age(factor: Double) {
    var limits = Limits()
    limits.connectionAge = .seconds(100)
    limits.connectionAgeGrace = .seconds(10)
    limits.keepaliveTime = .hours(1)
    var health = ConnectionHealth(limits, ageFactor: factor, now: Self.start)
    let old = Self.start + .seconds(Int64(100 * factor))
    #expect(health.check(Self.facts(), now: old - .seconds(1)) == .healthy)
    #expect(health.check(Self.facts(), now: old) == .old)
    #expect(health.check(Self.facts(), now: old + .seconds(9)) == .old)
    #expect(health.check(Self.facts(), now: old + .seconds(10)) == .stalled)
  }

  @Test("three PINGs in a row are forgiven, the fourth is not")
  func pings() {
    var budget = PingBudget(interval: .seconds(10), strikesMax: 2)
    for _ in 0..<3 { #expect(budget.spend(1, isCleared: false, now: Self.start) == false) }
    #expect(budget.spend(1, isCleared: false, now: Self.start) == true)
    var burst = PingBudget(interval: .seconds(10), strikesMax: 2)
    #expect(burst.spend(4, isCleared: true, now: Self.start) == true)
  }

  @Test("PINGs that keep the interval, or come between answers, are no strikes")
  func fairPings() {
    var budget = PingBudget(interval: .seconds(10), strikesMax: 2)
    for round in 0..<20 as Range<Int64> {
      #expect(budget.spend(1, isCleared: false, now: Self.start + .seconds(10 * round)) == false)
    }
    for _ in 0..<20 { #expect(budget.spend(1, isCleared: true, now: Self.start) == false) }
  }

  @Test("a server announces its end, and refuses when nothing more can be on its way")
  func drain() {
    var answered = Drain()
    #expect(answered.takesStreams && !answered.isBegun)
    #expect(answered.begin(announces: true) == .announce)
    #expect(answered.begin(announces: true) == .nothing)
    #expect(answered.takesStreams && answered.isBegun)
    #expect(answered.answered() == .refuse)
    #expect(answered.patienceEnded() == .nothing)
    #expect(!answered.takesStreams)
    var silent = Drain()
    _ = silent.begin(announces: true)
    #expect(silent.patienceEnded() == .refuse)
    #expect(silent.answered() == .nothing)
  }

  @Test("a client refuses at once, and an answer to nothing is nothing")
  func drainClient() {
    var drain = Drain()
    #expect(drain.answered() == .nothing)
    #expect(drain.begin(announces: false) == .refuse)
    #expect(!drain.takesStreams)
  }

  @Test("in a crowd a connection gets no more than its share, and the rest when it is over")
  func crowd() {
    var flow = ConnectionFlow(bytesMax: 100, crowdedBytesMax: 10)
    #expect(flow.received(20) == 20)
    #expect(flow.crowded(true) == 0)
    #expect(flow.received(5) == 0)
    #expect(flow.isFull)
    #expect(flow.crowded(false) == 5)
    #expect(flow.crowded(true) == 0)
    #expect(flow.received(1) == 0)
    #expect(flow.released(16) == 1)
    #expect(!flow.isFull)
  }

  @Test("what all connections hold is what each reported last")
  func load() {
    let load = ServerLoad(streamsMax: 3, bytesMax: 100)
    load.change(from: .init(), to: .init(streams: 2, bytes: 100))
    #expect(load.hasRoom(for: 1) && !load.hasRoom(for: 2))
    #expect(!load.isCrowded)
    load.change(from: .init(), to: .init(streams: 0, bytes: 101))
    #expect(load.isCrowded && load.isOverrun && !load.hasRoom(for: 1))
    load.change(from: .init(streams: 0, bytes: 101), to: .init())
    #expect(!load.isCrowded && load.hasRoom(for: 1))
  }
}
