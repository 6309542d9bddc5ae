import Messages
import Sealing
import Store
import Vocabulary

extension Messages.Student {
  /// What lies in the clear.
  init(_ row: StudentRow, withheld: RecordGroupSet) {
    self.init(
      id: row.id.description, schoolID: row.school?.description ?? "", grade: row.grade,
      status: StudentStatus(stored: row.status), revision: row.revision,
      createTime: .init(row.createdAt), updateTime: .init(row.updatedAt),
      withheld: withheld.inSchema)
  }

  /// Opens every one of `groups` and shows it.
  ///
  /// - Parameter rows: exactly those groups, as the store answered.
  /// - Throws: `StoreError.corrupt` when one is missing: every student has all six, so a group that
  ///   is gone was taken away.
  mutating func open(
    _ groups: RecordGroupSet, _ rows: [SealedGroupRow], with keys: borrowing SubjectKeys
  ) throws {
    guard RecordGroupSet(rows.lazy.map(\.group)) == groups else { throw StoreError.corrupt }
    for row in rows {
      switch row.group {
      case .identity: identity = try keys.open(StudentIdentity.self, row.sealed)
      case .contact: contact = try keys.open(StudentContact.self, row.sealed)
      case .academic: academic = try keys.open(StudentAcademic.self, row.sealed)
      case .health: health = try keys.open(StudentHealth.self, row.sealed)
      case .services: services = try keys.open(StudentServices.self, row.sealed)
      case .notes: notes = try keys.open(StudentNotes.self, row.sealed)
      }
    }
  }
}
