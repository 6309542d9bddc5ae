import RPC
import Testing

@testable import Messages

/// Bytes that would become much more in memory than they are.
/// Each is refused at eight times its size; the twin unpacks the same bytes where nothing is
/// capped.
@Suite("N4: bombs of protobuf")
struct BombTests {
  struct Bomb: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    /// What it takes of an arena with this limit, and whether it was refused.
    let unpack: @Sendable (_ limit: Int) -> (used: Int, isRefused: Bool)
    let decode: @Sendable () throws -> Void

    init<Message: SchemaMessage & Bridged>(
      _ name: String, _ type: Message.Type, _ write: (inout WireText) -> Void
    ) {
      let bytes = WireText.fields(write)
      testDescription = name
      self.bytes = bytes
      unpack = { limit in
        var arena = Arena(limit: limit, expected: 0)
        let isRefused = bytes.withUnsafeBytes {
          Messages.unpack(Message.C.self, $0, into: &arena) == nil
        }
        return (arena.used, isRefused)
      }
      decode = { _ = try Message(bytes: bytes) }
    }
  }

  static let count = 50_000

  /// They blow up, and are refused for it.
  static let bombs = [
    Bomb("empty sub-messages", ListStudentsResponse.self) { wire in
      for _ in 0..<count { wire.field(1, []) }
    },
    Bomb("unknown fields", GetStudentRequest.self) { wire in
      for _ in 0..<count { wire.field(100, varint: 1) }
    },
    Bomb("one text over and over", GetStudentRequest.self) { wire in
      for _ in 0..<count { wire.field(1, "a") }
    },
    Bomb("one sub-message over and over", CreateStudentRequest.self) { wire in
      for _ in 0..<count { wire.field(3, []) }
    },
    Bomb("enums one by one", StudentIdentity.self) { wire in
      for _ in 0..<count { wire.field(raceEthnicity, varint: 1) }
    },
  ]

  /// They stay below the cap by themselves.
  static let duds = [
    Bomb("packed enums", StudentIdentity.self) { wire in
      wire.field(raceEthnicity, [UInt8](repeating: 1, count: count))
    },
    Bomb("packed enums of ten bytes each", StudentIdentity.self) { wire in
      let longest = [UInt8](repeating: 0xFF, count: 9) + [1]
      wire.field(raceEthnicity, [[UInt8]](repeating: longest, count: count / 10).flatMap { $0 })
    },
    Bomb("10,000 levels", GetStudentResponse.self) { wire in
      wire.bytes = (0..<10_000).reduce([]) { inner, _ in WireText.fields { $0.field(1, inner) } }
    },
  ]

  /// The number of the repeated enum of `StudentIdentity`.
  static let raceEthnicity: Int = {
    let one = StudentIdentity(raceEthnicity: [.asian]).bytes()
    return Int(one[0] >> 3)
  }()

  @Test("are refused at eight times their size", arguments: bombs)
  func refused(bomb: Bomb) {
    #expect(bomb.bytes.count > 8192)
    #expect(throws: Fault.malformedMessage(.tooLargeInMemory)) { try bomb.decode() }
    let limit = decodingLimit(bomb.bytes.count)
    #expect(limit == 8 * bomb.bytes.count)
    let (used, isRefused) = bomb.unpack(limit)
    #expect(isRefused)
    #expect(used <= limit)
  }

  @Test("the twin: take more without the cap", arguments: bombs)
  func uncapped(bomb: Bomb) {
    let (used, isRefused) = bomb.unpack(1 << 30)
    #expect(!isRefused)
    #expect(used > 8 * bomb.bytes.count)
  }

  @Test("that only look like it cost no more than eight times their size", arguments: duds)
  func harmless(bomb: Bomb) {
    let (used, _) = bomb.unpack(1 << 30)
    #expect(used <= 8 * bomb.bytes.count)
  }

  @Test("text that is not UTF-8 is refused; the twin: protobuf-c alone takes it")
  func notUTF8() {
    let bomb = Bomb("bad UTF-8", GetStudentRequest.self) { $0.field(1, [0xC0, 0x80]) }
    #expect(throws: Fault.malformedMessage(.notUTF8)) { try bomb.decode() }
    #expect(!bomb.unpack(1 << 20).isRefused)
  }
}
