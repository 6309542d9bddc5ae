import Testing

@testable import Sealing

/// Headers that a careless reader would take.
@Suite("Headers of age files") struct AgeHeaderTests {
  @Test("a header that was signed by nobody who knows the file key is forged")
  func forged() throws {
    let age = try AgeSample()
    let other = try AgeIdentity.make(in: age.memory)
    let file = try age.sealed([1], to: [age.identity.recipient, other.recipient])
    let count = try age.headerCount(of: file)
    var header = try AgeHeader(parsing: file[..<count])
    header.stanzas.removeLast()
    #expect(throws: AgeError.headerForged) { try age.opened(header.bytes + file[count...]) }
  }

  @Test("a body that is not exactly 32 bytes is refused before anybody tries to open it")
  func bodyLength() throws {
    let age = try AgeSample()
    for count in [0, 31, 33, 48] {
      let file = try age.changed(try age.sealed([1])) {
        $0.stanzas.append(
          AgeStanza(
            arguments: ["X25519", $0.stanzas[0].arguments[1]], body: AgeSample.content(count)))
      }
      #expect(throws: AgeError.headerMalformed) { try age.opened(file) }
    }
  }

  @Test(
    "X25519 stanzas with other arguments than one canonical share are refused",
    arguments: [
      [], ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x"], ["AAAA"],
      ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB"],
      ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="],
    ])
  func arguments(_ arguments: [String]) throws {
    let age = try AgeSample()
    let file = try age.changed(try age.sealed([1])) {
      $0.stanzas.append(
        AgeStanza(arguments: ["X25519"] + arguments, body: $0.stanzas[0].body))
    }
    #expect(throws: AgeError.headerMalformed) { try age.opened(file) }
  }

  @Test("a share of small order, which makes the shared secret all zeros, is refused")
  func smallOrder() throws {
    let age = try AgeSample()
    let zeros = String(repeating: "A", count: 43)
    let file = try age.changed(try age.sealed([1])) {
      $0.stanzas.insert(
        AgeStanza(arguments: ["X25519", zeros], body: $0.stanzas[0].body), at: 0)
    }
    #expect(throws: AgeError.headerMalformed) { try age.opened(file) }
    #expect(throws: AgeError.recipientMalformed) {
      try AgeWriter(
        to: [AgeRecipient(key: [UInt8](repeating: 0, count: 32))], memory: age.memory)
    }
  }

  @Test(
    "texts that are no header are refused",
    arguments: [
      ("age-encryption.org/v1\n", "age-encryption.org/v2\n"),
      ("age-encryption.org/v1\n", "age-encryption.org/v1\r\n"),
      ("-> X25519", "->  X25519"), ("-> X25519", "->X25519"), ("-> X25519", "-> X25519 "),
      ("\n--- ", "\n---"), ("\n--- ", "\n---  "), ("\n--- ", "\n--- A"),
      ("\n-> ", "\n\n-> "), ("\n--- ", "\n\n--- "),
    ])
  func texts(from: String, to: String) throws {
    let age = try AgeSample()
    let file = try age.rewritten(try age.sealed([1])) {
      $0.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
        .joined(separator: to)
    }
    #expect(throws: AgeError.self) { try age.opened(file) }
  }

  @Test("a MAC or a body with left-over bits, padding or another alphabet is refused")
  func canonical() throws {
    for text in ["AAAAB", "AB", "AAA=", "A", "AAA-", "AA A", "AA\n"] {
      #expect(Base64.decode(Array(text.utf8)) == nil, "\(text)")
    }
    for count in 0..<50 {
      let bytes = AgeSample.content(count)
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
  }

  @Test("a header without stanzas is refused")
  func noStanza() {
    let mac = String(repeating: "A", count: 43)
    #expect(throws: AgeError.headerMalformed) {
      try AgeHeader(parsing: Array("age-encryption.org/v1\n--- \(mac)\n".utf8)[...])
    }
  }

  @Test("a header without an end is given up at its maximum, and no age file at its first byte")
  func bounded() throws {
    let age = try AgeSample()
    let reader = AgeReader(identities: [age.identity], memory: age.memory)
    var file = AgeHeader.versionLine
    while file.count < AgeHeader.bytesMax { file += Array("-> x\nAAAA\n".utf8) }
    #expect(throws: AgeError.headerTooLong) {
      _ = try reader.read(file.span.bytes)
      _ = try reader.read(file.span.bytes)
    }
    #expect(throws: AgeError.notAge) { try age.opened([UInt8(ascii: "A")]) }
  }

  @Test("files of identities with anything else in them are refused, and wiped all the same")
  func identityFiles() throws {
    let memory = try LockedMemory(bytes: LockedMemory.bytesMin, allowUnlocked: true)
    let good = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    for text in ["", "# nothing\n", good + "x", good.dropLast() + "Q", good + "\nage1xyz\n"] {
      var bytes = Array(text.utf8)
      #expect(throws: AgeError.identityMalformed) { try AgeIdentity.read(&bytes, in: memory) }
      #expect(bytes.allSatisfy { $0 == 0 })
    }
    var two = Array("\(good)\r\n# one more\n\(good.lowercased())\n".utf8)
    #expect(try AgeIdentity.read(&two, in: memory).count == 2)
  }
}
