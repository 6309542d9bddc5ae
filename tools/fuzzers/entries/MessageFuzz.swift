import Messages
import RPC

/// Decodes the bytes as one of the schema's messages, which the first two choose.
///
/// What decodes must survive being encoded and decoded again, and must be encoded the same way
/// twice.
public enum MessageFuzz: FuzzTarget {
  public static func fault(with bytes: [UInt8]) -> String? {
    guard bytes.count >= 2 else { return nil }
    let index = (Int(bytes[0]) << 8 | Int(bytes[1])) % MessageCatalog.all.count
    return fault(with: Array(bytes.dropFirst(2)), as: MessageCatalog.all[index])
  }

  private static func fault<Message: SchemaMessage>(
    with bytes: [UInt8], as type: Message.Type
  ) -> String? {
    guard let message = try? Message(bytes: bytes) else { return nil }
    _ = message.violations()
    let encoded = message.bytes()
    guard let again = try? Message(bytes: encoded) else {
      return "\(Message.schemaName) cannot read what it wrote"
    }
    if again != message { return "\(Message.schemaName) reads something else than it wrote" }
    if again.bytes() != encoded { return "\(Message.schemaName) writes the same in two ways" }
    return nil
  }

  /// Of each message an empty one, and one with something in its first fields; and a student with
  /// everything.
  public static var seeds: [[UInt8]] {
    let everywhere = MessageCatalog.all.indices.flatMap { index in
      [[], text, numbers, nested].map { head(index) + $0 }
    }
    let student = MessageCatalog.all.firstIndex { $0.schemaName == GetStudentResponse.schemaName }
    return everywhere + [head(student ?? 0) + GetStudentResponse(student: wholeStudent).bytes()]
  }

  private static func head(_ index: Int) -> [UInt8] {
    [UInt8(index >> 8), UInt8(index & 0xFF)]
  }

  /// Fields 1 to 4 as text, as numbers, and as messages with a text in field 1.
  private static let text: [UInt8] = (1...4).flatMap { [$0 << 3 | 2, 2, 0x61, 0x62] }
  private static let numbers: [UInt8] = (1...4).flatMap { [$0 << 3, 1] }
  private static let nested: [UInt8] = (1...4).flatMap { [$0 << 3 | 2, 3, 0x0A, 1, 0x61] }

  /// An invented student of whom every group is there.
  static let wholeStudent = Student(
    id: "00000000000000000000000001", schoolID: "00000000000000000000000002", grade: "07",
    revision: 3, createTime: GoogleProtobuf.Timestamp(seconds: 1_700_000_000),
    identity: StudentIdentity(), contact: StudentContact(), academic: StudentAcademic(),
    health: StudentHealth(), services: StudentServices(), notes: StudentNotes(),
    withheld: [.health])
}
