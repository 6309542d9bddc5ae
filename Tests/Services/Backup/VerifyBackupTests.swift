import Archive
import Foundation
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Checking backups against the keys") struct VerifyBackupTests {
  @Test("everything that is sealed opens, of students, plans, check-ins, consents")
  func full() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let navigator = try await tenant.navigator(of: student).asking(for: .successPlan)
    _ = try await navigator.open(.sample(student))
    _ = try await navigator.record([.sample(student, at: live.clock.now())])
    _ = try await tenant.permit(student)
    let backups = try BackupSample(live)
    let report = try await backups.verify(backups.create(.data, of: "millbrook"))
    // Six groups, content and voices of the plan, one check-in, one signer.
    #expect(report.tried == 10 && report.unreadable == 0)
    #expect(report.people == 1 && report.erased == 0 && report.consentsChanged == 0)
    #expect(report.change == report.newestChange && !report.restored)
    let last = try await BackupClient(live.atSocket()).listBackups(.init()).message
    #expect(last.lastDrillTime != nil && last.warnings == [])
  }

  @Test("a value that does not open is counted, and no drill counts as good then")
  func unreadable() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let row = try #require(
      try await tenant.session.data.read { try await $0.groups(of: student) }.first)
    var spoilt = row
    spoilt.sealed.bytes[40] ^= 1
    let bad = spoilt
    try await tenant.session.data.write { try await $0.put(bad, of: student) }
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let report = try await backups.verify(made)
    #expect(report.tried == 6 && report.unreadable == 1)
    let list = try await BackupClient(live.atSocket()).listBackups(.init()).message
    #expect(list.warnings == [.drillDue])
    let status = await refusal {
      try await backups.restore(made, RestoreStart(reason: "a drill"), as: live.atSocket())
    }
    #expect(status?.code == .failedPrecondition && status?.subjects == ["unreadable"])
  }

  @Test("one person in a hundred is tried, and of small tenants everyone")
  func sample() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    for _ in 0..<3 { _ = try await tenant.student() }
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    #expect(try await backups.verify(made, full: false).tried == 18)
  }

  @Test("what is not the whole content of a backup of ours is refused")
  func content() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    _ = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let content = try backups.content(of: made.file).content
    var changed = content
    changed[content.count / 2] ^= 1
    for other in [changed, Array(content.dropLast(4096)), content + [0], []] {
      let status = await refusal { try await backups.verify(made, content: other) }
      #expect(status?.subjects == ["content"])
    }
    func refused(_ change: (inout BackupManifest) -> Void) async -> Set<String>? {
      var other = made
      change(&other.manifest)
      let sent = other
      return await refusal { try await backups.verify(sent, content: content) }?.subjects
    }
    #expect(await refused { $0.id = BackupID.random().description } == ["register"])
    #expect(await refused { $0.deploymentID = RecordID.random().description } == ["deployment"])
    #expect(await refused { $0.tenantID = TenantID.random().description } == ["tenant"])
    #expect(await refused { $0.artefact = .keys } == ["artefact"])
    #expect(await refused { $0.tables.removeLast() } == ["manifest"])
    let keys = try await backups.create(.keys, of: "millbrook")
    #expect(await refusal { try await backups.verify(keys) }?.subjects == ["artefact"])
  }

  @Test("a backup of another deployment is refused")
  func foreign() async throws {
    let (here, there) = (try await LiveDeployment.open(), try await LiveDeployment.open())
    _ = try await here.tenant()
    _ = try await there.tenant()
    let made = try await BackupSample(there).create(.data, of: "millbrook")
    let backups = try BackupSample(here)
    _ = try await backups.create(.data, of: "millbrook")
    let content = [UInt8](repeating: 0, count: 10)
    let status = await refusal { try await backups.verify(made, content: content) }
    #expect(status?.subjects == ["deployment"])
  }

  @Test("a backup of one tenant is no backup of another")
  func otherTenant() async throws {
    let live = try await LiveDeployment.open()
    _ = try await live.tenant()
    _ = try await live.tenant("harborview")
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let content = try backups.content(of: made.file).content
    let status = await refusal {
      try await BackupClient(live.atSocket(naming: "harborview")).verifyBackup {
        writer, finish, responses in
        try await writer.send(.init(part: .start(.init(manifest: made.manifest))))
        try await writer.send(.init(part: .chunk(.init(data: Array(content.prefix(10))))))
        try await finish()
        for try await _ in responses {}
      }
    }
    #expect(status?.subjects == ["tenant"])
  }
}

extension Status {
  /// What the preconditions of a refusal are about.
  var subjects: Set<String> {
    var subjects: Set<String> = []
    for case .preconditionFailure(let violations) in details {
      subjects.formUnion(violations.map(\.subject))
    }
    return subjects
  }
}
