import Testing
import Vocabulary

@testable import Sealing

/// Soundness: the slots of a test's own slab, which lives as long as the test.
@Suite("Warm subject keys") struct SubjectKeyCacheTests {
  let context = SealContext(group: .identity, schema: 1, revision: 1)

  @Test("far more subjects than slots all seal and open")
  func eviction() throws {
    let sample = try CustodySample(memoryBytes: 1 << 14)
    let students = try (0..<2000).map { _ in try sample.keys.createSubject(StudentID.random()) }
    let sealed = try students.map { try sample.keys.unlock($0).seal([1, 2], as: context) }
    for (student, blob) in zip(students, sealed).reversed() {
      #expect(try sample.keys.unlock(student).open(blob, as: context) == [1, 2])
    }
  }

  @Test("a warm key is used without its wrapped form, a forgotten one is not")
  func forgetting() throws {
    let sample = try CustodySample()
    let student = try sample.keys.createSubject(StudentID.random())
    let erased = WrappedSubject(id: student.id, generation: 1, epoch: 1, bytes: [])
    _ = try sample.keys.unlock(student)
    _ = try sample.keys.unlock(erased)
    sample.keys.forget(student.id)
    #expect(throws: SealingError.unreadable) { _ = try sample.keys.unlock(erased) }
    // A call that had read the row before may open it once more, and leaves nothing behind.
    _ = try sample.keys.unlock(student)
    #expect(throws: SealingError.unreadable) { _ = try sample.keys.unlock(erased) }
  }

  @Test("keys whose row was refused are not those of the subject, who was given others")
  func madeTwice() throws {
    let sample = try CustodySample()
    let refused = try sample.keys.createSubject(StudentID.random())
    let stored = try sample.keys.createSubject(refused.id)
    let sealed = try sample.keys.unlock(stored).seal([1, 2], as: context)
    #expect(try sample.reopened().unlock(stored).open(sealed, as: context) == [1, 2])
  }

  @Test("closing a tenant drops its keys and nobody else's")
  func closing() throws {
    let sample = try CustodySample()
    let other = TenantID.random()
    let (secrets, epochKey) = try sample.custody.createTenant(other)
    var theirs: TenantCustody? = try sample.custody.open(
      other, secrets: secrets, epochKeys: [epochKey])
    let mine = try sample.keys.createSubject(StudentID.random())
    _ = try sample.keys.unlock(mine)
    let foreign = try #require(theirs).createSubject(StudentID.random())
    _ = try #require(theirs).unlock(foreign)
    theirs = nil
    let cache = sample.memory.subjects
    var key = [UInt8](repeating: 0, count: 32)
    #expect(!cache.copy(foreign, of: other, to: &key))
    #expect(cache.wrapped(.init(tenant: other, subject: foreign.id, generation: 1)) == nil)
    #expect(cache.copy(mine, of: sample.tenant, to: &key))
  }

  @Test("what was unlocked lately need not be read again, until it is forgotten")
  func remembered() throws {
    let sample = try CustodySample()
    let student = try sample.keys.createSubject(StudentID.random())
    #expect(sample.keys.remembered(student.id) == nil)
    _ = try sample.keys.unlock(student)
    #expect(sample.keys.remembered(student.id) == student)
    sample.keys.forget(student.id)
    #expect(sample.keys.remembered(student.id) == nil)
    // Nor does a call bring it back that had read the row before.
    _ = try sample.keys.unlock(student)
    #expect(sample.keys.remembered(student.id) == nil)
  }

  @Test("remembered is what was read last, and only where it is all that the subject has")
  func rememberedWhole() throws {
    let sample = try CustodySample()
    let student = try sample.keys.createSubject(StudentID.random())
    _ = try sample.keys.unlock(student)
    let rewrapped = try sample.keys.rewrap(student)
    _ = try sample.keys.unlock(rewrapped)
    #expect(sample.keys.remembered(student.id) == rewrapped)
    _ = try sample.keys.unlock(
      WrappedSubject(
        id: student.id, generation: 1, epoch: 1, bytes: student.bytes, older: [student]))
    #expect(sample.keys.remembered(student.id) == nil)
  }

  @Test("keys of a generation or an epoch that is closed are read again")
  func rememberedOfNow() throws {
    let sample = try CustodySample()
    let student = try sample.keys.createSubject(StudentID.random())
    _ = try sample.keys.unlock(student)
    #expect(sample.keys.remembered(student.id) == student)
    let custody = sample.custody
    let newer = try custody.open(
      sample.tenant, secrets: sample.secrets, epochKeys: [sample.epochKey], generation: 2)
    #expect(newer.remembered(student.id) == nil)
    var minimums = MinimumKeyVersions()
    minimums.epoch = 2
    let second = try custody.makeEpochKey(of: sample.tenant, epoch: 2, under: sample.secrets)
    let later = try custody.open(
      sample.tenant, secrets: sample.secrets, epochKeys: [sample.epochKey, second],
      minimums: minimums)
    #expect(later.remembered(student.id) == nil)
  }

  @Test("a key that is used outlives keys that are not")
  func secondChance() throws {
    let slab = try LockedSlab(byteCount: 1 << 14, allowUnlocked: false)
    let cache = SubjectKeyCache(slab: slab, range: 0..<(8 * 64 * 32))
    let tenant = TenantID.random()
    func student() -> WrappedSubject {
      WrappedSubject(id: .random(), generation: 1, epoch: 1, bytes: [])
    }
    let favourite = student()
    var key = [UInt8](repeating: 5, count: 32)
    cache.insert(favourite, of: tenant, key: &key)
    for _ in 0..<5000 {
      #expect(cache.copy(favourite, of: tenant, to: &key))
      cache.insert(student(), of: tenant, key: &key)
    }
    #expect(key == [UInt8](repeating: 5, count: 32))
  }

  @Test("many threads seal, open and create at once")
  func concurrent() async throws {
    let sample = try CustodySample(memoryBytes: 1 << 15)
    let before = sample.memory.workspaces.freeCount
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for round in 0..<200 {
            let student = try sample.keys.createSubject(StudentID.random())
            let content = [UInt8(worker), UInt8(round)]
            let sealed = try sample.keys.unlock(student).seal(content, as: context)
            #expect(try sample.keys.unlock(student).open(sealed, as: context) == content)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(sample.memory.workspaces.freeCount == before)
  }
}
