import Messages
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Check-ins")
struct CheckInTests {
  let tenant: LiveTenant
  let student: StudentID
  let navigator: LiveCaller
  var now: Instant { tenant.live.clock.now() }

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    student = try await tenant.student()
    navigator = try await tenant.navigator(of: student)
  }

  private func batch(_ count: Int) -> [CheckIn] {
    (0..<count).map { .sample(student, at: now.advanced(bySeconds: -Int64($0) * 86_400)) }
  }

  @Test("a batch that is sent twice is recorded once, and says so")
  func twice() async throws {
    let batch = batch(10)
    let first = try await navigator.record(batch)
    #expect(first.map(\.clientID) == batch.map(\.clientID))
    #expect(first.allSatisfy { $0.outcome == .recorded })
    let again = try await navigator.record(batch)
    #expect(again.allSatisfy { $0.outcome == .alreadyRecorded })
    #expect(again.map(\.week) == first.map(\.week))
    #expect(again.map(\.counted) == first.map(\.counted))
    #expect(try await tenant.checkIns(of: student).count == 10)
  }

  @Test("an id that stands twice in one batch is recorded once")
  func withinBatch() async throws {
    let checkIn = CheckIn.sample(student, at: now)
    let other = CheckIn.sample(student, at: now, clientID: checkIn.clientID, note: "another")
    let receipts = try await navigator.record([checkIn, checkIn, other])
    #expect(receipts.map(\.outcome) == [.recorded, .alreadyRecorded, .conflict])
    #expect(receipts.map(\.counted) == [true, true, false])
    #expect(try await tenant.checkIns(of: student).count == 1)
    // The numbers of the change log go on without a gap.
    let mixed = try await navigator.record([.sample(student, at: now), checkIn])
    #expect(mixed.map(\.outcome) == [.recorded, .alreadyRecorded])
  }

  @Test("32 devices that send the same check-ins at once record each of them once")
  func atOnce() async throws {
    let batch = batch(8)
    let receipts = try await withThrowingTaskGroup(of: [CheckInReceipt].self) { group in
      for _ in 0..<32 { group.addTask { try await navigator.record(batch.shuffled()) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(receipts.count == 32 * 8)
    for checkIn in batch {
      let outcomes = receipts.filter { $0.clientID == checkIn.clientID }.map(\.outcome)
      #expect(outcomes.filter { $0 == .recorded }.count == 1)
      #expect(outcomes.filter { $0 == .alreadyRecorded }.count == 31)
    }
    let rows = try await tenant.checkIns(of: student)
    #expect(rows.count == 8)
    #expect(rows.filter(\.isCounted).count == Set(rows.map(\.week)).count)
  }

  @Test("an id that was used for something else is a conflict, and the first stays")
  func conflict() async throws {
    let first = CheckIn.sample(student, at: now, note: "first")
    _ = try await navigator.record([first])
    let before = try await tenant.checkIns(of: student)
    let different: [CheckIn] = [
      .sample(student, at: now, clientID: first.clientID, note: "second"),
      .sample(student, at: now.advanced(bySeconds: -1), clientID: first.clientID, note: "first"),
    ]
    for checkIn in different {
      let receipts = try await navigator.record([checkIn])
      #expect(receipts.map(\.outcome) == [.conflict])
      #expect(receipts.map(\.counted) == [false])
    }
    #expect(try await tenant.checkIns(of: student) == before)
  }

  @Test(
    "one is counted a week, of the tenant's time zone",
    arguments: [
      ("America/New_York", ["2026-W35", "2026-W36"]), ("UTC", ["2026-W36", "2026-W36"]),
    ])
  func weeks(_ timeZone: String, _ weeks: [String]) async throws {
    let tenant = try await tenant.live.tenant("harborview", timeZone: timeZone)
    let student = try await tenant.student()
    let navigator = try await tenant.navigator(of: student)
    // Monday, 31 August 2026, 03:30 in UTC: 23:30 of Sunday in New York, and a day later.
    let moment = Instant(seconds: 1_788_147_000)
    let receipts = try await navigator.record([
      .sample(student, at: moment), .sample(student, at: moment.advanced(bySeconds: 86_400)),
    ])
    #expect(receipts.map(\.week) == weeks)
    #expect(receipts.map(\.counted) == [true, weeks[0] != weeks[1]])
  }

  @Test("a time that has not come is refused, naming every entry")
  func future() async throws {
    let ahead = now.advanced(bySeconds: 86_401)
    let status = await refusal {
      try await navigator.record([
        .sample(student, at: ahead), .sample(student, at: now), .sample(student, at: ahead),
      ])
    }
    #expect(status?.fields == ["check_ins[0].occur_time", "check_ins[2].occur_time"])
    #expect(try await tenant.checkIns(of: student).isEmpty)
    // The twin: a device's clock may run ahead a little.
    let receipts = try await navigator.record([
      .sample(student, at: now.advanced(bySeconds: 86_400))
    ])
    #expect(receipts.map(\.outcome) == [.recorded])
  }

  @Test("a batch with a student of somebody else is refused whole, naming every such entry")
  func foreign() async throws {
    let other = try await tenant.student()
    let status = await refusal {
      try await navigator.record([
        .sample(student, at: now), .sample(other, at: now), .sample(.random(), at: now),
      ])
    }
    #expect(status?.fields == ["check_ins[1].student_id", "check_ins[2].student_id"])
    #expect(try await tenant.checkIns(of: student).isEmpty)
    #expect(try await tenant.checkIns(of: other).isEmpty)
    #expect(try await navigator.record([.sample(student, at: now)]).count == 1)
  }

  @Test("what was said lies sealed and opens only where it belongs")
  func sealed() async throws {
    _ = try await navigator.record([.sample(student, at: now), .sample(student, at: now)])
    let rows = try await tenant.checkIns(of: student)
    let keys = try await tenant.session.unlock(student)
    #expect(
      try keys.open(CheckInDetail.self, rows[0].detail, record: rows[0].clientID).note
        == Sample.note)
    #expect(throws: (any Error).self) {
      try keys.open(CheckInDetail.self, rows[0].detail, record: rows[1].clientID)
    }
    #expect(try tenant.live.folder.files(containing: [Sample.note]).isEmpty)
  }

  @Test("only a navigator records one")
  func others() async throws {
    for caller in [try await tenant.admin(), try await tenant.teacher(of: student)] {
      let status = await refusal { try await caller.record([.sample(student, at: now)]) }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
    }
  }
}
