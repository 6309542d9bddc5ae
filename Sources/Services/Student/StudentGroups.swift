import Messages
import Sealing
import Store
import Vocabulary

/// A message that carries some of the six record groups of a student.
protocol StudentGroups {
  var identity: StudentIdentity? { get }
  var contact: StudentContact? { get }
  var academic: StudentAcademic? { get }
  var health: StudentHealth? { get }
  var services: StudentServices? { get }
  var notes: StudentNotes? { get }
}

extension CreateStudentRequest: StudentGroups {}
extension ReviseStudentRequest: StudentGroups {}
extension Messages.Student: StudentGroups {}

extension StudentGroups {
  /// The groups that it carries.
  var carried: RecordGroupSet {
    var groups: RecordGroupSet = []
    func note(_ group: Vocabulary.RecordGroup, _ isCarried: Bool) {
      if isCarried { groups.insert(RecordGroupSet(group)) }
    }
    note(.identity, identity != nil)
    note(.contact, contact != nil)
    note(.academic, academic != nil)
    note(.health, health != nil)
    note(.services, services != nil)
    note(.notes, notes != nil)
    return groups
  }

  /// Seals `groups`; one that is not carried is sealed empty, so that a missing group looks like
  /// any other.
  func seal(
    _ groups: RecordGroupSet, with keys: borrowing SubjectKeys, revision: Int64
  ) throws(SealingError) -> [SealedGroupRow] {
    var rows: [SealedGroupRow] = []
    rows.reserveCapacity(6)
    for group in groups.groups {
      let row =
        switch group {
        case .identity: try keys.seal(identity ?? StudentIdentity(), revision: revision)
        case .contact: try keys.seal(contact ?? StudentContact(), revision: revision)
        case .academic: try keys.seal(academic ?? StudentAcademic(), revision: revision)
        case .health: try keys.seal(health ?? StudentHealth(), revision: revision)
        case .services: try keys.seal(services ?? StudentServices(), revision: revision)
        case .notes: try keys.seal(notes ?? StudentNotes(), revision: revision)
        }
      rows.append(row)
    }
    return rows
  }
}
