import Testing

@testable import Sealing

/// Published vectors, run through our own functions rather than through libsodium alone.
///
/// Soundness: pointers into arrays are used within the closures that give them.
@Suite("Published vectors") struct PublishedVectorTests {
  @Test("XChaCha20-Poly1305 of draft-irtf-cfrg-xchacha-03, appendix A.3.1")
  func authenticatedEncryption() {
    let plaintext = Array(
      """
      Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
      sunscreen would be it.
      """.utf8)
    let associatedData = bytes(hex: "50515253c0c1c2c3c4c5c6c7")
    let key = Array(0x80...0x9F as ClosedRange<UInt8>)
    let nonce = Array(0x40...0x57 as ClosedRange<UInt8>)
    let expected = bytes(
      hex: """
        bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda
        7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b23835
        65d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49
        """)
    var sealed = [UInt8](repeating: 0, count: plaintext.count + Sodium.tagBytes)
    sealed.withUnsafeMutableBytes { target in
      plaintext.withUnsafeBytes { input in
        associatedData.withUnsafeBytes {
          Sodium.encrypt(
            input, associatedData: $0, nonce: nonce, key: key, into: target.baseAddress!)
        }
      }
    }
    #expect(sealed == expected)

    var opened = [UInt8](repeating: 0, count: plaintext.count)
    func open(_ input: [UInt8]) -> Bool {
      opened.withUnsafeMutableBytes { target in
        input.withUnsafeBytes { input in
          associatedData.withUnsafeBytes {
            Sodium.decrypt(
              input, associatedData: $0, nonce: nonce, key: key, into: target.baseAddress!)
          }
        }
      }
    }
    #expect(open(expected) && opened == plaintext)
    sealed[3] ^= 1
    #expect(!open(sealed) && opened.allSatisfy { $0 == 0 })
  }

  @Test("SipHash-2-4 of the paper, appendix A")
  func shortFingerprint() {
    let key = Array(0...15 as ClosedRange<UInt8>)
    let value = Array(0...14 as ClosedRange<UInt8>).withUnsafeBytes { input in
      key.withUnsafeBytes { Sodium.shortFingerprint(of: input, key: $0.baseAddress!) }
    }
    #expect(value == 0xA129_CA61_49BE_45E5)
  }

  @Test("BLAKE2b-512 of \"abc\", RFC 7693 appendix A")
  func plainFingerprint() {
    #expect(
      fingerprint(of: Array("abc".utf8), key: [], count: 64)
        == bytes(
          hex: """
            ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de
            4533cc9518d38aa8dbf1925ab92386edd4009923
            """))
  }

  /// 24 plain and 24 keyed fingerprints, and a fingerprint of them all.
  @Test("the BLAKE2b self-test of RFC 7693 appendix E")
  func keyedFingerprint() {
    func sequence(_ length: Int, seed: UInt32) -> [UInt8] {
      var a = 0xDEAD_4BAD &* seed
      var b: UInt32 = 1
      return (0..<length).map { _ in
        let t = a &+ b
        a = b
        b = t
        return UInt8(truncatingIfNeeded: t >> 24)
      }
    }
    var all: [UInt8] = []
    for count in [20, 32, 48, 64] {
      for length in [0, 3, 128, 129, 255, 1024] {
        let input = sequence(length, seed: UInt32(length))
        all += fingerprint(of: input, key: [], count: count)
        all += fingerprint(of: input, key: sequence(count, seed: UInt32(count)), count: count)
      }
    }
    #expect(
      fingerprint(of: all, key: [], count: 32)
        == bytes(hex: "c23a7800d98123bd10f506c61e29da5603d763b8bbad2e737f5e765a7bccd475"))
  }

  @Test(
    "SHA-256 of FIPS 180-4's examples",
    arguments: [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func contentFingerprint(text: String, expected: String) {
    var result = [UInt8](repeating: 0, count: 32)
    result.withUnsafeMutableBytes { target in
      Array(text.utf8).withUnsafeBytes { ContentDigest.sha256(of: $0, into: target.baseAddress!) }
    }
    #expect(result == bytes(hex: expected))
  }

  @Test("CRC-32 of \"123456789\"")
  func checkDigits() {
    #expect(CheckDigits.of("123456789".utf8) == Array("cbf43926".utf8))
  }

  private func fingerprint(of input: [UInt8], key: [UInt8], count: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    result.withUnsafeMutableBytes { target in
      input.withUnsafeBytes { input in
        key.withUnsafeBytes { Sodium.fingerprint(of: input, key: $0, into: target) }
      }
    }
    return result
  }
}
