import Foundation
import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Keys after their rotation")
struct RetiredKeyTests {
  @Test("students' keys stay for the backups of the data, then go")
  func studentKeys() async throws {
    let bed = try await RotationBed(students: 2)
    try await bed.rotate(.studentKeys)
    let session = try await bed.session()
    func old() async throws -> Int {
      try await session.keys.read { try await $0.countKeys(before: 2) }
    }
    let kept = try await old()
    #expect(kept >= 2)
    let days = bed.live.deployment.rotations.policy.retiredKeyDays
    bed.live.clock.advance(days: days - 1)
    try await bed.rotation().advance()
    #expect(try await old() == kept)
    #expect(try await bed.versions().awaitsDestruction(.studentKeys))
    // Rewrapped with all others meanwhile, so that the epoch may end.
    try await bed.rotate(.epoch)
    #expect(try await session.keys.read { try await $0.countKeys(wrappedBefore: 2) } == 0)
    bed.live.clock.advance(days: 1)
    try await bed.rotation().advance()
    #expect(try await old() == 0)
    #expect(try await !bed.versions().awaitsDestruction(.studentKeys))
    try await bed.restarted().verify()
  }

  @Test("a service root checks its credentials until the last has expired or is revoked")
  func serviceRoot() async throws {
    let bed = try await RotationBed(students: 1)
    try await bed.rotate(.serviceRoot)
    #expect(try await bed.states(.serviceRoot) == [.decryptOnly, .active])
    try await bed.verify()
    // New credentials are made under the new root.
    let tenant = try await bed.live.tenant(bed.tenant)
    let fresh = try await tenant.caller(.auditor, days: 700)
    let versions = try await bed.live.deployment.store.registry.read {
      try await $0.credentials(of: bed.tenant, limit: 100)
    }
    #expect(Set(versions.map(\.pepperVersion)) == [1, 2])
    #expect(versions.first { $0.id == fresh.credential }?.pepperVersion == 2)
    bed.live.clock.advance(days: 366)
    try await bed.rotation().advance()
    #expect(try await bed.states(.serviceRoot) == [.retired, .active])
    #expect(try await bed.versions().of(.serviceRoot)[0].destroyedAt != nil)
    let secrets = try await bed.rotation().secrets()
    #expect(secrets.serviceRoots.map(\.version) == [2])
    let status = await refusal { try await bed.caller("admin").read(bed.students[0]) }
    #expect(status?.code == .unauthenticated)
    _ = try await fresh.credentials.listCredentials(.init())
  }

  @Test("an unchanged roster is unchanged under a new service root, and under a new index root")
  func roster() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    _ = try await admin.upload(.sample())
    let rotations = tenant.live.deployment.rotations
    for kind in [Store.KeyKind.serviceRoot, .indexRoot, .studentKeys] {
      try await rotations.rotation(of: tenant.session.id, .unresting).begin(kind)
      try await rotations.rotation(of: tenant.session.id, .unresting).advance()
      let answer = try await admin.upload(.sample())
      #expect(answer.summary.committed)
      #expect(answer.students == [0, 0, 7, 0], "\(kind)")
    }
  }

  @Test("a destroyed key is in no byte of any file")
  func gone() async throws {
    let bed = try await RotationBed(students: 1)
    let store = bed.live.deployment.store
    func wrapped() async throws -> [[UInt8]] {
      let secrets = try await store.registry.read { try await $0.secrets(of: bed.tenant) }
      let epochs = try await store.epochs.read { try await $0.epochKeys(of: bed.tenant) }
      // Service root: it is not rotated here.
      return secrets.filter { $0.kind != SecretKind.serviceRoot }.map(\.wrapped)
        + epochs.map(\.wrapped)
    }
    let before = try await wrapped()
    #expect(try before.allSatisfy { try bed.live.folder.holds($0) })
    for kind in [Store.KeyKind.epoch, .indexRoot, .tenantKey] { try await bed.rotate(kind) }
    #expect(try before.allSatisfy { try !bed.live.folder.holds($0) })
    #expect(try await wrapped().allSatisfy { try bed.live.folder.holds($0) })
  }
}

extension ScratchFolder {
  /// Whether any file holds these bytes.
  fileprivate func holds(_ bytes: [UInt8]) throws -> Bool {
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      guard let data = FileManager.default.contents(atPath: path + "/" + name) else { continue }
      if data.range(of: Data(bytes)) != nil { return true }
    }
    return false
  }
}
