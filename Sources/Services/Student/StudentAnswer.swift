import Messages
import NIOCore
import RPC
import Sealing
import Store
import Vocabulary

/// The answer to `GetStudent`, put together of bytes: a group is sealed in the form that it has on
/// the wire, so it goes out as it was opened.
///
/// What a newer server has written in a group, an older one beside it passes on, whether or not it
/// knows all the fields.
enum StudentAnswer {
  /// What lies in the clear takes less as a rule, with what is around it.
  private static let clearBytes = 256

  /// - Parameters:
  ///   - groups: they are shown, the others withheld.
  ///   - record: with exactly those groups, as the store answered.
  /// - Throws: as `SubjectKeys.open`.
  static func make(
    _ groups: RecordGroupSet, of record: StudentRecord, with keys: borrowing SubjectKeys
  ) throws -> Encoded<GetStudentResponse> {
    let sealedBytes = record.groups.reduce(0) { $0 + $1.sealed.bytes.count }
    var student = ByteBuffer()
    student.reserveCapacity(clearBytes + sealedBytes)
    Messages.Student(record.row, withheld: .all.subtracting(groups)).encode(into: &student)
    try keys.open(groups, of: record) { group, plaintext in
      student.writeField(groupFields[Int(group.rawValue) - 1], plaintext)
    }
    var response = ByteBuffer()
    response.reserveCapacity(student.readableBytes + 8)
    student.withUnsafeReadableBytes { response.writeField(studentField, $0) }
    return Encoded(wire: response)
  }

  private static let studentField = field(of: GetStudentResponse.self, Messages.Student.self)
  /// In the order of the groups.
  private static let groupFields = RecordGroup.allCases.map {
    field(of: Messages.Student.self, $0.message)
  }

  /// The number of the field that holds a message of such a type.
  private static func field(
    of message: any SchemaMessage.Type, _ type: any SchemaMessage.Type
  ) -> Int {
    let entry = FieldCatalog.all.first {
      $0.message == message.schemaName && $0.type == type.schemaName
    }
    guard let entry else { preconditionFailure("the schema has such a field") }
    return entry.number
  }
}
