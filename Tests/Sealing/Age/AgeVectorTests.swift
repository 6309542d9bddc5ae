import Testing

@testable import Sealing

/// The published vectors of what the age format is built from, through our own functions.
///
/// Soundness: pointers into arrays are used within the closures that give them.
@Suite("Published vectors of the age format") struct AgeVectorTests {
  struct Derivation: Sendable, CustomTestStringConvertible {
    var name: String
    var material: [UInt8]
    var salt: [UInt8]
    var info: [UInt8]
    var output: [UInt8]
    var testDescription: String { name }
  }

  static let derivations = [
    Derivation(
      name: "A.1, basic", material: [UInt8](repeating: 0x0b, count: 22), salt: Array(0x00...0x0c),
      info: Array(0xf0...0xf9),
      output: bytes(
        hex: """
          3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865
          """)),
    Derivation(
      name: "A.2, longer inputs and outputs", material: Array(0x00...0x4f),
      salt: Array(0x60...0xaf), info: Array(0xb0...0xff),
      output: bytes(
        hex: """
          b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c
          59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71
          cc30c58179ec3e87c14c01d5c1f3434f1d87
          """)),
    Derivation(
      name: "A.3, no salt and no info", material: [UInt8](repeating: 0x0b, count: 22), salt: [],
      info: [],
      output: bytes(
        hex: """
          8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8
          """)),
  ]

  @Test("HKDF-SHA256 of RFC 5869", arguments: derivations)
  func derive(_ vector: Derivation) {
    var output = [UInt8](repeating: 0, count: vector.output.count)
    output.withUnsafeMutableBytes { target in
      vector.material.withUnsafeBytes { material in
        vector.salt.withUnsafeBytes { salt in
          vector.info.withUnsafeBytes {
            HKDF.derive(from: material, salt: salt, info: $0, into: target)
          }
        }
      }
    }
    #expect(output == vector.output)
  }

  @Test("X25519 of RFC 7748, section 5.2")
  func agreement() {
    let outcome = agree(
      bytes(hex: "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
      bytes(hex: "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"))
    #expect(
      outcome == bytes(hex: "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"))
  }

  @Test("X25519 of RFC 7748, section 6.1: both sides agree")
  func exchange() {
    let secret = bytes(hex: "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
    let other = bytes(hex: "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")
    #expect(
      publicKey(of: secret)
        == bytes(hex: "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"))
    let shared = bytes(hex: "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")
    #expect(agree(secret, publicKey(of: other)) == shared)
    #expect(agree(other, publicKey(of: secret)) == shared)
  }

  @Test("a point of small order gives no secret")
  func smallOrder() {
    #expect(agree([UInt8](repeating: 9, count: 32), [UInt8](repeating: 0, count: 32)) == nil)
  }

  @Test("SHA-256 of \"abc\", FIPS 180-4, in any portions")
  func digest() {
    var digest = RunningDigest()
    for byte in Array("abc".utf8) { digest.absorb([byte].span.bytes) }
    #expect(
      digest.value()
        == bytes(hex: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  static let longPrefix =
    "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio"

  @Test(
    "Bech32 of BIP 173: good checksums",
    arguments: [
      ("A12UEL5L", "a"), ("a12uel5l", "a"),
      (
        longPrefix + "1tt5tgs", longPrefix
      ),
    ])
  func goodChecksum(text: String, prefix: String) {
    #expect(Bech32.decode(Array(text.utf8), prefix: prefix) == [])
  }

  @Test(
    "Bech32 of BIP 173: bad texts",
    arguments: [
      ("A12uEL5L", "a"), ("a12uel5m", "a"), ("pzry9x0s0muk", ""), ("li1dgmt3", "li"),
      ("de1lg7wt\u{ff}", "de"), ("x1b4n0q5v", "x"), ("A1G7SGD8", "a"), ("10a06t8", ""),
    ])
  func badText(text: String, prefix: String) {
    #expect(Bech32.decode(Array(text.utf8), prefix: prefix) == nil)
  }

  /// The pair that the age specification prints.
  @Test("an identity, its text, and its recipient")
  func specifiedPair() throws {
    let memory = try LockedMemory(bytes: LockedMemory.bytesMin, allowUnlocked: true)
    let text = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    var file = Array("# created by hand\n\n\(text)\n".utf8)
    let identity = try #require(try AgeIdentity.read(&file, in: memory).first)
    #expect(
      identity.recipient.description
        == "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj")
    #expect(AgeRecipient(identity.recipient.description) == identity.recipient)
    #expect(identity.withText { String(decoding: $0, as: UTF8.self) } == text)
    #expect(file.allSatisfy { $0 == 0 }, "the text of the secret is left in memory")
  }

  private func publicKey(of secret: [UInt8]) -> [UInt8] {
    var target = [UInt8](repeating: 0, count: 32)
    target.withUnsafeMutableBytes { Sodium.publicKey(of: secret, into: $0.baseAddress!) }
    return target
  }

  private func agree(_ secret: [UInt8], _ other: [UInt8]) -> [UInt8]? {
    var target = [UInt8](repeating: 0, count: 32)
    let isGood = target.withUnsafeMutableBytes {
      Sodium.agree(secret: secret, publicKey: other, into: $0.baseAddress!)
    }
    return isGood ? target : nil
  }
}
