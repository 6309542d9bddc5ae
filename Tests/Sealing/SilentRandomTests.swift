import CFaultyRandom
import Claims
import Foundation
import Testing
import Vocabulary

@testable import Sealing

/// Fault 8 at the one place where a nonce is drawn: the kernel gives no random bytes. In processes
/// of their own.
@Suite("A seal without random bytes") struct SilentRandomTests {
  private static let context = SealContext(group: .notes, schema: 1, revision: 1)

  private static func say(_ text: String) {
    FileHandle.standardOutput.write(Data("\(text)\n".utf8))
  }

  @Test("ends the process before there is a ciphertext")
  func fails() async throws {
    let child = try await #require(
      processExitsWith: .failure, observing: [\.standardOutputContent]
    ) {
      let sample = try CustodySample()
      let student = try sample.keys.createSubject(StudentID.random())
      let keys = try sample.keys.unlock(student)
      _ = try keys.seal([1, 2, 3], as: Self.context)
      Self.say("one is sealed")
      try #require(cairn_random_fail() == 0)
      let sealed = try keys.seal([1, 2, 3], as: Self.context)
      Self.say("another is sealed: \(sealed.count)")
    }
    #expect(child.exitStatus == .signal(SIGABRT))
    let said = String(decoding: child.standardOutputContent, as: UTF8.self)
    #expect(said.contains("one is sealed"))
    #expect(!said.contains("another is sealed"))
  }

  @Test("gives the same nonce twice without the end of the process (the twin)")
  func silent() async {
    await #expect(processExitsWith: .success) {
      try #require(cairn_random_silence() == 0)
      let sample = try CustodySample()
      let student = try sample.keys.createSubject(StudentID.random())
      let keys = try sample.keys.unlock(student)
      let (one, two) = (
        try keys.seal([1, 2, 3], as: Self.context), try keys.seal([1, 2, 3], as: Self.context)
      )
      #expect(one == two)
    }
  }
}
