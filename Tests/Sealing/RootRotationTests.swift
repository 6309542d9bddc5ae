import Testing
import Vocabulary

@testable import Sealing

@Suite("Custody between two root keys") struct RootRotationTests {
  let old: CustodySample
  let between: Custody
  let next = FixedRoot(version: 2, byte: 8)

  init() throws {
    old = try CustodySample()
    between = try Custody(root: FixedRoot(), next: next, memory: old.memory)
  }

  func rewrapped() throws -> TenantSecrets {
    TenantSecrets(
      tenantKey: try between.rewrap(old.secrets.tenantKey, of: old.tenant),
      serviceRoot: old.secrets.serviceRoots[0], indexRoot: old.secrets.indexRoots[0])
  }

  func opens(_ secrets: TenantSecrets, _ custody: Custody) -> Bool {
    (try? custody.open(old.tenant, secrets: secrets, epochKeys: [old.epochKey])) != nil
  }

  @Test("both open while it lasts; what was sealed anew opens under the next alone")
  func both() throws {
    let new = try rewrapped()
    #expect(new.tenantKey.wrappedUnder == 2 && new.tenantKey.version == 1)
    #expect(opens(old.secrets, between) && opens(new, between))
    let (first, second) = (
      try Custody(root: FixedRoot(), memory: old.memory),
      try Custody(root: next, memory: old.memory)
    )
    #expect(opens(old.secrets, first) && !opens(new, first))
    #expect(!opens(old.secrets, second) && opens(new, second))
  }

  @Test("the keys stay what they are: a record from before opens after")
  func records() throws {
    let student = try old.keys.createSubject(.random())
    let context = SealContext(group: .notes, schema: 1, revision: 1)
    let blob = try old.keys.unlock(student).seal([1, 2, 3], as: context)
    let after = try Custody(root: next, memory: old.memory)
      .open(old.tenant, secrets: rewrapped(), epochKeys: [old.epochKey])
    #expect(try after.unlock(student).open(blob, as: context) == [1, 2, 3])
  }

  @Test("a retired root opens nothing, and its memory is given back")
  func retired() throws {
    let new = try rewrapped()
    let free = old.memory.freeKeySlots
    between.retireRoots(below: 2)
    #expect(old.memory.freeKeySlots == free + 1)
    #expect(between.rootVersions == [2] && between.rootMinimum == 2)
    #expect(!opens(old.secrets, between) && opens(new, between))
    #expect(throws: SealingError.unreadable) {
      try between.rewrap(old.secrets.tenantKey, of: old.tenant)
    }
    // Retiring cannot be taken back.
    between.retireRoots(below: 1)
    #expect(between.rootMinimum == 2)
  }

  @Test("new tenants are sealed under the next root at once")
  func newTenants() throws {
    #expect(between.rootVersion == 2)
    #expect(try between.createTenant(.random()).secrets.tenantKey.wrappedUnder == 2)
    #expect(try between.createPlatform().platformKey.wrappedUnder == 2)
  }

  @Test("a key of another tenant is not sealed anew")
  func otherTenant() {
    #expect(throws: SealingError.unreadable) {
      try between.rewrap(old.secrets.tenantKey, of: .random())
    }
  }

  @Test("a root that does not fit the platform says what is missing")
  func mismatch() throws {
    let platform = try old.custody.createPlatform().platformKey
    try between.confirm(platformKey: platform)
    #expect(throws: RootMismatch.versionNotGiven(needed: 1, given: [2])) {
      try Custody(root: next, memory: old.memory).confirm(platformKey: platform)
    }
    #expect(throws: RootMismatch.wrongKey(version: 1)) {
      try Custody(root: FixedRoot(byte: 8), memory: old.memory).confirm(platformKey: platform)
    }
    #expect(throws: RootMismatch.versionNotGiven(needed: 0, given: [1])) {
      try old.custody.confirm(platformKey: WrappedKey(version: 1, bytes: [1, 2]))
    }
  }

  @Test("a commitment tells wrappings apart and nothing else")
  func commitment() throws {
    let again = try between.rewrap(old.secrets.tenantKey, of: old.tenant)
    let texts = [old.secrets.tenantKey.commitmentText, again.commitmentText]
    #expect(texts.allSatisfy { $0?.count == 32 } && texts[0] != texts[1])
    #expect(WrappedKey(version: 1, bytes: []).commitmentText == nil)
  }
}
