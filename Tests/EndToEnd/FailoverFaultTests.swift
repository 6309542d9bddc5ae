import Claims
import Client
import Foundation
import Messages
import PostgresServer
import RPC
import Synchronization
import Testing

@Suite("Fault 10: the primary is killed under load", .timeLimit(.minutes(60)))
struct FailoverFaultTests {
  private static let writers = 16

  /// What clients know of what they sent.
  private final class Journal: Sendable {
    struct Entries {
      var acknowledged: [CheckIn] = []
      var unknown: [CheckIn] = []
      var lastAnswer = ContinuousClock.now
      /// When the first write was acknowledged after the promotion.
      var back: ContinuousClock.Instant?
      var promoted: ContinuousClock.Instant?
    }

    let entries = Mutex(Entries())
    let isOver = Atomic(false)

    func note(_ checkIn: CheckIn, isKnown: Bool) {
      entries.withLock { entries in
        if isKnown { entries.acknowledged.append(checkIn) } else { entries.unknown.append(checkIn) }
        if isKnown, entries.promoted != nil, entries.back == nil { entries.back = .now }
      }
    }
  }

  private struct Outcome {
    var acknowledged = 0
    var unknown = 0
    var lost = 0
    var rows = 0
    var back: Duration = .zero
    /// Every check-in that a client has sent.
    var sent: Int { acknowledged + unknown }
  }

  /// - Parameter isSynchronous: whether a commit waits for the standby.
  private func trial(seed: UInt64, isSynchronous: Bool) async throws -> Outcome {
    var dice = SeededGenerator(seed: seed)
    var options = PostgresServer.Options()
    options.settings["synchronous_commit"] = "on"
    let primary = try await PostgresServer.start(options)
    let site = try await Site()
    let store = try await SharedStore.make(site, on: primary)
    let standby = try await primary.makeStandby(synchronous: isSynchronous)
    let url =
      "postgres://\(store.role)@127.0.0.1:\(primary.port),127.0.0.1:\(standby.port)/"
      + "\(store.database.name)?passfile=\(primary.passFile)"
    let outcome = try await site.withServer(["--store", url]) { running in
      let district = try await District(on: running)
      let journal = Journal()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<Self.writers {
          group.addTask { try await Self.write(to: running, district, journal) }
        }
        try await Task.sleep(for: .milliseconds(Int.random(in: 500...2000, using: &dice)))
        // The standby hears nothing any more: what is acknowledged from here on is on one machine,
        // unless nothing is.
        try await standby.sql("ALTER SYSTEM SET primary_conninfo = ''; SELECT pg_reload_conf()")
        try await Task.sleep(for: .milliseconds(Int.random(in: 200...600, using: &dice)))
        try await primary.kill()
        try await standby.promote()
        journal.entries.withLock { $0.promoted = .now }
        while journal.entries.withLock({
          $0.back == nil && .now - ($0.promoted ?? .now) < .seconds(60)
        }) {
          try await Task.sleep(for: .milliseconds(10))
        }
        try await Task.sleep(for: .milliseconds(500))
        journal.isOver.store(true, ordering: .relaxed)
        try await group.waitForAll()
      }
      return try await judge(journal, district, running, standby, store)
    }
    await primary.stop()
    await standby.stop()
    return outcome
  }

  private static func write(
    to server: RunningServer, _ district: District, _ journal: Journal
  ) async throws {
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      while !journal.isOver.load(ordering: .relaxed) {
        let checkIn = district.checkIn()
        do {
          _ = try await client.navigators.recordCheckIns(.init(checkIns: [checkIn]))
          journal.note(checkIn, isKnown: true)
        } catch let status as Status
          where [.unavailable, .deadlineExceeded, .resourceExhausted].contains(status.code)
        {
          journal.note(checkIn, isKnown: false)
          try await Task.sleep(for: .milliseconds(20))
        }
      }
    }
  }

  /// Sends everything again, and looks what there is.
  private func judge(
    _ journal: Journal, _ district: District, _ server: RunningServer, _ standby: PostgresServer,
    _ store: SharedStore
  ) async throws -> Outcome {
    let entries = journal.entries.withLock { $0 }
    var outcome = Outcome(
      acknowledged: entries.acknowledged.count, unknown: entries.unknown.count)
    outcome.back = (entries.back ?? .now) - (entries.promoted ?? .now)
    if entries.back == nil { outcome.back = .seconds(60) }
    outcome.lost = try await server.call(token: district.navigator, purpose: District.purpose) {
      client in
      var lost = 0
      for (checkIns, mustBeThere) in [(entries.acknowledged, true), (entries.unknown, false)] {
        for start in stride(from: 0, to: checkIns.count, by: 500) {
          let batch = Array(checkIns[start..<min(start + 500, checkIns.count)])
          let receipts = try await client.navigators.recordCheckIns(.init(checkIns: batch))
            .message.receipts
          if mustBeThere { lost += receipts.count { $0.outcome != .alreadyRecorded } }
        }
      }
      return lost
    }
    let rows = try await standby.sql(
      "SELECT count(*) FROM cairn_data.check_in", in: store.database.name)
    outcome.rows = Int(rows) ?? -1
    return outcome
  }

  @Test("with a synchronous standby: none acknowledged is lost, none is doubled, back within 10 s")
  func synchronous() async throws {
    let trial = FaultTrial(10, full: 10, short: 1)
    var (total, slowest) = (Outcome(), Duration.zero)
    for seed in trial.seeds {
      let outcome = try await self.trial(seed: seed, isSynchronous: true)
      #expect(outcome.lost == 0, "seed \(seed)")
      #expect(outcome.rows == outcome.sent, "seed \(seed)")
      #expect(outcome.back < .seconds(10), "seed \(seed)")
      #expect(outcome.acknowledged > 0, "seed \(seed)")
      total.acknowledged += outcome.acknowledged
      total.unknown += outcome.unknown
      total.lost += outcome.lost
      slowest = max(slowest, outcome.back)
    }
    trial.report(
      "\(total.lost) of \(total.acknowledged) acknowledged writes lost, 0 doubled of "
        + "\(total.unknown) unknown; back within \(Int(slowest / .milliseconds(1))) ms of promotion"
    )
  }

  @Test("without: a standby that nobody waits for loses what was acknowledged")
  func asynchronous() async throws {
    let outcome = try await trial(seed: 1, isSynchronous: false)
    #expect(outcome.lost > 0)
  }
}
