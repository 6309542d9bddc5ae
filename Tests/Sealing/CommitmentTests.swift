import Testing
import Vocabulary

@testable import Sealing

/// Poly1305 does not commit to its key. The vector file holds a value that is authentic under two
/// subjects' group keys; only the commitment keeps the second from opening it.
///
/// Soundness: pointers into arrays and workspaces are used within one call.
@Suite("B8: commitment to the key") struct CommitmentTests {
  let blob: [UInt8]
  let keys: [[UInt8]]
  let place: AssociatedData
  let memory: LockedMemory

  init() throws {
    let file = try VectorFile("formats-v1")
    blob = file.bytes("two keys, blob")
    keys = [file.bytes("two keys, first"), file.bytes("two keys, second")]
    place = AssociatedData(
      tenant: try #require(TenantID(bytes: file.bytes("tenant"))),
      subject: try #require(StudentID(bytes: file.bytes("student"))), group: 1, schema: 1,
      generation: 1, revision: 1)
    memory = try LockedMemory(bytes: 1 << 14)
  }

  @Test("a value made to open under two keys opens under the one it commits to")
  func twoKeys() throws {
    #expect(try open(under: keys[0]).count == 48)
    #expect(throws: SealingError.unreadable) { try open(under: keys[1]) }
  }

  @Test("without the commitment it opens under both, to different plaintexts")
  func twin() throws {
    let plaintexts = try keys.map { try decryptWithoutCommitment(under: $0) }
    #expect(plaintexts.allSatisfy { $0 != nil })
    #expect(plaintexts[0] != plaintexts[1])
  }

  @Test("a wrong commitment stops an authentic value before anything is written")
  func stopsFirst() throws {
    for bit in 0..<256 {
      var changed = blob
      changed[30 + bit / 8] ^= 1 << UInt8(bit % 8)
      var target = [UInt8](repeating: 0xAA, count: 48)
      #expect(throws: SealingError.unreadable) {
        try open(changed, under: keys[0], into: &target)
      }
      // The AEAD zeroes its target when the tag is wrong; here it was never reached.
      #expect(target == [UInt8](repeating: 0xAA, count: 48))
    }
  }

  private func open(under key: [UInt8]) throws -> [UInt8] {
    var target = [UInt8](repeating: 0, count: 48)
    try open(blob, under: key, into: &target)
    return target
  }

  private func open(_ blob: [UInt8], under key: [UInt8], into target: inout [UInt8]) throws {
    let workspace = try Workspace(in: memory.workspaces)
    try key.withUnsafeBytes { key in
      let terms = Ciphertext.Terms(
        kind: .recordGroup, keyVersion: 1, key: key.baseAddress!, place: place)
      try target.withUnsafeMutableBytes { target in
        try blob.withUnsafeBytes {
          try Ciphertext.open($0, terms, minimumVersion: 1, into: target, using: workspace)
        }
      }
    }
  }

  private func decryptWithoutCommitment(under key: [UInt8]) throws -> [UInt8]? {
    let workspace = try Workspace(in: memory.workspaces)
    place.write(to: workspace.associatedData)
    var target = [UInt8](repeating: 0, count: 48)
    let isOpen = blob.withUnsafeBytes { blob in
      let nonce = blob.baseAddress! + 6
      key.withUnsafeBytes {
        KeyPurpose.message(nonce: nonce)
          .derive(from: $0.baseAddress!, into: workspace.messageKeys, using: workspace)
      }
      return Sodium.decrypt(
        UnsafeRawBufferPointer(rebasing: blob[62...]),
        associatedData: UnsafeRawBufferPointer(workspace.associatedData), nonce: nonce,
        key: workspace.messageKeys.baseAddress!, into: &target)
    }
    return isOpen ? target : nil
  }
}
