import Claims
import Testing
import Vocabulary

@testable import Sealing

/// What the threat model claims of a sealed value by itself, each with a twin.
///
/// Soundness: pointers into arrays and workspaces are used within one call.
@Suite("Claims of sealed values") struct SealedClaimTests {
  let sample: CustodySample
  let student: WrappedSubject
  let context = SealContext(group: .health, schema: 4, revision: 9)
  let content = Array("Carries an inhaler; the nurse knows.".utf8)

  init() throws {
    sample = try CustodySample()
    student = try sample.keys.createSubject(StudentID.random())
  }

  // MARK: - D3

  @Test("D3: equal values give unlinkable ciphertexts of equal length")
  func unlinkable() throws {
    let claim = Claim("D3", full: 10_000, short: 1000)
    let keys = try sample.keys.unlock(student)
    let all = try (0..<claim.attempts).map { _ in try keys.seal(content, as: context) }
    // Neither as wholes nor in any part of 16 bytes behind the header, which is the same for all.
    let parts = stride(from: 6, to: all[0].count - 16, by: 16)
    let equal = parts.reduce(all.count - Set(all).count) { sum, start in
      sum + all.count - Set(all.map { $0[start..<(start + 16)] }).count
    }
    let lengths = Set(all.map(\.count)).count
    #expect(equal == 0)
    #expect(lengths == 1)
    claim.report("\(equal) equal, \(lengths) length")
  }

  @Test("D3: without a nonce of its own a value is linked to its equal")
  func linkable() throws {
    let workspace = try Workspace(in: sample.memory.workspaces)
    Sodium.fillRandomly(workspace.messageKeys)
    let nonce = [UInt8](repeating: 1, count: Sodium.nonceBytes)
    func sealed() -> [UInt8] {
      var target = [UInt8](repeating: 0, count: content.count + Sodium.tagBytes)
      target.withUnsafeMutableBytes { target in
        content.withUnsafeBytes {
          Sodium.encrypt(
            $0, associatedData: UnsafeRawBufferPointer(workspace.associatedData), nonce: nonce,
            key: workspace.messageKeys.baseAddress!, into: target.baseAddress!)
        }
      }
      return target
    }
    #expect(sealed() == sealed())
  }

  // MARK: - B2

  @Test("B2: a blob with any one bit flipped is refused")
  func flippedBits() throws {
    let claim = Claim("B2", full: 100, short: 2)
    let keys = try sample.keys.unlock(student)
    var (tried, accepted) = (0, 0)
    for blob in 0..<claim.attempts {
      let content = [UInt8](repeating: UInt8(blob), count: blob * 5)
      var sealed = try keys.seal(content, as: context)
      for bit in 0..<(sealed.count * 8) {
        sealed[bit / 8] ^= 1 << UInt8(bit % 8)
        if (try? keys.open(sealed, as: context)) != nil { accepted += 1 }
        sealed[bit / 8] ^= 1 << UInt8(bit % 8)
        tried += 1
      }
      #expect(try keys.open(sealed, as: context) == content)
    }
    #expect(accepted == 0)
    claim.report("\(accepted) accepted", attempts: tried)
  }

  @Test("B2: without the tag a flipped bit is a changed record that nobody notices")
  func malleable() throws {
    let workspace = try Workspace(in: sample.memory.workspaces)
    Sodium.fillRandomly(workspace.messageKeys)
    let nonce = [UInt8](repeating: 1, count: Sodium.nonceBytes)
    // What the cipher adds to a text is what it makes of zeros.
    func enciphered(_ text: [UInt8]) -> [UInt8] {
      var target = [UInt8](repeating: 0, count: text.count + Sodium.tagBytes)
      target.withUnsafeMutableBytes { target in
        text.withUnsafeBytes {
          Sodium.encrypt(
            $0, associatedData: UnsafeRawBufferPointer(workspace.associatedData), nonce: nonce,
            key: workspace.messageKeys.baseAddress!, into: target.baseAddress!)
        }
      }
      return Array(target.dropLast(Sodium.tagBytes))
    }
    var changed = enciphered(content)
    changed[0] ^= 1
    let stream = enciphered([UInt8](repeating: 0, count: content.count))
    let deciphered = zip(changed, stream).map { $0 ^ $1 }
    #expect(deciphered.dropFirst() == content.dropFirst())
    #expect(deciphered[0] == content[0] ^ 1)
  }

  // MARK: - B7

  /// Generation 1 to 4 of one subject's keys, with the minimum at 3.
  private func blobs() throws -> (sealed: [[UInt8]], keys: [WrappedSubject]) {
    let keys = try (1...4).map { try sample.reopened(generation: $0).createSubject(student.id) }
    let sealed = try zip(1..., keys).map { generation, wrapped in
      try sample.reopened(generation: generation).unlock(wrapped).seal(content, as: context)
    }
    return (sealed, keys)
  }

  @Test("B7: no other header is accepted, and no version below the minimum")
  func downgrade() throws {
    var minimums = MinimumKeyVersions()
    minimums.generation = 3
    let raised = try sample.reopened(generation: 4, minimums: minimums)
    let (sealed, keys) = try blobs()
    func opens(_ blob: [UInt8], _ subject: WrappedSubject) -> Bool {
      do {
        return try raised.unlock(subject).open(blob, as: context) == content
      } catch {
        return false
      }
    }
    var (tried, accepted) = (0, 0)
    for (index, blob) in sealed.enumerated() {
      #expect(opens(blob, keys[index]) == (index >= 2))
      for offset in 0..<6 {
        for value in UInt8.min...UInt8.max where index < 2 || value != blob[offset] {
          var changed = blob
          changed[offset] = value
          for subject in keys where opens(changed, subject) { accepted += 1 }
          tried += keys.count
        }
      }
    }
    #expect(accepted == 0)
    Claim("B7", full: tried, short: tried).report("\(accepted) accepted")
  }

  @Test("B7: without a minimum an old version opens")
  func oldVersion() throws {
    let (sealed, keys) = try blobs()
    let lenient = try sample.reopened(generation: 4)
    for (blob, subject) in zip(sealed, keys) {
      #expect(try lenient.unlock(subject).open(blob, as: context) == content)
    }
  }
}
