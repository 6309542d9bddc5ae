import Claims
import Testing
import Vocabulary

@testable import Sealing

/// A blob tried in every place but its own, as it stands in the store: the place is told by the
/// caller, the revision and the generation by the row, which moves with it.
@Suite("Moved blobs") struct MovedBlobTests {
  private struct Student {
    let wrapped: WrappedSubject
    let blobs: [(context: SealContext, bytes: [UInt8])]
  }

  private static func students(
    _ count: Int, of sample: CustodySample, from first: UInt64 = 1
  ) throws -> [Student] {
    try (0..<count).map { number in
      let wrapped = try sample.keys.createSubject(StudentID.random())
      let keys = try sample.keys.unlock(wrapped)
      let blobs = try RecordGroup.allCases.map { group in
        let context = SealContext(
          group: group, schema: group.rawValue, revision: first + UInt64(number))
        return (context, try keys.seal([UInt8(group.rawValue)], as: context))
      }
      return Student(wrapped: wrapped, blobs: blobs)
    }
  }

  /// Whether a blob opens at the place of another, with the revision that it brings along.
  private static func opens(
    _ blob: (context: SealContext, bytes: [UInt8]), asGroup context: SealContext,
    with keys: borrowing SubjectKeys
  ) -> Bool {
    let place = SealContext(
      group: context.group, schema: context.schema, revision: blob.context.revision)
    do {
      _ = try keys.open(blob.bytes, as: place)
      return true
    } catch {
      return false
    }
  }

  @Test("B1: no ciphertext opens in the place of another, of this tenant or of any")
  func moved() throws {
    let claim = Claim("B1", full: 50, short: 6)
    let sample = try CustodySample(memoryBytes: 1 << 18)
    let students = try Self.students(claim.attempts, of: sample)
    let all = students.flatMap(\.blobs)
    var (tried, opened) = (0, 0)
    for (index, student) in students.enumerated() {
      let keys = try sample.keys.unlock(student.wrapped)
      for (number, place) in student.blobs.enumerated() {
        let opensAtHome = Self.opens(place, asGroup: place.context, with: keys)
        #expect(opensAtHome)
        for (other, blob) in all.enumerated() where other != index * 6 + number {
          if Self.opens(blob, asGroup: place.context, with: keys) { opened += 1 }
          tried += 1
        }
      }
    }
    #expect(opened == 0)
    claim.report("\(opened) opened in a tenant", attempts: tried)
  }

  @Test("B1: no ciphertext of one tenant opens in another")
  func crossTenant() throws {
    let claim = Claim("B1", full: 10_000, short: 500)
    let samples = [try CustodySample(), try CustodySample()]
    let students = try samples.map { try Self.students(20, of: $0) }
    var opened = 0
    for _ in 0..<claim.attempts {
      let home = Int.random(in: 0...1)
      let blob = students[home].randomElement()?.blobs.randomElement()
      let place = Int.random(in: 0..<20)
      let target = students[1 - home][place]
      let keys = try samples[1 - home].keys.unlock(target.wrapped)
      let context = try #require(target.blobs.randomElement()).context
      if Self.opens(try #require(blob), asGroup: context, with: keys) { opened += 1 }
    }
    #expect(opened == 0)
    claim.report("\(opened) opened across tenants")
  }
}
