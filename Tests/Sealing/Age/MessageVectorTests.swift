import Testing

@testable import Sealing

/// The published vectors of how age authenticates and encrypts, through our own functions.
///
/// Soundness: pointers into arrays are used within the closures that give them.
@Suite("Published vectors of messages in the age format") struct MessageVectorTests {
  struct Code: Sendable, CustomTestStringConvertible {
    var number: Int
    var key: [UInt8]
    var message: [UInt8]
    var code: String
    var testDescription: String { "case \(number)" }
  }

  /// Case 5 prints the first 16 bytes of its code.
  static let codes = [
    Code(
      number: 1, key: [UInt8](repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Code(
      number: 2, key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Code(
      number: 3, key: [UInt8](repeating: 0xaa, count: 20),
      message: [UInt8](repeating: 0xdd, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Code(
      number: 4, key: Array(0x01...0x19), message: [UInt8](repeating: 0xcd, count: 50),
      code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Code(
      number: 5, key: [UInt8](repeating: 0x0c, count: 20),
      message: Array("Test With Truncation".utf8), code: "a3b6167473100ee06e0c796c2955552b"),
    Code(
      number: 6, key: [UInt8](repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Code(
      number: 7, key: [UInt8](repeating: 0xaa, count: 131),
      message: Array(
        """
        This is a test using a larger than block-size key and a larger than block-size data. The \
        key needs to be hashed before being used by the HMAC algorithm.
        """.utf8),
      code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test("HMAC-SHA256 of RFC 4231, in any portions", arguments: codes)
  func authentication(_ vector: Code) {
    let expected = bytes(hex: vector.code)
    for cut in [0, 1, vector.message.count / 2, vector.message.count] {
      var code = [UInt8](repeating: 0, count: Sodium.digestBytes)
      code.withUnsafeMutableBytes { target in
        vector.message.withUnsafeBytes { message in
          vector.key.withUnsafeBytes { key in
            let parts = [message[..<cut], message[cut...]].map {
              UnsafeRawBufferPointer(rebasing: $0)
            }
            Sodium.authenticate(parts, key: key, into: target.baseAddress!)
          }
        }
      }
      #expect(Array(code.prefix(expected.count)) == expected)
    }
  }

  /// The vector has associated data, of which only the tag depends; age has none, so the tag is
  /// another.
  @Test("ChaCha20-Poly1305 of RFC 8439, section 2.8.2: the ciphertext before the tag")
  func encryption() {
    let plaintext = Array(
      """
      Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
      sunscreen would be it.
      """.utf8)
    let key = Array(0x80...0x9F as ClosedRange<UInt8>)
    let nonce = bytes(hex: "070000004041424344454647")
    let expected = bytes(
      hex: """
        d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92
        728b1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b
        4831d7bc3ff4def08e4b7a9de576d26586cec64b6116
        """)
    var sealed = [UInt8](repeating: 0, count: plaintext.count + Sodium.tagBytes)
    sealed.withUnsafeMutableBytes { target in
      plaintext.withUnsafeBytes {
        Sodium.encryptShort($0, nonce: nonce, key: key, into: target.baseAddress!)
      }
    }
    #expect(Array(sealed.dropLast(Sodium.tagBytes)) == expected)
    #expect(
      Array(sealed.suffix(Sodium.tagBytes)) != bytes(hex: "1ae10b594f09e26a7e902ecbd0600691"))
  }
}
