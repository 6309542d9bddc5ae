import Testing
import Vocabulary

@testable import Sealing

@Suite("New versions of keys") struct KeyVersionTests {
  let sample: CustodySample

  init() throws { sample = try CustodySample() }

  /// The secrets with a second tenant key, under which nothing is sealed yet.
  private func withSecondTenantKey() throws -> TenantSecrets {
    let second = try sample.custody.makeTenantKey(of: sample.tenant, version: 2)
    return try #require(
      TenantSecrets(
        tenantKeys: sample.secrets.tenantKeys + [second],
        serviceRoots: sample.secrets.serviceRoots, indexRoots: sample.secrets.indexRoots))
  }

  @Test("what is sealed under either of two tenant keys opens, and what moved needs the new alone")
  func tenantKey() throws {
    let (tenant, custody) = (sample.tenant, sample.custody)
    let both = try withSecondTenantKey()
    #expect(both.serviceRoots.map(\.sealingVersion) == [1])
    _ = try custody.open(tenant, secrets: both, epochKeys: [sample.epochKey])
    let moved = try custody.rewrap(both, of: tenant)
    let epoch = try custody.rewrap(sample.epochKey, of: tenant, under: both)
    #expect((moved.serviceRoots + moved.indexRoots).allSatisfy { $0.sealingVersion == 2 })
    #expect(epoch.sealingVersion == 2)
    let alone = try #require(
      TenantSecrets(
        tenantKeys: [both.tenantKeys[1]], serviceRoots: moved.serviceRoots,
        indexRoots: moved.indexRoots))
    var minimums = MinimumKeyVersions()
    minimums.tenantKey = 2
    let opened = try custody.open(
      tenant, secrets: alone, epochKeys: [epoch], minimums: minimums)
    // They are the same keys still.
    let subject = try sample.keys.createSubject(.random())
    let sealed = try sample.keys.unlock(subject).seal(
      [1, 2, 3], as: SealContext(group: .notes, schema: 6, revision: 1))
    opened.forget(subject.id)
    let read = try opened.unlock(subject).open(
      sealed, as: SealContext(group: .notes, schema: 6, revision: 1))
    #expect(read == [1, 2, 3])
    #expect(
      opened.blindIndex(.localID, of: "QB-1") == sample.keys.blindIndex(.localID, of: "QB-1"))
    // Without the old key, what did not move opens no more.
    #expect(throws: SealingError.unreadable) {
      try custody.open(tenant, secrets: alone, epochKeys: [sample.epochKey])
    }
  }

  @Test("renewed keys seal anew, open what was sealed before, and keep the blind key")
  func generations() throws {
    let context = SealContext(group: .notes, schema: 6, revision: 9)
    let old = try sample.keys.createSubject(.random())
    let sealed = try sample.keys.unlock(old).seal([1, 2, 3], as: context)
    let later = try sample.reopened(generation: 2)
    let new = try later.renew(old)
    #expect((new.generation, new.epoch) == (2, 1))
    let both = WrappedSubject(
      id: new.id, generation: 2, epoch: new.epoch, bytes: new.bytes, older: [old])
    let keys = try later.unlock(both)
    #expect(try keys.open(sealed, as: context) == [1, 2, 3])
    let anew = try keys.seal([1, 2, 3], as: context)
    #expect(anew.count == sealed.count)
    #expect(throws: SealingError.unreadable) {
      try sample.keys.unlock(old).open(anew, as: context)
    }
    // Alone, the new keys do not open the old record, nor the old ones the new.
    let alone = try later.unlock(new)
    #expect(throws: SealingError.unreadable) { try alone.open(sealed, as: context) }
    // A raised minimum refuses the old generation even where it is in hand.
    var minimums = MinimumKeyVersions()
    minimums.generation = 2
    let strict = try sample.reopened(generation: 2, minimums: minimums).unlock(both)
    #expect(try strict.open(anew, as: context) == [1, 2, 3])
    #expect(throws: SealingError.unreadable) { try strict.open(sealed, as: context) }
  }

  @Test("a custody finds what was moved under a younger epoch through its successor")
  func successor() throws {
    let (tenant, custody) = (sample.tenant, sample.custody)
    let second = try custody.makeEpochKey(of: tenant, epoch: 2, under: sample.secrets)
    let newer = try custody.open(
      tenant, secrets: sample.secrets, epochKeys: [sample.epochKey, second])
    let old = try sample.keys.createSubject(.random())
    let moved = try newer.rewrap(old)
    #expect(moved.epoch == 2)
    sample.keys.forget(old.id)
    #expect(throws: SealingError.unreadable) { _ = try sample.keys.unlock(moved) }
    sample.keys.succeed(by: newer)
    #expect(sample.keys.newest === newer)
    _ = try sample.keys.unlock(moved)
    var minimums = MinimumKeyVersions()
    minimums.epoch = 2
    let last = try custody.open(
      tenant, secrets: sample.secrets, epochKeys: [sample.epochKey, second], minimums: minimums)
    newer.succeed(by: last)
    #expect(sample.keys.newest === last)
    // Who begins now does not know the old epoch; who began before does.
    last.forget(old.id)
    #expect(throws: SealingError.unreadable) { _ = try last.unlock(old) }
    _ = try sample.keys.unlock(old)
    #expect(throws: SealingError.unreadable) { _ = try last.unlock(old) }
  }

  @Test("values and fingerprints of two roots differ, and both are known")
  func roots() throws {
    let (tenant, custody) = (sample.tenant, sample.custody)
    let secrets = try #require(
      TenantSecrets(
        tenantKeys: sample.secrets.tenantKeys,
        serviceRoots: sample.secrets.serviceRoots + [
          try custody.makeServiceRoot(of: tenant, version: 2, under: sample.secrets)
        ],
        indexRoots: sample.secrets.indexRoots + [
          try custody.makeIndexRoot(of: tenant, version: 2, under: sample.secrets)
        ]))
    let keys = try custody.open(tenant, secrets: secrets, epochKeys: [sample.epochKey])
    #expect(keys.indexVersions == [2, 1])
    let values = keys.indexVersions.map { keys.blindIndex(.localID, of: "QB-1", version: $0) }
    #expect(values[0] != values[1])
    #expect(values[1] == sample.keys.blindIndex(.localID, of: "QB-1"))
    #expect(values[0] == keys.blindIndex(.localID, of: "QB-1"))
    let content: [UInt8] = [1, 2, 3]
    let fingerprints = keys.fingerprints(of: content.span.bytes)
    #expect(fingerprints.count == 2 && fingerprints[0] != fingerprints[1])
    #expect(fingerprints[1...] == sample.keys.fingerprints(of: content.span.bytes)[...])
    let issued = try sample.keys.credentials.issue(.navigator)
    let token = try CredentialToken(parsing: issued.token)
    #expect(keys.credentials.version == 2)
    #expect(try keys.pepper(1)?.accepts(token, verifier: issued.verifier) == true)
    #expect(try keys.pepper(2)?.accepts(token, verifier: issued.verifier) == false)
    #expect(keys.pepper(3) == nil)
  }
}
