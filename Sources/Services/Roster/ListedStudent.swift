import Messages
import OneRoster
import RPC
import Sealing
import Vocabulary

/// What a roster says about one student, in the messages that are sealed. Empty means that it says
/// nothing.
struct ListedStudent: StudentGroups {
  /// Number of the rule by which a roster's row becomes these messages. Raised with each change of
  /// the rule, so that the next import revises everybody.
  private static let rule: UInt8 = 1

  let school: SchoolID?
  let grade: String
  private let said: (identity: StudentIdentity, contact: StudentContact)

  var identity: StudentIdentity? { said.identity }
  var contact: StudentContact? { said.contact }
  // No roster says anything of the other four.
  var academic: StudentAcademic? { nil }
  var health: StudentHealth? { nil }
  var services: StudentServices? { nil }
  var notes: StudentNotes? { nil }

  init(_ student: Roster.Student, in roster: Roster, school: SchoolID?) {
    self.school = school
    grade = student.grade
    let guardians = student.guardians.map { roster.guardians[$0] }
    said = (StudentIdentity(student), StudentContact(student.person, guardians: guardians))
  }

  /// Everything that it says, as bytes of which a fingerprint is kept. The order in which a file
  /// lists guardians says nothing.
  var content: [UInt8] {
    var contact = said.contact
    contact.contacts.sort { $0.sourcedID < $1.sourcedID }
    for index in contact.contacts.indices { contact.contacts[index].priority = 0 }
    return SourceContent.joined([
      [Self.rule], (school ?? .none).bytes, Array(grade.utf8), said.identity.wireBytes(),
      contact.wireBytes(),
    ])
  }
}

enum SourceContent {
  /// The parts, each after its length, so that they do not run into each other.
  static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(parts.reduce(0) { $0 + $1.count + 4 })
    for part in parts {
      withUnsafeBytes(of: UInt32(part.count).bigEndian) { content.append(contentsOf: $0) }
      content += part
    }
    return content
  }
}

/// The numbers of `cairn.v1.StudentStatus` as rows keep them.
enum StudentStanding {
  static let enrolled = Int(StudentStatus.enrolled.rawValue)
  static let withdrawn = Int(StudentStatus.withdrawn.rawValue)
}
