import ChildProcess
import Claims
import Foundation
import PostgresServer
import Store
import Testing
import Vocabulary

@testable import StorePostgres

@Suite("A database in trouble", .timeLimit(.minutes(20)))
struct TroubledServerTests {
  // MARK: - Slow

  /// Stops every process of the database in mid work, or lets them go on.
  private func send(_ signal: Int32, to backends: [Int32]) {
    for backend in backends { kill(backend, signal) }
  }

  private func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }

  /// How callers fared whose deadline was over after a moment, while the database stood still.
  private func stalled(
    callers: Int, haveDeadline: Bool
  ) async throws -> (waited: Duration, unfinished: Int, growth: Int) {
    let database = try await PostgresServer.shared().makeStore()
    let store = PostgresStore(try database.configuration(), clock: FixedClock())
    let tenant = TenantID.random()
    try await store.create(tenant)
    let data = store.data(of: tenant)
    try await data.write { try await $0.insert(student: .random()) }
    #expect(try await data.read { try await $0.studentCount() } == 1)
    let backends = try await database.server.sql(
      "SELECT pid FROM pg_stat_activity WHERE datname = '\(database.name)'"
    ).split(separator: "\n").compactMap { Int32($0) }
    try #require(!backends.isEmpty)
    send(SIGSTOP, to: backends)
    let before = try residentKilobytes()
    let began = ContinuousClock.now
    let finished = Tally()
    let calls = (0..<callers).map { index in
      Task {
        if index.isMultiple(of: 2) {
          _ = try? await data.read { try await $0.studentCount() }
        } else {
          _ = try? await data.write { try await $0.insert(student: .random()) }
        }
        finished.add()
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    let growth = try residentKilobytes() - before
    if haveDeadline { for call in calls { call.cancel() } }
    // An answer that was asked for and cancelled is given up by then.
    let limit = Duration.milliseconds(TimeLimits.cancelled + 3_000)
    var (waited, unfinished) = (Duration.zero, callers)
    while unfinished > 0, .now - began < limit {
      try await Task.sleep(for: .milliseconds(20))
      let left = callers - finished.count
      if left < unfinished { (waited, unfinished) = (.now - began, left) }
    }
    send(SIGCONT, to: backends)
    for call in calls { await call.value }
    // It goes on without anybody's doing.
    let back = ContinuousClock.now
    while true {
      do {
        #expect(try await data.read { try await $0.studentCount() } >= 1)
        break
      } catch {
        try #require(.now - back < .seconds(10))
      }
    }
    await store.close()
    try await database.drop()
    return (waited, unfinished, growth)
  }

  @Test("a database that stands still keeps no caller beyond its deadline, nor much memory")
  func slow() async throws {
    let trial = FaultTrial("slow", full: 20_000, short: 2_000)
    let seen = try await stalled(callers: trial.attempts, haveDeadline: true)
    // Writes that have begun are carried out.
    #expect(seen.unfinished <= GroupCommit.writesMax)
    #expect(seen.growth < 256 << 10, "\(seen.growth) KiB")
    trial.report(
      "\(trial.attempts - seen.unfinished) answered in \(Int(seen.waited / .milliseconds(1))) ms, "
        + "\(seen.unfinished) writes begun, \(seen.growth >> 10) MiB more memory")
  }

  @Test("without a deadline they wait as long as the database does")
  func slowWithout() async throws {
    let seen = try await stalled(callers: 4, haveDeadline: false)
    #expect(seen.unfinished > 1)
  }

  // MARK: - Full

  /// Runs a program of the system to its end.
  private func run(_ words: String...) throws {
    let (ending, _) = try ChildProcess.run("/usr/bin/env", words)
    try #require(ending == .exit(0), "\(words)")
  }

  @Test(
    "a full disk refuses writes and keeps what was acknowledged; with room it goes on by itself",
    .enabled(if: geteuid() == 0, "only root can make a small file system"))
  func full() async throws {
    let trial = FaultTrial("full", full: 10, short: 1)
    let server = try await PostgresServer.start()
    let place = server.folder + "/small"
    try run("mkdir", place)
    try run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", place)
    defer { _ = try? run("umount", "-l", place) }
    try run("chown", "--reference=\(server.folder)", place)
    try await server.sql("CREATE TABLESPACE small LOCATION '\(place)'")
    let first = try await server.makeStore()
    let database = try await server.makeDatabase(like: "cairn", "TABLESPACE small")
    try await first.drop()
    let store = PostgresStore(try database.configuration(), clock: FixedClock())
    let tenant = TenantID.random()
    try await store.create(tenant)
    let data = store.data(of: tenant)
    // Random, or it would be kept in less space.
    let blob = (0..<100_000).map { _ in UInt8.random(in: 0...255) }
    var (kept, refused, size) = (0, 0, 64)
    for _ in trial.seeds {
      var failure: StoreError?
      while failure == nil {
        do {
          try await data.write { writer in
            try await writer.insert(
              StudentRow(
                id: .random(), school: nil, grade: "05", status: 1, revision: 1,
                createdAt: .test, updatedAt: .test, rosterDigest: blob, roster: nil))
          }
          kept += 1
        } catch {
          failure = error as? StoreError
        }
        if kept > 100_000 { break }
      }
      #expect(failure == .full)
      refused += 1
      #expect(try await data.read { try await $0.studentCount() } == kept)
      size += 16
      try run("mount", "-o", "remount,size=\(size)m", place)
      try await data.write { try await $0.insert(student: .random()) }
      kept += 1
      #expect(try await data.read { try await $0.studentCount() } == kept)
    }
    trial.report("\(kept) acknowledged writes kept, \(refused) times refused as full, 0 restarts")
    await store.close()
    await server.stop()
  }
}
