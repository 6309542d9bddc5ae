import Testing

@testable import Sealing

/// Published vectors of the signing algorithm, run through our own functions.
///
/// Soundness: pointers into arrays are used within the closures that give them.
@Suite("Published vectors of signatures") struct SignatureVectorTests {
  struct Vector: Sendable {
    let seed: String
    let publicKey: String
    let message: String
    let signature: String
  }

  static let vectors = [
    Vector(
      seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      message: "",
      signature: """
        e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155\
        5fb8821590a33bacc61e39701cf9b4\
        6bd25bf5f0595bbe24655141438e7a100b
        """),
    Vector(
      seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      message: "72",
      signature: """
        92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
        085ac1e43e15996e458f3613d0f11d\
        8c387b2eaeb4302aeeb00d291612bb0c00
        """),
    Vector(
      seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      message: "af82",
      signature: """
        6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac\
        18ff9b538d16f290ae67f760984dc6\
        594a7c15e9716ed28dc027beceea1ec40a
        """),
    Vector(
      seed: "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      publicKey: "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      message: """
        ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
        2192992a274fc1a836ba3c23a3feeb\
        bd454d4423643ce80e2a9ac94fa54ca49f
        """,
      signature: """
        dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589\
        09351fc9ac90b3ecfdfbc7c66431e0\
        303dca179c138ac17ad9bef1177331a704
        """),
  ]

  @Test("Ed25519 of RFC 8032, section 7.1", arguments: vectors)
  func ed25519(_ vector: Vector) {
    let message = bytes(hex: vector.message)
    var pair = [UInt8](repeating: 0, count: 64)
    let publicKey = bytes(hex: vector.seed).withUnsafeBytes { seed in
      pair.withUnsafeMutableBytes { Sodium.expand(seed: seed.baseAddress!, into: $0) }
    }
    #expect(publicKey == bytes(hex: vector.publicKey))
    let signature = pair.withUnsafeBytes { pair in
      message.withUnsafeBytes { Sodium.sign($0, pair: pair.baseAddress!) }
    }
    #expect(signature == bytes(hex: vector.signature))
    #expect(Sodium.verify(signature, of: message, under: publicKey))
    #expect(!Sodium.verify(signature, of: message + [0], under: publicKey))
    for bit in 0..<(signature.count * 8) {
      var changed = signature
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!Sodium.verify(changed, of: message, under: publicKey))
    }
    #expect(!Sodium.verify(Array(signature.dropLast()), of: message, under: publicKey))
  }

  @Test("SHA-256 of \"abc\", FIPS 180-4")
  func sha256() {
    #expect(
      ContentDigest.sha256(of: Array("abc".utf8))
        == bytes(hex: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test(
    "base64 of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ text: String, _ encoded: String) {
    #expect(Sodium.base64(Array(text.utf8)) == encoded)
    #expect(Sodium.bytes(base64: encoded) == Array(text.utf8))
    for wrong in [encoded + "=", encoded + " ", encoded + "A", "\n" + encoded, "Zh==", "Zg=", "Zg"]
    {
      #expect(Sodium.bytes(base64: wrong) == nil, "\(wrong)")
    }
  }

  @Test("a verifier of the specification of signed notes is read as it is written there")
  func noteVerifier() throws {
    // The key of C2SP signed-note, which is also that of Go's sumdb/note.
    let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    let verifier = try #require(NoteVerifier(text))
    #expect(verifier.description == text)
    let note = try SignedNote(
      parsing: """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvq\
        fqdngotpRZb6KE6RyyBwJnAM=

        """)
    #expect(note.isSigned(by: verifier))
  }
}
