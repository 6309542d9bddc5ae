import Foundation
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The rotation of the root key")
struct RootRotationTests {
  let old = FixedRootKey()
  let next = FixedRootKey(version: 2, byte: 8)

  /// A deployment with a student, stopped, on which servers with any root keys are started.
  struct Site {
    let live: LiveDeployment
    let tenant: TenantID
    let student: StudentID

    init() async throws {
      live = try await LiveDeployment.open()
      let made = try await live.tenant()
      tenant = made.session.id
      student = try await made.student()
      try await live.close()
    }

    func started(_ root: FixedRootKey, next: FixedRootKey? = nil) async throws -> LiveDeployment {
      try await live.restarted(root: root, next: next)
    }

    /// What an administrator of the tenant reads of the student.
    func read(on live: LiveDeployment) async throws -> RecordGroupSet {
      try await live.tenant(tenant).navigator(of: student).read(student).shown
    }

    /// Adds tenants that have nothing but keys.
    func addTenants(_ count: Int, to live: LiveDeployment) async throws {
      let custody = live.deployment.custody
      try await live.deployment.store.registry.write(.bulk) { writer in
        for _ in 0..<count {
          let id = TenantID.random()
          for row in try custody.createTenant(id).secrets.rows {
            try await writer.put(row, of: id)
          }
        }
      }
    }
  }

  func roots(_ live: LiveDeployment) -> RootClient { RootClient(live.atSocket()) }

  func show(_ live: LiveDeployment) async throws -> Root {
    try #require(try await roots(live).getRoot(.init()).message.root)
  }

  func rotate(
    _ live: LiveDeployment, to version: UInt32 = 2, keysMax: Int32 = 0
  ) async throws -> RotateRootResponse {
    try await roots(live).rotateRoot(.init(version: version, keysMax: keysMax)).message
  }

