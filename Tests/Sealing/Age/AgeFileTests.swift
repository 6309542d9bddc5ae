import Testing

@testable import Sealing

@Suite("age files") struct AgeFileTests {
  static let chunk = AgeChunks.plainBytes

  @Test(
    "what was sealed opens again, whatever its length",
    arguments: [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 17])
  func lengths(count: Int) throws {
    let age = try AgeSample()
    let content = AgeSample.content(count)
    let file = try age.sealed(content)
    #expect(try age.opened(file) == content)
    let chunks = max(1, (count + Self.chunk - 1) / Self.chunk)
    #expect(file.count == (try age.headerCount(of: file)) + 16 + count + 16 * chunks)
  }

  @Test("portions of any size make the same content", arguments: [1, 7, 4096, chunk, chunk + 16])
  func portions(step: Int) throws {
    let age = try AgeSample()
    let content = AgeSample.content(step < 100 ? 3000 : 2 * Self.chunk + 5)
    #expect(try age.opened(age.sealed(content, step: step), step: step) == content)
  }

  @Test("each of several recipients opens the file, and a stranger does not")
  func recipients() throws {
    let age = try AgeSample()
    let others = try (0..<3).map { _ in try AgeIdentity.make(in: age.memory) }
    let stranger = try AgeIdentity.make(in: age.memory)
    let file = try age.sealed([1, 2, 3], to: others.map(\.recipient))
    for identity in others {
      #expect(try age.opened(file, by: [stranger, identity]) == [1, 2, 3])
    }
    #expect(throws: AgeError.notAddressed) { try age.opened(file, by: [stranger]) }
  }

  @Test("two files of the same content share no secret and no share")
  func fresh() throws {
    let age = try AgeSample()
    let files = try (0..<2).map { _ in try age.sealed([1, 2, 3]) }
    let headers = try files.map {
      try AgeHeader(parsing: $0[..<(try age.headerCount(of: $0))])
    }
    #expect(headers[0].stanzas[0].arguments[1] != headers[1].stanzas[0].arguments[1])
    #expect(files[0].suffix(35) != files[1].suffix(35))
  }

  @Test("stanzas of other kinds and any length of body are passed over")
  func otherKinds() throws {
    let age = try AgeSample()
    for count in [0, 1, 47, 48, 49, 96, 1120] {
      let file = try age.changed(try age.sealed([9])) {
        $0.stanzas.insert(
          AgeStanza(arguments: ["joint-grease", "4", "!~"], body: AgeSample.content(count)), at: 0)
      }
      #expect(try age.opened(file) == [9])
    }
  }

  @Test("whatever header parses is written again as the same bytes")
  func oneText() throws {
    let age = try AgeSample()
    let file = try age.changed(try age.sealed([9])) {
      $0.stanzas.append(AgeStanza(arguments: ["x"], body: AgeSample.content(96)))
    }
    let count = try age.headerCount(of: file)
    #expect(try AgeHeader(parsing: file[..<count]).bytes == Array(file[..<count]))
  }

  // MARK: - Files cut short and changed

  @Test("a file cut anywhere is refused, and cut between chunks it is said to be cut")
  func cuts() throws {
    let age = try AgeSample()
    let file = try age.sealed(AgeSample.content(2 * Self.chunk + 5))
    let body = try age.headerCount(of: file) + 16
    for count in Array(0...body + 17) + [body + 70_000, file.count - 1] {
      #expect(throws: AgeError.self) { try age.opened(Array(file[..<count])) }
    }
    for chunks in 1...2 {
      let count = body + chunks * AgeChunks.sealedBytes
      #expect(throws: AgeError.truncated) { try age.opened(Array(file[..<count])) }
    }
  }

  @Test("every changed bit of a file is found")
  func flips() throws {
    let age = try AgeSample()
    let file = try age.sealed(AgeSample.content(40))
    for index in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << UInt8(bit)
        #expect(throws: AgeError.self) { try age.opened(changed) }
      }
    }
  }

  @Test("chunks cannot be exchanged, left out, repeated or followed by anything")
  func order() throws {
    let age = try AgeSample()
    let file = try age.sealed(AgeSample.content(3 * Self.chunk))
    let body = try age.headerCount(of: file) + 16
    let head = file[..<body]
    let chunks = (0..<3).map {
      file[(body + $0 * AgeChunks.sealedBytes)..<(body + ($0 + 1) * AgeChunks.sealedBytes)]
    }
    for order in [[1, 0, 2], [0, 2], [0, 0, 2], [2], [0, 1, 2, 2]] {
      #expect(throws: AgeError.payloadDamaged) {
        try age.opened(Array(head) + order.flatMap { chunks[$0] })
      }
    }
    #expect(throws: AgeError.payloadDamaged) { try age.opened(file + [0]) }
    #expect(throws: AgeError.payloadDamaged) { try age.opened(file + file) }
  }

  @Test("an empty last chunk after a full one is refused")
  func emptyLastChunk() throws {
    let age = try AgeSample()
    let file = try age.sealed([])
    let count = try age.headerCount(of: file)
    let fileKey = try age.memory.emptyKey()
    let header = try AgeHeader(parsing: file[..<count])
    _ = try header.stanzas[0].unwrap(with: age.identity, into: fileKey)
    let nonce = Array(file[count..<(count + 16)])
    var chunks = try AgeChunks(fileKey: fileKey, nonce: nonce, memory: age.memory)
    var forged = Array(file[..<(count + 16)])
    AgeSample.content(Self.chunk).withUnsafeBytes {
      chunks.seal($0, isLast: false, into: &forged)
    }
    [UInt8]().withUnsafeBytes { chunks.seal($0, isLast: true, into: &forged) }
    #expect(throws: AgeError.payloadDamaged) { try age.opened(forged) }
  }

  @Test("memory does not grow with the file")
  func bounded() throws {
    let age = try AgeSample()
    let writer = try AgeWriter(to: [age.identity.recipient], memory: age.memory)
    let reader = AgeReader(identities: [age.identity], memory: age.memory)
    let part = AgeSample.content(100_000)
    for _ in 0..<100 {
      let file = writer.write(part.span.bytes)
      #expect(file.count < part.count + 2 * AgeChunks.sealedBytes)
      #expect(try reader.read(file.span.bytes).count < part.count + 2 * AgeChunks.sealedBytes)
    }
  }
}
