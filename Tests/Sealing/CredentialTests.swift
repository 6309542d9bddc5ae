import Testing

@testable import Sealing

@Suite("Credentials") struct CredentialTests {
  let pepper: CredentialPepper
  let kind: CredentialKind

  init() throws {
    let custody = try Custody(root: FixedRoot(), memory: LockedMemory(bytes: 1 << 14))
    pepper = try custody.openPlatform(custody.createPlatform())
    kind = try #require(CredentialKind("po"))
  }

  /// `crn1_na_0123456789abcdef_` + secret + `_` + check digits, as the vector file has it.
  static let good = "crn1_na_0123456789abcdef_rkqvs8fYYWtznwWjDQa04iNv3qcSFoFZ80boo-_VfZ4_b2889a82"

  /// The text with correct check digits, so that only the change itself can refuse it.
  static func checked(_ text: String) -> String {
    text + "_" + String(decoding: CheckDigits.of(text.utf8), as: UTF8.self)
  }

  /// The good text with one part exchanged and correct check digits.
  static func altered(_ part: String, _ other: String) -> String {
    checked(String(good.dropLast(9)).replacing(part, with: other))
  }

  @Test("an issued credential is accepted, any other secret is not")
  func roundTrip() throws {
    let issued = try pepper.issue(kind)
    let token = try CredentialToken(parsing: issued.token)
    #expect(token.id == issued.id && token.kind == kind)
    #expect(CredentialID(issued.id.description) == issued.id)
    #expect(issued.verifier.count == 32 && issued.pepperVersion == pepper.version)
    #expect(try pepper.accepts(token, verifier: issued.verifier))
    let other = try pepper.issue(kind)
    #expect(try !pepper.accepts(token, verifier: other.verifier))
    #expect(try !pepper.accepts(CredentialToken(parsing: other.token), verifier: issued.verifier))
  }

  @Test("without a row, or with a damaged one, nothing is accepted")
  func missing() throws {
    let issued = try pepper.issue(kind)
    let token = try CredentialToken(parsing: issued.token)
    #expect(try !pepper.accepts(token, verifier: nil))
    #expect(try !pepper.accepts(token, verifier: []))
    #expect(try !pepper.accepts(token, verifier: issued.verifier + [0]))
    #expect(try !pepper.accepts(token, verifier: Array(issued.verifier.dropLast())))
    for bit in 0..<256 {
      var verifier = issued.verifier
      verifier[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(try !pepper.accepts(token, verifier: verifier))
    }
  }

  @Test("another pepper does not accept it")
  func otherPepper() throws {
    let sample = try CustodySample()
    let issued = try sample.keys.credentials.issue(kind)
    let token = try CredentialToken(parsing: issued.token)
    #expect(try !pepper.accepts(token, verifier: issued.verifier))
    #expect(try sample.reopened().credentials.accepts(token, verifier: issued.verifier))
  }

  @Test("ids and secrets do not repeat")
  func random() throws {
    let all = try (0..<500).map { _ in try pepper.issue(kind) }
    #expect(Set(all.map(\.id)).count == 500)
    #expect(Set(all.map { $0.token.dropFirst(25).prefix(43) }).count == 500)
    #expect(Set(all.map(\.verifier)).count == 500)
  }

  @Test(
    "a well-formed text is parsed",
    arguments: [
      good,
      checked("crn1_po_zzzzzzzzzzzzzzzz_" + String(repeating: "_", count: 42) + "8"),
      checked("crn1_aa_0000000000000000_" + String(repeating: "A", count: 43)),
    ])
  func wellFormed(text: String) throws {
    let token = try CredentialToken(parsing: text)
    #expect(text.hasPrefix("crn1_\(token.kind)_\(token.id)_"))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "crn1", good + "0", String(good.dropLast()), " " + good.dropFirst(),
      String(good.reversed()), String(repeating: "é", count: 38) + "x",
      good.uppercased(), good.replacing("b2889a82", with: "b2889a83"),
      good.replacing("b2889a82", with: "B2889A82"), good.replacing("rk", with: "kr"),
      altered("crn1", "crn2"),
      altered("_na_", "_n1_"),
      altered("_na_", "_Na_"),
      altered("_na_", "-na_"),
      altered("_0123", "_i123"),
      altered("_0123", "_A123"),
      altered("cdef_rk", "cdef-rk"),
      altered("rk", "r+"),
      altered("rk", "r="),
      // The last character carries two bits beyond the 32 bytes.
      altered("VfZ4", "VfZ5"),
    ])
  func malformed(text: String) {
    #expect(throws: SealingError.credentialMalformed) { try CredentialToken(parsing: text) }
  }

  @Test("every digit of the secret's alphabet stands for its value, and no other byte for any")
  func digits() throws {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    for byte in UInt8.min...UInt8.max {
      // Its six bits stand in the first of the 32 bytes and the beginning of the second.
      let text = [byte] + [UInt8](repeating: UInt8(ascii: "A"), count: 42)
      let value = alphabet.firstIndex(of: byte)
      #expect(Base64URL.isCanonical(text) == (value != nil), "\(byte)")
      guard let value else { continue }
      var bytes = [UInt8](repeating: 0xFF, count: 32)
      bytes.withUnsafeMutableBytes { Base64URL.decode(text, into: $0) }
      #expect(bytes == [UInt8(value) << 2] + [UInt8](repeating: 0, count: 31))
      var written = [UInt8](repeating: 0, count: 43)
      bytes.withUnsafeBytes { source in
        written.withUnsafeMutableBufferPointer { Base64URL.encode(source, into: $0) }
      }
      #expect(written == text)
    }
  }

  @Test("no one character may be changed")
  func typingErrors() {
    for position in good.indices {
      for letter in "0a_Z" where good[position] != letter {
        var text = good
        text.replaceSubrange(position...position, with: String(letter))
        #expect(throws: SealingError.credentialMalformed) { try CredentialToken(parsing: text) }
      }
    }
  }

  private var good: String { Self.good }

  @Test("nothing that describes a credential shows its secret")
  func quiet() throws {
    let issued = try pepper.issue(kind)
    let secret = String(issued.token.dropFirst(25).prefix(43))
    let token = try CredentialToken(parsing: issued.token)
    let children = [Mirror(reflecting: token), Mirror(reflecting: issued)]
      .flatMap { $0.children.map { "\($0.value)" } }
    for text in [
      "\(token)", "\(issued)", String(reflecting: token), String(reflecting: issued),
      "\([token])", "\(Optional(issued) as Any)",
    ] + children {
      #expect(!text.contains(secret))
    }
    #expect("\(token)" == "crn1_po_…\(token.id.lastFour)")
  }

  @Test("platform keys of another root do not open")
  func otherRoot() throws {
    let memory = try LockedMemory(bytes: 1 << 14)
    let secrets = try Custody(root: FixedRoot(), memory: memory).createPlatform()
    let other = try Custody(root: FixedRoot(byte: 8), memory: memory)
    #expect(throws: SealingError.unreadable) { try other.openPlatform(secrets) }
  }
}
