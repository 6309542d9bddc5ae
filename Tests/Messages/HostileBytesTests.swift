import RPC
import Testing

@testable import Messages

@Suite("Bytes from a stranger")
struct HostileBytesTests {
  @Test(
    "that are not UTF-8 are refused",
    arguments: [
      [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x41, 0xe2, 0x82],
    ])
  func notUTF8(text: [UInt8]) {
    expect(.notUTF8, WireText.fields { $0.field(1, text) })
  }

  @Test("with a NUL in text are refused", arguments: ["\0", "a\0b", "ab\0", "\0\0\0"])
  func nul(text: String) {
    expect(.nulInText, WireText.fields { $0.field(1, text) })
  }

  @Test("are refused for a fault deep inside, and in lists")
  func nested() {
    let contact = WireText.fields { $0.field(2, [0xff]) }
    let contacts = WireText.fields { $0.field(4, contact) }
    let student = WireText.fields { $0.field(11, contacts) }
    expect(.notUTF8, WireText.fields { $0.field(1, student) }, as: GetStudentResponse.self)
    let domain = WireText.fields {
      $0.field(2, "fine")
      $0.field(2, "a\0")
    }
    let content = WireText.fields { $0.field(1, domain) }
    expect(.nulInText, WireText.fields { $0.field(7, content) }, as: CreatePlanRequest.self)
  }

  @Test("may hold empty text, which is not a NUL")
  func emptyText() throws {
    let bytes = WireText.fields { $0.field(1, "") }
    #expect(try GetStudentRequest(bytes: bytes).id.isEmpty)
  }

  @Test("cut anywhere are either refused or a shorter message", arguments: Vector.all)
  func truncated(vector: Vector) throws {
    let type = try vector.type
    var refusals = 0
    for count in 0..<vector.bytes.count {
      do { _ = try reencoded(Array(vector.bytes[..<count]), as: type) } catch is Fault {
        refusals += 1
      }
    }
    #expect(vector.bytes.count < 10 || refusals > vector.bytes.count / 2)
  }

  @Test("with any one byte changed never crash", arguments: Vector.all)
  func mutated(vector: Vector) throws {
    let type = try vector.type
    var generator = SeededGenerator(seed: 1)
    for index in vector.bytes.indices {
      var bytes = vector.bytes
      bytes[index] ^= UInt8.random(in: 1...255, using: &generator)
      do { _ = try reencoded(bytes, as: type) } catch is Fault {}
    }
  }

