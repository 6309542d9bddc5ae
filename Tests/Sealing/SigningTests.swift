import Testing
import Vocabulary

@testable import Sealing

@Suite("Signing keys") struct SigningTests {
  let sample: CustodySample

  init() throws { sample = try CustodySample() }

  private func made(_ use: SigningUse) throws -> WrappedSigningKey {
    try sample.custody.createSigningKey(use, of: sample.tenant, under: sample.secrets.tenantKey)
  }

  private func open(_ keys: [WrappedSigningKey]) throws -> SigningKeys {
    try sample.custody.open(
      sample.tenant, secrets: sample.secrets, epochKeys: [sample.epochKey], signingKeys: keys
    ).signing
  }

  @Test("a note is signed under the tenant's own key, and verified with the public half alone")
  func notes() throws {
    let keys = try open(SigningUse.allCases.map(made))
    for use in SigningUse.allCases {
      let verifier = try #require(keys.verifier(use))
      let note = try keys.sign("a first line\n\nand a third\n", with: use)
      #expect(note.isSigned(by: verifier))
      let read = try SignedNote(parsing: note.description)
      #expect(read == note)
      #expect(read.isSigned(by: try #require(NoteVerifier(verifier.description))))
      for other in SigningUse.allCases where other != use {
        #expect(!read.isSigned(by: try #require(keys.verifier(other))))
      }
    }
  }

  @Test("the same tenant opened again signs alike; another key does not")
  func deterministic() throws {
    let receipt = try made(.receipt)
    let first = try open([receipt]).sign("text\n", with: .receipt)
    #expect(try open([receipt]).sign("text\n", with: .receipt) == first)
    #expect(try open([made(.receipt)]).sign("text\n", with: .receipt) != first)
  }

  @Test("no changed byte of a note is taken for what was signed")
  func changedNotes() throws {
    let keys = try open([made(.receipt)])
    let verifier = try #require(keys.verifier(.receipt))
    let bytes = Array(try keys.sign("tenant: a\nkey: b\n", with: .receipt).description.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      let note = try? SignedNote(parsing: String(decoding: changed, as: UTF8.self))
      #expect(note?.isSigned(by: verifier) != true, "byte \(index)")
    }
  }

  @Test("what is no note is refused")
  func malformed() throws {
    let line = "\u{2014} name \(Sodium.base64(Array(repeating: 1, count: 68)))\n"
    #expect(try SignedNote(parsing: "text\n\n" + line).text == "text\n")
    for wrong in [
      "", "\n", "text\n", "text\n\n", "text\n" + line, "te\u{1}xt\n\n" + line, "text\r\n\n" + line,
      "text\n\n" + line + "\n", "text\n\n" + line.dropLast(), "text\n\n- name AAAA\n",
      "text\n\n\u{2014} a+b AAAAAAAA\n", "text\n\n\u{2014} name AAAA\n",
      "text\n\n\u{2014} name AAAAAAAA =\n",
      String(repeating: "x", count: SignedNote.bytesMax) + "\n\n" + line,
    ] {
      #expect(throws: SealingError.noteMalformed) { try SignedNote(parsing: wrong) }
    }
    let keys = try open([made(.receipt)])
    for wrong in ["", "no end", "a\tb\n", "a\u{0}\n"] {
      #expect(throws: SealingError.noteMalformed) { try keys.sign(wrong, with: .receipt) }
    }
  }

  @Test("a wrong signature beside a good one of the same key is refused; a stranger's is not read")
  func manySignatures() throws {
    let keys = try open([made(.receipt)])
    let verifier = try #require(keys.verifier(.receipt))
    let good = try keys.sign("text\n", with: .receipt)
    func beside(_ other: NoteSignature) -> Bool {
      SignedNote(text: good.text, signatures: good.signatures + [other]).isSigned(by: verifier)
    }
    let wrong = [UInt8](repeating: 7, count: 64)
    #expect(beside(NoteSignature(name: "other", keyID: [1, 2, 3, 4], signature: wrong)))
    #expect(
      !beside(NoteSignature(name: verifier.name, keyID: verifier.keyID, signature: wrong)))
    #expect(!SignedNote(text: good.text, signatures: []).isSigned(by: verifier))
  }

  @Test("a wrapped seed opens for its tenant, use and version, and beside its public key, only")
  func wrapped() throws {
    let key = try made(.receipt)
    #expect(key.bytes.count == 110 && Array(key.bytes.prefix(2)) == [1, 8])
    let stranger = try made(.receipt)
    for wrong in [
      WrappedSigningKey(use: .log, version: 1, publicKey: key.publicKey, bytes: key.bytes),
      WrappedSigningKey(use: .receipt, version: 2, publicKey: key.publicKey, bytes: key.bytes),
      WrappedSigningKey(
        use: .receipt, version: 1, publicKey: stranger.publicKey, bytes: key.bytes),
    ] {
      #expect(throws: SealingError.unreadable) { try open([wrong]) }
    }
    let other = TenantID.random()
    let secrets = try sample.custody.createTenant(other).secrets
    #expect(throws: SealingError.unreadable) {
      try sample.custody.openSigningKeys([key], of: other, under: secrets.tenantKey)
    }
    #expect(throws: SealingError.unreadable) {
      try sample.custody.createSigningKey(.log, of: other, under: sample.secrets.tenantKey)
    }
  }

  @Test("a tenant without the key signs nothing, and leaves no slot taken")
  func without() throws {
    let before = sample.memory.freeKeySlots
    do {
      let keys = try open([made(.log)])
      #expect(keys.verifier(.receipt) == nil)
      #expect(throws: SealingError.noteMalformed) { try keys.sign("a\n", with: .receipt) }
      #expect(throws: SealingError.unreadable) { try keys.signature(of: [1], with: .receipt) }
    }
    #expect(sample.memory.freeKeySlots == before)
  }

  @Test("a verifier's text is read back, and nothing else is")
  func verifierText() throws {
    let verifier = try #require(try open([made(.log)]).verifier(.log))
    #expect(verifier.name == "cairn-log/\(sample.tenant)")
    let text = verifier.description
    #expect(NoteVerifier(text) == verifier)
    for wrong in [
      "", "name", text + "A", "x" + text, String(text.dropLast()), "name+00000000+AQ==",
      text.replacing("+\(verifier.keyIDText)+", with: "+00000000+"),
    ] {
      #expect(NoteVerifier(wrong) == nil, "\(wrong)")
    }
  }
}
