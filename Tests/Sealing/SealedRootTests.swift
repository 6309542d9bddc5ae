import Testing

@testable import Sealing

@Suite("A root key sealed in a file") struct SealedRootTests {
  let memory: LockedMemory

  init() throws { memory = try LockedMemory(bytes: 1 << 16) }

  /// A root key of 32 equal bytes, handed over as a provider would.
  func withRoot<Outcome>(
    _ byte: UInt8 = 9, _ body: (UnsafeRawBufferPointer) throws -> Outcome
  ) rethrows -> Outcome {
    try [UInt8](repeating: byte, count: RootKey.byteCount).withUnsafeBytes(body)
  }

  func opened(_ open: (UnsafeMutableRawBufferPointer) throws -> Void) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: RootKey.byteCount)
    try bytes.withUnsafeMutableBytes(open)
    return bytes
  }

  /// Files that differ from `file` in one bit, at places spread over all of it.
  func damaged(_ file: [UInt8], from offset: Int = 0) -> [[UInt8]] {
    stride(from: offset, to: file.count, by: 7).map { place in
      var other = file
      other[place] ^= 1 << UInt8(place % 8)
      return other
    }
  }

  // MARK: - Passphrase

  @Test("a passphrase opens what was sealed under it, another does not")
  func passphrase() throws {
    func open(_ sealed: PassphraseRoot, _ passphrase: String) throws -> [UInt8] {
      try Array(passphrase.utf8).withUnsafeBytes { text in
        try opened { try sealed.open(with: text, into: $0, in: memory) }
      }
    }
    let sealed = try Array("six words are a good one".utf8).withUnsafeBytes { text in
      try withRoot { try PassphraseRoot(sealing: $0, version: 3, under: text, in: memory) }
    }
    let again = try PassphraseRoot(parsing: sealed.bytes)
    #expect(again == sealed && again.version == 3)
    // Passes and memory of MODERATE, as the file tells.
    #expect(again.bytes[10..<18].elementsEqual([0, 0, 0, 3, 0, 4, 0, 0]))
    #expect(try open(again, "six words are a good one") == [UInt8](repeating: 9, count: 32))
    #expect(throws: SealingError.unreadable) { try open(again, "six words are a good onf") }
    // The version and the sealed key, each bound to the rest; the salt is the key's own.
    for place in [9, 120] {
      var other = sealed.bytes
      other[place] ^= 4
      let changed = try PassphraseRoot(parsing: other)
      #expect(throws: SealingError.unreadable) { try open(changed, "six words are a good one") }
    }
  }

  @Test("a file that asks for less or for far more work than we write is none")
  func cost() throws {
    // As the file begins; parsing opens nothing.
    let head: [UInt8] = Array("crnr".utf8) + [1, 1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 4, 0, 0]
    let file = head + [UInt8](repeating: 7, count: PassphraseRoot.byteCount - head.count)
    #expect(try PassphraseRoot(parsing: file).version == 1)
    for (place, value) in [(13, UInt8(2)), (12, 1), (15, 3), (14, 1)] {
      var other = file
      other[place] = value
      #expect(throws: SealingError.unreadable) { try PassphraseRoot(parsing: other) }
    }
    for count in 0..<file.count {
      #expect(throws: SealingError.unreadable) {
        try PassphraseRoot(parsing: Array(file[..<count]))
      }
    }
  }

  // MARK: - Officers

  /// `count` officers: their secrets, by ascending public key.
  func officers(_ count: Int) throws -> [(secret: [UInt8], key: OfficerPublicKey)] {
    try (0..<count).map { _ in
      var secret: [UInt8] = []
      let key = try OfficerKey.make(in: memory) { secret = Array($0) }
      return (secret, key)
    }
  }

  func open(_ sealed: OfficersRoot, _ one: [UInt8], _ other: [UInt8]) throws -> [UInt8] {
    try one.withUnsafeBytes { one in
      try other.withUnsafeBytes { other in
        try opened { try sealed.open(with: one, and: other, into: $0, in: memory) }
      }
    }
  }

  @Test("any two of four officers open it in any order, one alone never does")
  func twoOfFour() throws {
    let officers = try officers(4)
    let sealed = try withRoot {
      try OfficersRoot(sealing: $0, version: 2, for: officers.map(\.key), in: memory)
    }
    let read = try OfficersRoot(parsing: sealed.bytes)
    #expect(read == sealed && read.version == 2)
    let stranger = try self.officers(1)[0].secret
    for (row, one) in officers.enumerated() {
      for (column, other) in officers.enumerated() {
        if row == column {
          #expect(throws: SealingError.unreadable) { try open(read, one.secret, other.secret) }
        } else {
          #expect(try open(read, one.secret, other.secret) == [UInt8](repeating: 9, count: 32))
        }
      }
      #expect(throws: SealingError.unreadable) { try open(read, one.secret, stranger) }
    }
  }

  @Test("one secret in the place of both does not make the key of a pair")
  func halfOfAKey() throws {
    let officers = try officers(2)
    let sealed = try withRoot {
      try OfficersRoot(sealing: $0, version: 1, for: officers.map(\.key), in: memory)
    }
    // A file that names the same officer twice would let one open what is sealed for two.
    var forged = sealed.bytes
    forged.replaceSubrange(43..<75, with: forged[11..<43])
    #expect(throws: SealingError.unreadable) { try OfficersRoot(parsing: forged) }
    // With a key of one's own in the other's place, the half of the true other is missing.
    let own = try self.officers(1)[0]
    let first = try #require(officers.first { $0.key == sealed.officers[0] })
    forged.replaceSubrange(43..<75, with: own.key.bytes)
    if let parsed = try? OfficersRoot(parsing: forged) {
      #expect(throws: SealingError.unreadable) { try open(parsed, first.secret, own.secret) }
    }
    #expect(try open(sealed, officers[0].secret, officers[1].secret).count == 32)
  }

  @Test("a changed file does not open")
  func changed() throws {
    let officers = try officers(2)
    let sealed = try withRoot {
      try OfficersRoot(sealing: $0, version: 1, for: officers.map(\.key), in: memory)
    }
    for file in damaged(sealed.bytes) {
      #expect(throws: SealingError.unreadable) {
        try open(OfficersRoot(parsing: file), officers[0].secret, officers[1].secret)
      }
    }
    for count in 0..<sealed.bytes.count {
      #expect(throws: SealingError.unreadable) {
        try OfficersRoot(parsing: Array(sealed.bytes[..<count]))
      }
    }
  }

  @Test("there are two to sixteen different officers", arguments: [0, 1, 17])
  func counts(count: Int) throws {
    let keys = try officers(count).map(\.key)
    #expect(throws: SealingError.unreadable) {
      try withRoot { try OfficersRoot(sealing: $0, version: 1, for: keys + keys, in: memory) }
    }
  }

  @Test("the longest file is that of sixteen officers")
  func longest() throws {
    let keys = try officers(16).map(\.key)
    let sealed = try withRoot { try OfficersRoot(sealing: $0, version: 1, for: keys, in: memory) }
    #expect(sealed.bytes.count == OfficersRoot.bytesMax)
  }

  @Test("a public key is written with check digits, and none passes with a wrong one")
  func publicKeys() throws {
    let key = try officers(1)[0].key
    let text = key.description
    #expect(try OfficerPublicKey(text) == key)
    #expect(text.count == 79 && text.hasPrefix("crno1_"))
    for place in text.indices {
      var other = text
      other.replaceSubrange(place...place, with: text[place] == "3" ? "4" : "3")
      #expect(throws: SealingError.unreadable) { try OfficerPublicKey(other) }
    }
    for other in ["", "crno1_", String(text.dropLast()), text + "0", text.uppercased()] {
      #expect(throws: SealingError.unreadable) { try OfficerPublicKey(other) }
    }
  }

  @Test("a public key of small order is refused: everybody would share the same with it")
  func smallOrder() throws {
    let zero = OfficerPublicKey(bytes: [UInt8](repeating: 0, count: 32))
    let one = OfficerPublicKey(bytes: [1] + [UInt8](repeating: 0, count: 31))
    let good = try officers(1)[0].key
    for weak in [zero, one] {
      #expect(throws: SealingError.unreadable) {
        try withRoot { try OfficersRoot(sealing: $0, version: 1, for: [good, weak], in: memory) }
      }
    }
  }

  @Test("what was lent is zero before and after")
  func lending() throws {
    let small = try LockedMemory(bytes: LockedMemory.bytesMin)
    for _ in 0..<8 {
      try small.lend { buffer in
        #expect(buffer.count == LockedMemory.lentBytes)
        #expect(buffer.allSatisfy { $0 == 0 })
        buffer[0] = 1
        buffer[buffer.count - 1] = 1
      }
    }
  }
}
