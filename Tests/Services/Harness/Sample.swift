import Messages
import Vocabulary

/// Invented words that occur nowhere by chance, so that finding one in a file means something.
enum Sample {
  static let given = "Zephyrine"
  static let family = "Quartzbottom"
  static let guardian = "Ottoline"
  static let note = "likes kites in a northeasterly"
  static let all = [given, family, guardian, note, "555 0100", "QB-1", "extra time for zebras"]
}

extension StudentIdentity {
  static func sample(
    given: String = Sample.given, family: String = Sample.family, born: String = "2012-03-04",
    localID: String = ""
  ) -> StudentIdentity {
    StudentIdentity(
      givenName: given, familyName: family, birthDate: born, sex: .female, localID: localID)
  }
}

extension CreateStudentRequest {
  /// Something in each of the six groups.
  static func sample(
    identity: StudentIdentity = .sample(), contacts: [Contact] = [.guardian], grade: String = "07",
    schoolID: String = ""
  ) -> CreateStudentRequest {
    CreateStudentRequest(
      schoolID: schoolID, grade: grade, identity: identity,
      contact: StudentContact(phone: "+1 555 0100", contacts: contacts),
      academic: StudentAcademic(daysEnrolled: 90, daysAbsent: 4),
      health: StudentHealth(hasIEP: true, accommodations: ["extra time for zebras"]),
      services: StudentServices(programs: ["robotics club"]),
      notes: StudentNotes(notes: [Note(text: Sample.note)]))
  }
}

extension Contact {
  static let guardian = Contact(
    relationship: .mother, givenName: Sample.guardian, familyName: Sample.family, hasRights: true,
    priority: 1)
}
