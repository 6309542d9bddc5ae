import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Restoring a tenant") struct RestoreBackupTests {
  @Test("two people bring an older state back, and nothing of the loss is reused")
  func restore() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let kept = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let lost = try await tenant.student()
    let newest = try await tenant.session.data.read { try await $0.lastChange() }

    let report = try await backups.restoreByTwo(made, of: tenant, acceptLoss: true)
    #expect(report.restored && report.restoreGeneration == 1)
    #expect(report.newestChange == newest && report.change == made.manifest.change)

    let restored = try await live.tenant(tenant.session.id)
    let admin = try await restored.admin()
    #expect(try await admin.read(kept).identity?.givenName == Sample.given)
    #expect(await refusal { try await admin.read(lost) }?.code == .notFound)
    let changes = try await restored.session.data.read {
      try await $0.changes(after: made.manifest.change, limit: 10)
    }
    #expect(changes.map(\.kind) == [.tenantRestored])
    #expect(changes.map(\.sequence) == [newest + 1])
    // The tenant works on, under numbers that nobody had before.
    _ = try await restored.student()
    #expect(try await restored.session.data.read { try await $0.lastChange() } == newest + 2)
    let next = try await backups.create(.data, of: "millbrook")
    #expect(next.manifest.restoreGeneration == 1)
    // Nothing but what lies on the disk.
    let reopened = try await live.reopened()
    let again = try await reopened.tenant(tenant.session.id)
    #expect(try await again.admin().read(kept).identity?.givenName == Sample.given)
  }

  @Test("an approval is good for one restore of one backup in one manner")
  func approval() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    _ = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let admin = try await tenant.admin()
    live.clock.advance(seconds: 1)
    var start = RestoreStart(reason: "a drill")
    start.approvalID = try await backups.restore(made, start, as: live.atSocket()).approvalID
    _ = try await ApprovalClient(admin.channel).grantApproval(.init(id: start.approvalID))
    var other = start
    other.replay = true
    let otherManner = other
    #expect(
      await refusal { try await backups.restore(made, otherManner, as: live.atSocket()) }?.code
        == .failedPrecondition)
    let granted = start
    #expect(try await backups.restore(made, granted, as: live.atSocket()).restored)
    let again = await refusal {
      try await backups.restore(made, granted, as: live.atSocket())
    }
    #expect(again?.code == .failedPrecondition)
  }

  @Test("changes since are lost only when that is accepted, and they are counted")
  func loss() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    _ = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    for _ in 0..<3 { _ = try await tenant.student() }
    let status = await refusal {
      try await backups.restore(made, RestoreStart(reason: "a drill"), as: live.atSocket())
    }
    #expect(status?.code == .failedPrecondition && status?.subjects == ["changes"])
  }

  @Test("a student erased since stays erased: refused without replay, left out with it")
  func erased() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let (kept, gone) = (try await tenant.student(), try await tenant.student())
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    _ = try await tenant.admin().erase(gone)
    let lossy = RestoreStart(acceptLoss: true, reason: "a drill")
    let status = await refusal { try await backups.restore(made, lossy, as: live.atSocket()) }
    #expect(status?.subjects == ["erased"])

    let report = try await backups.restoreByTwo(made, of: tenant, replay: true, acceptLoss: true)
    #expect(report.erased == 1 && report.restored && report.unreadable == 0)
    let restored = try await live.tenant(tenant.session.id)
    let admin = try await restored.admin()
    #expect(try await admin.read(kept).identity?.givenName == Sample.given)
    #expect(await refusal { try await admin.read(gone) }?.code == .notFound)
    let left = try await restored.session.data.read { try await $0.sealedValues(of: gone) }
    #expect(left == [])
    let record = try await restored.session.data.read { try await $0.erasure(of: gone) }
    #expect(record?.certificate != nil, "the record of the erasure was restored away")
  }

  @Test("a consent revoked since stays revoked: refused without replay, carried over with it")
  func revoked() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let consent = try await tenant.permit(student)
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let partner = try await tenant.partner()
    _ = try await partner.read(student)
    _ = try await tenant.revoke(consent)
    let lossy = RestoreStart(acceptLoss: true, reason: "a drill")
    let status = await refusal { try await backups.restore(made, lossy, as: live.atSocket()) }
    #expect(status?.subjects == ["consents", "disclosures"])

    let before = try await tenant.disclosures(of: student)
    _ = try await backups.restoreByTwo(made, of: tenant, replay: true, acceptLoss: true)
    let restored = try await live.tenant(tenant.session.id)
    let reader = try await restored.partner()
    let refused = await refusal { try await reader.read(student) }
    #expect(refused != nil, "the partner reads again under a revoked consent")
    let row = try #require(
      try await restored.session.data.read {
        try await $0.consent(ConsentID(consent.id) ?? .none)
      })
    #expect(row.revokedAt != nil)
    // The record of what was disclosed is the law's, and outlives the restore.
    let after = try await restored.disclosures(of: student)
    #expect(after.prefix(before.count).map(\.sequence) == before.map(\.sequence))
    #expect(after.contains { $0.party == "kite-club" && !$0.disclosed.isEmpty })
  }

  @Test("without the present keys an erased student would come back")
  func erasedWithoutPresentKeys() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let gone = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    // The twin: keys as old as the data, as a restore must never use them.
    let old = try await tenant.session.keys.read { try await $0.keys(of: gone) }
    try await tenant.eraseKeys(of: gone)
    #expect(try await backups.verify(made).erased == 1)
    try await tenant.session.keys.write { writer in
      try await writer.insert(old)
    }
    let report = try await backups.verify(made)
    #expect(report.erased == 0 && report.tried == 6 && report.unreadable == 0)
  }

  @Test("a suspended tenant stays suspended, and one whose restore failed works on")
  func status() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    _ = try await backups.restoreByTwo(made, of: tenant)
    let restored = try await live.tenant(tenant.session.id)
    #expect(try await restored.admin().read(student).identity != nil)

    let operators = TenantClient(live.atSocket())
    _ = try await operators.suspendTenant(.init(tenant: "millbrook", reason: "a drill"))
    let newer = try await backups.create(.data, of: "millbrook")
    #expect(try await backups.restoreByTwo(newer, of: restored).restored)
    let found = try await operators.getTenant(.init(tenant: "millbrook")).message.tenant
    #expect(found?.status == .suspended)
  }

  @Test("calls that run on while a tenant is restored lose nothing that they were promised")
  func underLoad() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let partner = try await tenant.partner()
    _ = try await tenant.permit(student)
    async let reads = partner.reads(of: student, 200)
    _ = try await backups.restoreByTwo(made, of: tenant, replay: true, acceptLoss: true)
    let answered = await reads
    let restored = try await live.tenant(tenant.session.id)
    let log = try await restored.session.data.read {
      try await $0.disclosures(after: 0, limit: 1000)
    }
    let recorded = log.count { $0.entry.party == "kite-club" && !$0.entry.disclosed.isEmpty }
    #expect(recorded >= answered, "a disclosure was answered and is not in the log")
  }
}
