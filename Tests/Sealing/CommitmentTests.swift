import Claims
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

  @Test("a value made for any two keys is stopped by the commitment, though the cipher opens it")
  func crafted() throws {
    let claim = Claim("B8", full: 200, short: 3)
    var (opened, deciphered) = (0, 0)
    for _ in 0..<claim.attempts {
      let nonce = random(24)
      let keys = [random(32), random(32)]
      let message = try keys.map { try messageKeys(of: $0, nonce: nonce) }
      let body = TwoKeyBlob.body(
        keys: message.map { Array($0[..<32]) }, nonce: nonce, associatedData: try placeBytes())
      let blob = [1, 1, 0, 0, 0, 1] + nonce + message[0][32...] + body
      var target = [UInt8](repeating: 0, count: 48)
      try open(blob, under: keys[0], into: &target)
      if (try? open(blob, under: keys[1], into: &target)) != nil { opened += 1 }
      for key in keys where try decryptWithoutCommitment(blob, under: key) != nil {
        deciphered += 1
      }
    }
    #expect(opened == 0)
    // The twin in each attempt: the cipher alone opens it under both.
    #expect(deciphered == 2 * claim.attempts)
    claim.report("\(opened) opened under the second key")
  }

  @Test("what the forger computes with is ChaCha20 and Poly1305 as published")
  func published() {
    let key = Array(0..<32 as Range<UInt8>)
    // RFC 8439, 2.3.2.
    #expect(
      ChaCha20.block(key: key, counter: 1, nonce: bytes(hex: "000000090000004a00000000"))
        == bytes(
          hex: """
            10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4ed2826446079faa0914c2d705
            d98b02a2b5129cd1de164eb9cbd083e8a2503c4e
            """))
    // draft-irtf-cfrg-xchacha-03, 2.2.1.
    #expect(
      ChaCha20.hchacha(key: key, nonce: bytes(hex: "000000090000004a0000000031415927"))
        == bytes(hex: "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc"))
    // RFC 8439, 2.5.2.
    let oneTime = TwoKeyBlob.OneTimeKey(
      bytes(hex: "85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b"))
    let text = Array("Cryptographic Forum Research Group".utf8)
    let blocks = stride(from: 0, to: text.count, by: 16).map {
      Array(text[$0..<min($0 + 16, text.count)])
    }
    #expect(
      TwoKeyBlob.bytes(oneTime.tag(blocks)) == bytes(hex: "a8061dc1305136c6c22b8baf0c0127a9"))
  }

  private func random(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { Sodium.fillRandomly($0) }
    return bytes
  }

  private func messageKeys(of key: [UInt8], nonce: [UInt8]) throws -> [UInt8] {
    let workspace = try Workspace(in: memory.workspaces)
    nonce.withUnsafeBytes { nonce in
      key.withUnsafeBytes {
        KeyPurpose.message(nonce: nonce.baseAddress!)
          .derive(from: $0.baseAddress!, into: workspace.messageKeys, using: workspace)
      }
    }
    return Array(workspace.messageKeys)
  }

  private func placeBytes() throws -> [UInt8] {
    let workspace = try Workspace(in: memory.workspaces)
    place.write(to: workspace.associatedData)
    return Array(workspace.associatedData)
  }

  @Test("without the commitment it opens under both, to different plaintexts")
  func twin() throws {
    let plaintexts = try keys.map { try decryptWithoutCommitment(blob, under: $0) }
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

  private func decryptWithoutCommitment(
    _ blob: [UInt8], under key: [UInt8]
  ) throws -> [UInt8]? {
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