  @Test("moves every key while records are read, and then the old root opens nothing")
  func whole() async throws {
    let site = try await Site()
    let live = try await site.started(old, next: next)
    try await site.addTenants(7, to: live)
    // What is made meanwhile is sealed under the next root at once.
    let before = try await show(live)
    #expect(before.version == 1 && before.newestVersion == 2 && before.platformKey.count > 78)
    #expect(before.keys == 9 && before.keysLeft == 2)
    #expect(before.provider == "fixed" && before.nextProvider == "fixed")
    #expect(try await site.read(on: live) == .all)

    let answer = try await rotate(live)
    #expect(answer.keysResealed == 2)
    let after = try #require(answer.root)
    #expect(after.version == 2 && after.keysLeft == 0 && after.keys == 9)
    #expect(after.nextProvider.isEmpty)
    #expect(live.deployment.custody.rootVersions == [2])
    #expect(try await site.read(on: live) == .all)
    // Again it does nothing.
    #expect(try await rotate(live).keysResealed == 0)
    try await live.close()

    await #expect(throws: RootMismatch.versionNotGiven(needed: 2, given: [1])) {
      try await site.started(old)
    }
    await #expect(throws: RootMismatch.wrongKey(version: 2)) {
      try await site.started(FixedRootKey(version: 2, byte: 7))
    }
    let new = try await site.started(next)
    #expect(try await site.read(on: new) == .all)
    try await new.close()
    // A server that was not told yet starts as well, and drops the old root.
    let untold = try await site.started(old, next: next)
    #expect(untold.deployment.custody.rootVersions == [2])
    #expect(try await show(untold).nextProvider.isEmpty)
    try await untold.close()
  }

  @Test("goes on where it was, however many keys were done when the process ended")
  func interrupted() async throws {
    let site = try await Site()
    let first = try await site.started(old)
    try await site.addTenants(11, to: first)
    try await first.close()
    // Tenants and then the platform: 13 keys. Each round does one more and loses everything that
    // was not on the disk.
    for done in 0..<13 {
      let live = try await site.started(old, next: next)
      #expect(try await show(live).keysLeft == Int64(13 - done))
      #expect(try await site.read(on: live) == .all)
      let answer = try await rotate(live, keysMax: done < 12 ? 1 : 0)
      #expect(answer.keysResealed == 1)
      #expect(answer.root?.version == (done < 12 ? 1 : 2))
      try await live.close()
      if done < 12 {
        // Neither root alone is enough now, and both say so.
        await #expect(throws: RootMismatch.versionNotGiven(needed: 1, given: [2])) {
          try await site.started(next)
        }
      }
    }
    let new = try await site.started(next)
    #expect(try await site.read(on: new) == .all)
    try await new.close()
  }

  @Test("a key from before, put back afterwards, opens nothing", arguments: [true, false])
  func putBack(isRotated: Bool) async throws {
    let site = try await Site()
    let live = try await site.started(old, next: next)
    let rows = try await live.deployment.store.registry.read { reader in
      try await reader.secrets(of: site.tenant)
    }
    if isRotated { _ = try await rotate(live) }
    // As who can write to the file would: the registry itself takes no key under an older root.
    try await live.deployment.store.registry.write { writer in
      let wraps = try await writer.tenantWraps(below: .max, after: (.none, 0), limit: 10)
      for wrap in wraps where wrap.tenant == site.tenant {
        let before = rows.first { $0.kind == 3 && $0.version == wrap.version }
        try await writer.replace(wrap, with: before?.wrapped ?? [])
      }
    }
    if isRotated {
      await #expect(throws: SealingError.unreadable) {
        try await live.deployment.tenants.session(of: site.tenant)
      }
    } else {
      // The twin: before the rotation has ended the same row opens.
      #expect(try await site.read(on: live) == .all)
    }
    try await live.close()
  }

  @Test("a key that no root opens stops it, and the platform stays where it is")
  func unreadable() async throws {
    let site = try await Site()
    let live = try await site.started(old, next: next)
    let id = TenantID.random()
    try await live.deployment.store.registry.write { writer in
      let rows = try await writer.secrets(of: site.tenant)
      for row in rows { try await writer.put(row, of: id) }
    }
    let refused = await refusal { try await rotate(live) }
    #expect(refused?.reason == "RECORD_UNREADABLE")
    #expect(try await show(live).version == 1)
    #expect(live.deployment.custody.rootVersions == [1, 2])
    try await live.close()
  }

  @Test("keeps who asked, where there is nobody else to ask")
  func alone() async throws {
    let site = try await Site()
    let live = try await site.started(old, next: next)
    let begun = try await roots(live).rotateRoot(
      .init(version: 2, keysMax: 1, reason: "yearly")
    ).message
    let approval = try #require(begun.approval)
    #expect(begun.keysResealed == 1 && approval.kind == .rootRotation && approval.state == .used)
    #expect(approval.requestedBy == "local" && approval.approvedBy.isEmpty)
    #expect(approval.reason == "yearly")
    let ended = try await roots(live).rotateRoot(
      .init(version: 2, approvalID: approval.id)
    ).message
    #expect(ended.approval?.id == approval.id && ended.root?.keysLeft == 0)
    let listed = try await ApprovalClient(live.atSocket()).listApprovals(.init()).message.approvals
    #expect(listed.map(\.id) == [approval.id])
    try await live.close()
  }

  @Test("waits for a second person, where an operator has a credential")
  func secondPerson() async throws {
    let site = try await Site()
    let live = try await site.started(old, next: next)
    let other = try await live.platformOperator()
    live.clock.advance(seconds: 60)
    let asked = try await rotate(live)
    let approval = try #require(asked.approval)
    #expect(approval.state == .pending && asked.keysResealed == 0)
    let id = approval.id
    let approvals = ApprovalClient(other.channel)
    // Nobody agreed yet; the one who asked cannot; a credential made for it cannot either.
    #expect(
      await refusal { try await roots(live).rotateRoot(.init(version: 2, approvalID: id)) }?.reason
        == "CONDITIONS_UNMET")
    #expect(
      await refusal { try await ApprovalClient(live.atSocket()).grantApproval(.init(id: id)) }
        != nil)
    live.clock.advance(seconds: 60)
    let late = try await live.platformOperator()
    #expect(
      await refusal { try await ApprovalClient(late.channel).grantApproval(.init(id: id)) } != nil)
    #expect(try await show(live).keysLeft == 2)

    _ = try await approvals.grantApproval(.init(id: id))
    // It is the one who asked that may use it, for what was asked.
    #expect(
      await refusal {
        try await RootClient(other.channel).rotateRoot(.init(version: 2, approvalID: id))
      }?.reason == "RESOURCE_NOT_FOUND")
    let begun = try await roots(live).rotateRoot(
      .init(version: 2, keysMax: 1, approvalID: id)
    ).message
    #expect(begun.keysResealed == 1 && begun.approval?.approvedBy == other.credential)
    // It goes on with the same approval.
    let ended = try await roots(live).rotateRoot(.init(version: 2, approvalID: id)).message
    #expect(ended.root?.version == 2 && ended.root?.keysLeft == 0)
    try await live.close()
  }

  @Test("does not wait without another operator's credential (the twin)")
  func revoked() async throws {
    let site = try await Site()
    let live = try await site.started(old, next: next)
    let other = try await live.platformOperator()
    _ = try await CredentialClient(live.atSocket()).revokeCredential(.init(id: other.credential))
    #expect(try await rotate(live).root?.version == 2)
    try await live.close()
  }

  @Test("is not made by mistake", arguments: [1, 3, 9])
  func otherVersion(version: UInt32) async throws {
    let site = try await Site()
    let live = try await site.started(old, next: next)
    let refused = await refusal { try await rotate(live, to: version) }
    #expect(refused?.reason == "CONDITIONS_UNMET")
    #expect(try await show(live).keysLeft == 2)
    try await live.close()
  }

  @Test("no reader waits for it or fails because of it")
  func reading() async throws {
    let site = try await Site()
    let first = try await site.started(old)
    try await site.addTenants(1500, to: first)
    try await first.close()
    let live = try await site.started(old, next: next)
    let caller = try await live.tenant(site.tenant).navigator(of: site.student)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let answer = try await rotate(live)
        #expect(answer.keysResealed == 1502)
      }
      group.addTask {
        while try await show(live).version == 1 {
          let read = try await caller.read(site.student)
          #expect(read.shown == .all)
          // A tenant's first call, which goes from the row to the key.
          let directory = TenantDirectory(
            store: live.deployment.store, custody: live.deployment.custody,
            clock: MonotonicClock(live.clock))
          let session = try await directory.session(of: site.tenant)
          #expect(session != nil)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await caller.read(site.student).shown == .all)
    try await live.close()
  }

  /// `CAIRN_ROTATION_KEYS=10000` repeats the figures of decision 0013, which it prints.
  @Test("costs some microseconds a key")
  func cost() async throws {
    let wanted = ProcessInfo.processInfo.environment["CAIRN_ROTATION_KEYS"].flatMap { Int($0) }
    let count = wanted ?? 200
    let site = try await Site()
    let first = try await site.started(old)
    for _ in 0..<count / 100 { try await site.addTenants(100, to: first) }
    try await first.close()
    let live = try await site.started(old, next: next)
    let rows = try await live.deployment.store.registry.read { reader in
      try await reader.tenantWraps(below: 2, after: (.none, 0), limit: 1000)
    }
    let (began, beganCPU) = (ContinuousClock.now, Self.processorTime())
    #expect(try await rotate(live).keysResealed == Int64(count + 2))
    let (took, tookCPU) = (ContinuousClock.now - began, Self.processorTime() - beganCPU)
    try await live.close()
    let custody = try Custody(
      root: old, next: next, memory: LockedMemory(bytes: 1 << 16, allowUnlocked: true))
    let beganSealing = Self.processorTime()
    for row in rows {
      _ = try custody.rewrap(
        WrappedKey(version: row.version, bytes: row.wrapped), of: row.tenant)
    }
    let sealing = (Self.processorTime() - beganSealing) / rows.count
    // Far from the truth, so that no busy machine fails it.
    #expect(sealing < .milliseconds(5))
    guard wanted != nil else { return }
    let line = "rotation of \(count) keys: \(took), CPU \(tookCPU); \(sealing) a key to seal\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }

  /// Of the whole process, so it is true only where nothing else runs.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test("only platform operators may see or start it")
  func permission() async throws {
    let live = try await LiveDeployment.open()
    let admin = try await live.tenant().admin()
    let client = RootClient(admin.channel)
    #expect(await refusal { try await client.getRoot(.init()) }?.reason == "ROLE_INSUFFICIENT")
    #expect(
      await refusal { try await client.rotateRoot(.init(version: 1)) }?.reason
        == "ROLE_INSUFFICIENT")
    let platformOperator = try await live.platformOperator()
    let root = try await RootClient(platformOperator.channel).getRoot(.init()).message.root
    #expect(root?.version == 1)
    try await live.close()
  }
}
