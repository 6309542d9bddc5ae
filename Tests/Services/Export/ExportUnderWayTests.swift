import Messages
import Policy
import RPC
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Services

/// What changes while a file is being handed over.
@Suite("An export under way")
struct ExportUnderWayTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let sample: ExportSample
  let partner: LiveCaller
  let key: ExportKey
  /// More than are disclosed before the first bytes are handed over.
  let students: [(student: StudentID, consent: Messages.Consent)]

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    sample = try ExportSample(tenant)
    partner = try await tenant.partner()
    key = try await sample.register(partner)
    students = try await tenant.consentingStudents(ExportTerms.passedMax + 8)
  }

  /// Makes an export whose caller takes each part when it has done `meanwhile`.
  private func export(
    _ meanwhile: @escaping @Sendable (ExportChunk) async throws -> Void
  ) async throws -> [ExportSample.Line] {
    let file = Mutex<[UInt8]>([])
    let known = try await live.deployment.credentials.authenticate(
      partner.token, from: partner.peer, calling: "CreateExport")
    let call = TenantCall(
      caller: known, tenant: tenant.session, purpose: .serviceCoordination,
      now: live.clock.now(), operation: "CreateExport")
    let export = PartyExport(deployment: live.deployment, call: call, party: "kite-club") { part in
      guard case .chunk(let chunk) = part else { return }
      try await meanwhile(chunk)
      file.withLock { $0 += chunk.data }
    }
    do {
      try await export.run()
    } catch let fault as Fault {
      throw fault.status
    }
    return try sample.records(of: file.withLock { $0 })
  }

  private func granted() async throws -> Set<String> {
    Set(
      try await tenant.session.data.read { try await $0.disclosures(after: 0, limit: 1000) }
        .filter { !$0.entry.disclosed.isEmpty }.map(\.entry.student.description))
  }

  /// Runs once, with the first bytes of students: the file is under way, and its end not decided.
  private func once(
    _ body: @escaping @Sendable () async throws -> Void
  ) -> @Sendable (ExportChunk) async throws -> Void {
    let isDone = Atomic(false)
    return { chunk in
      guard chunk.students > 0, !isDone.exchange(true, ordering: .relaxed) else { return }
      try await body()
    }
  }

  @Test("every student is on record before a byte of it is handed over")
  func recordedFirst() async throws {
    let seen = Mutex<[(students: Int64, recorded: Int)]>([])
    let lines = try await export { chunk in
      let recorded = try await granted().count
      seen.withLock { $0.append((chunk.students, recorded)) }
    }
    let steps = seen.withLock { $0 }
    #expect(steps.count > 3)
    #expect(steps.allSatisfy { Int64($0.recorded) >= $0.students })
    // And no more than a transaction ahead.
    #expect(
      steps.dropLast().allSatisfy {
        Int64($0.recorded) <= $0.students + Int64(ExportTerms.passedMax)
      })
    #expect(lines.students.count == students.count)
  }

  @Test("a consent that is revoked meanwhile opens nothing any more")
  func revoked() async throws {
    let last = try #require(students.last)
    let lines = try await export(once { _ = try await tenant.revoke(last.consent) })
    #expect(lines.students.count == students.count - 1)
    #expect(!lines.contains { $0.text.contains(last.student.description) })
    #expect(try await !granted().contains(last.student.description))
    #expect(lines.last?.members["students"] as? Int == students.count - 1)
  }

  @Test("without a revocation in between the same student is in the file and on record")
  func notRevoked() async throws {
    let last = try #require(students.last)
    let lines = try await export(once {})
    #expect(lines.students.last?.studentID == last.student.description)
    #expect(try await granted().contains(last.student.description))
  }

  @Test("a consent that expires meanwhile opens nothing any more")
  func expired() async throws {
    let end = try #require(CivilDate("2026-12-01"))
    let lines = try await export(
      once {
        live.clock.advance(
          seconds: (tenant.session.start(of: end).milliseconds - live.clock.now().milliseconds)
            / 1000)
      })
    #expect(lines.students.count == ExportTerms.passedMax)
  }

  @Test("when tenant, key or credential ends, the export ends, and is not whole")
  func ended() async throws {
    let admin = try await tenant.admin()
    let endings: [(String?, @Sendable () async throws -> Void)] = [
      ("EXPORT", { _ = try await admin.exports.revokeExportKey(.init(id: key.id)) }),
      (
        nil,
        {
          _ = try await admin.credentials.revokeCredential(.init(id: partner.credential))
        }
      ),
    ]
    // The key goes first, so what the second run stands on is made anew.
    for (index, (condition, end)) in endings.enumerated() {
      if index > 0 { try await sample.register(admin, for: "kite-club") }
      let status = await refusal { try await export(once(end)) }
      #expect(status?.conditions == Set([condition].compactMap(\.self)))
      if condition == nil { #expect(status?.code == .unauthenticated) }
    }
    let exports = try await admin.exports.listExports(.init()).message.exports
    #expect(exports.count == endings.count)
    #expect(exports.allSatisfy { $0.completeTime == nil })
  }

  @Test("when the tenant is suspended, the export ends")
  func suspended() async throws {
    let keeper = TenantClient(live.atSocket())
    let status = await refusal {
      try await export(
        once {
          _ = try await keeper.suspendTenant(.init(tenant: "millbrook", reason: "audit"))
        })
    }
    #expect(status?.conditions == ["TENANT"])
    #expect(try await granted().count == ExportTerms.passedMax)
  }

  @Test("one at a time for each party; another party need not wait")
  func turns() async throws {
    let chess = try await tenant.partner("chess-club")
    let theirs = try ExportSample(tenant)
    try await theirs.register(chess)
    _ = try await export(
      once {
        // The turn is taken where the call comes in.
        try await live.deployment.exports.alone(
          ExportTurn(tenant: tenant.session.id, party: "kite-club")
        ) {
          let status = await refusal { try await sample.create(partner) }
          #expect(status?.code == .resourceExhausted)
          _ = try await theirs.create(chess)
        }
      })
  }
}
