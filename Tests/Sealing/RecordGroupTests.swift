import Sealing
import Testing
import Vocabulary

@Suite("Sealed record groups") struct RecordGroupTests {
  let sample: CustodySample
  let student = StudentID.random()

  init() throws { sample = try CustodySample() }

  @Test("what was sealed opens again, in this process and after a restart")
  func roundTrip() throws {
    let wrapped = try sample.keys.createSubject(student)
    let contents = [0, 1, 63, 64, 191, 192, 255, 256, 5000].map { count in
      (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    }
    for group in RecordGroup.allCases {
      for content in contents {
        let context = SealContext(group: group, schema: 3, revision: 9)
        let sealed = try sample.keys.unlock(wrapped).seal(content, as: context)
        #expect(try sample.keys.unlock(wrapped).open(sealed, as: context) == content)
        let later = try sample.reopened().unlock(wrapped)
        #expect(try later.open(sealed, as: context) == content)
      }
    }
  }
}