  @Test("at random never crash, as any message", arguments: 0..<8)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for type in MessageCatalog.all {
        do { _ = try reencoded(bytes, as: type) } catch {
          #expect(error is Fault)
        }
      }
    }
  }

  @Test("that decode are stable: encoded once more they are the same")
  func stable() throws {
    var generator = SeededGenerator(seed: 99)
    var decoded = 0
    for _ in 0..<4000 {
      let bytes = WireText.fields { wire in
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
          let number = Int.random(in: 1...16, using: &generator)
          if Bool.random(using: &generator) {
            wire.field(number, varint: .random(in: 0...500, using: &generator))
          } else {
            wire.field(number, String(repeating: "x", count: .random(in: 0...9, using: &generator)))
          }
        }
      }
      guard let message = try? Assessment(bytes: bytes) else { continue }
      decoded += 1
      #expect(try Assessment(bytes: message.bytes()) == message)
    }
    #expect(decoded > 100)
  }

  // MARK: - Memory

  @Test("cannot take more memory than the cap: empty sub-messages")
  func bloat() {
    let bytes = WireText.fields { wire in
      for _ in 0..<100_000 { wire.field(1, []) }
    }
    expect(.tooLargeInMemory, bytes, as: ListStudentsResponse.self)
  }

  @Test("cannot take more memory than the cap: unknown fields")
  func unknownFields() {
    let bytes = WireText.fields { wire in
      for _ in 0..<100_000 { wire.field(100, varint: 1) }
    }
    expect(.tooLargeInMemory, bytes)
  }

  @Test("cannot take more memory than the cap: one sub-message many times over")
  func merged() {
    let inner = WireText.fields { wire in for _ in 0..<20 { wire.field(4, []) } }
    let bytes = WireText.fields { wire in for _ in 0..<2000 { wire.field(11, inner) } }
    let student = WireText.fields { $0.field(1, bytes) }
    expect(.tooLargeInMemory, student, as: GetStudentResponse.self)
  }

  @Test("may fill every list to its maximum without reaching the cap")
  func honestLists() throws {
    let students = (0..<1000).map { _ in
      Student(id: "00000000000000000000000001", schoolID: "00000000000000000000000002")
    }
    let bytes = ListStudentsResponse(students: students).bytes()
    #expect(try ListStudentsResponse(bytes: bytes).students.count == 1000)
    let checkIns = (0..<1000).map { _ in
      CheckIn(
        clientID: "0191d2c0-0000-7000-8000-000000000001", studentID: "00000000000000000000000001",
        occurTime: GoogleProtobuf.Timestamp(seconds: 1), mode: .phone, reached: .no)
    }
    let batch = RecordCheckInsRequest(checkIns: checkIns).bytes()
    #expect(try RecordCheckInsRequest(bytes: batch).checkIns == checkIns)
  }

  @Test("in an arena never exceed its limit")
  func arena() {
    var arena = Arena(limit: 10_000, expected: 0)
    var handedOut = 0
    while arena.allocate(100) != nil { handedOut += 100 }
    #expect(handedOut > 8_000 && handedOut <= 10_000)
    let (used, isExhausted) = (arena.used, arena.isExhausted)
    #expect(used <= 10_000)
    #expect(isExhausted)
    var other = Arena(limit: 100, expected: 1_000_000)
    let huge = other.allocate(.max)
    #expect(huge == nil)
  }

  // MARK: - What protobuf-c does with repeated occurrences

  @Test("that repeat a sub-message: fields of the earlier one survive where the last has none")
  func repeatedSubmessage() throws {
    let first = StudentIdentity(givenName: "First", familyName: "Both", raceEthnicity: [.asian])
    let second = StudentIdentity(givenName: "Second", raceEthnicity: [.white])
    let bytes = WireText.fields {
      $0.field(3, first.bytes())
      $0.field(3, second.bytes())
    }
    let identity = try #require(try CreateStudentRequest(bytes: bytes).identity)
    #expect(
      identity
        == StudentIdentity(
          givenName: "Second", familyName: "Both", raceEthnicity: [.asian, .white]))
  }

  @Test("that repeat a chosen sub-message: the last one replaces the earlier one")
  func repeatedChoice() throws {
    let first = PersonQuery(familyName: "Lost", givenName: "First")
    let second = PersonQuery(givenName: "Second")
    let bytes = WireText.fields {
      $0.field(4, first.bytes())
      $0.field(4, second.bytes())
    }
    #expect(
      try SearchStudentsRequest(bytes: bytes).criterion
        == .person(PersonQuery(givenName: "Second")))
  }

  @Test("that make two choices: the last one holds")
  func twoChoices() throws {
    let person = PersonQuery(familyName: "A", givenName: "B").bytes()
    let textLast = WireText.fields {
      $0.field(4, person)
      $0.field(2, "local")
    }
    #expect(try SearchStudentsRequest(bytes: textLast).criterion == .localID("local"))
    let personLast = WireText.fields {
      $0.field(2, "local")
      $0.field(4, person)
    }
    #expect(
      try SearchStudentsRequest(bytes: personLast).criterion
        == .person(PersonQuery(familyName: "A", givenName: "B")))
  }

  private func expect<Message: SchemaMessage>(
    _ why: MalformedMessage, _ bytes: [UInt8], as _: Message.Type = GetStudentRequest.self,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: Fault.malformedMessage(why), sourceLocation: location) {
      try Message(bytes: bytes)
    }
  }
}

/// SplitMix64: the same numbers every time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
