import Testing
import Vocabulary

@testable import Sealing

@Suite("Sealed record groups") struct RecordGroupTests {
  let sample: CustodySample
  let student: WrappedSubject
  let context = SealContext(group: .notes, schema: 3, revision: 9)
  let content = Array("Prefers mornings; would like to join the choir.".utf8)

  init() throws {
    sample = try CustodySample()
    student = try sample.keys.createSubject(StudentID.random())
  }

  func seal(_ content: [UInt8]) throws -> [UInt8] {
    try sample.keys.unlock(student).seal(content, as: context)
  }

  func isRefused(_ sealed: [UInt8], as context: SealContext? = nil) throws -> Bool {
    let keys = try sample.keys.unlock(student)
    do throws(SealingError) {
      _ = try keys.open(sealed, as: context ?? self.context)
      return false
    } catch {
      return error == .unreadable
    }
  }

  @Test("what was sealed opens again, in this process and after a restart")
  func roundTrip() throws {
    let contents = [0, 1, 63, 64, 191, 192, 255, 256, 5000].map { count in
      (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    }
    let restarted = try sample.reopened()
    for group in RecordGroup.allCases {
      let context = SealContext(group: group, schema: 3, revision: 9)
      for content in contents {
        for hidingPresence in [true, false] {
          let sealed = try sample.keys.unlock(student)
            .seal(content, as: context, hidingPresence: hidingPresence)
          #expect(try sample.keys.unlock(student).open(sealed, as: context) == content)
          #expect(try restarted.unlock(student).open(sealed, as: context) == content)
        }
      }
    }
  }

  @Test("a blob cut at any length, or lengthened, is refused")
  func lengths() throws {
    let sealed = try seal(content)
    for count in 0..<sealed.count {
      #expect(try isRefused(Array(sealed.prefix(count))))
    }
    #expect(try isRefused(sealed + [0]))
    #expect(try isRefused([UInt8](repeating: 1, count: 2_000_000)))
  }

  @Test("another group, schema or revision is refused")
  func otherPlace() throws {
    let sealed = try seal(content)
    for group in RecordGroup.allCases where group != .notes {
      #expect(try isRefused(sealed, as: SealContext(group: group, schema: 3, revision: 9)))
    }
    for (schema, revision) in [(2, 9), (4, 9), (3 << 8, 9), (3, 8), (3, 10), (3, 9 << 32)] {
      let other = SealContext(group: .notes, schema: UInt16(schema), revision: UInt64(revision))
      #expect(try isRefused(sealed, as: other))
    }
  }

  @Test("another student or tenant is refused")
  func otherOwner() throws {
    let sealed = try seal(content)
    let neighbour = try sample.keys.createSubject(StudentID.random())
    #expect(throws: SealingError.unreadable) {
      try sample.keys.unlock(neighbour).open(sealed, as: context)
    }
    let stranger = try CustodySample()
    let theirs = try stranger.keys.createSubject(student.id)
    #expect(throws: SealingError.unreadable) {
      try stranger.keys.unlock(theirs).open(sealed, as: context)
    }
  }

  @Test("another generation of the same key is refused")
  func otherGeneration() throws {
    let sealed = try seal(content)
    let second = try sample.reopened(generation: 2)
    let renewed = try second.createSubject(student.id)
    #expect(renewed.generation == 2)
    #expect(throws: SealingError.unreadable) {
      try second.unlock(renewed).open(sealed, as: context)
    }
    #expect(try second.unlock(student).open(sealed, as: context) == content)
  }

  @Test("below the minimum generation nothing opens")
  func minimumGeneration() throws {
    var minimums = MinimumKeyVersions()
    minimums.generation = 2
    let raised = try sample.reopened(generation: 2, minimums: minimums)
    #expect(throws: SealingError.unreadable) { _ = try raised.unlock(student) }
  }

  @Test("an empty group is as long as a usual one", arguments: RecordGroup.allCases)
  func presence(group: RecordGroup) throws {
    let context = SealContext(group: group, schema: 1, revision: 1)
    let keys = try sample.keys.unlock(student)
    let floor = Padding.measures(of: group).floor
    let empty = try keys.seal([], as: context)
    let usual = try keys.seal([UInt8](repeating: 9, count: floor - 1), as: context)
    let long = try keys.seal([UInt8](repeating: 9, count: floor), as: context)
    #expect(empty.count == floor + 78)
    #expect(usual.count == empty.count)
    #expect(long.count == empty.count + Padding.measures(of: group).block)
    // Twin: without the floor the size tells.
    #expect(try keys.seal([], as: context, hidingPresence: false).count < usual.count)
  }

  @Test("more than 1 MiB is refused; 1 MiB is not")
  func longest() throws {
    let most = [UInt8](repeating: 7, count: SubjectKeys.plaintextBytesMax)
    #expect(try sample.keys.unlock(student).open(seal(most), as: context) == most)
    #expect(throws: SealingError.plaintextTooLong) { try seal(most + [7]) }
  }

  @Test("B1: without a place in the associated data a moved value opens")
  func placeMatters() throws {
    let memory = try LockedMemory(bytes: 1 << 14)
    let workspace = try Workspace(in: memory.workspaces)
    let key = try SecretKey(randomIn: memory.keys)
    let mine = AssociatedData(tenant: sample.tenant, subject: student.id, revision: 1)
    let theirs = AssociatedData(tenant: sample.tenant, subject: .random(), revision: 1)
    func terms(_ place: AssociatedData) -> Ciphertext.Terms {
      Ciphertext.Terms(kind: .recordGroup, keyVersion: 1, key: key.start, place: place)
    }
    func opens(sealedAt written: AssociatedData, readAt read: AssociatedData) -> Bool {
      Sodium.fillRandomly(workspace.secret)
      let blob = KeyWrap.wrap(workspace.secret, terms(written), using: workspace)
      do throws(SealingError) {
        try KeyWrap.unwrap(
          blob, terms(read), minimumVersion: 1, into: workspace.secret, using: workspace)
        return true
      } catch {
        return false
      }
    }
    let constant = AssociatedData(tenant: .none)
    #expect(!opens(sealedAt: mine, readAt: theirs))
    #expect(opens(sealedAt: constant, readAt: constant))
  }
}
