import Policy
import RPC
import Store
import Vocabulary

/// A student as far as one caller may look: proof that the caller may know of the student at all,
/// and which record groups it may read.
struct StudentSight: Sendable {
  let row: StudentRow
  let readable: RecordGroupSet

  var withheld: RecordGroupSet { .all.subtracting(readable) }

  func permits(_ group: Vocabulary.RecordGroup) -> Bool { readable.contains(group) }
}

extension TenantCall {
  /// The students whose existence this caller may know; `nil` for none. An outside party sees no
  /// student but through the disclosure gate, so this is `nil` for it too: no list or look-up
  /// stands in for the check of a consent.
  var scope: Store.StudentScope? {
    switch caller.role.grant.students {
    case .none, .consented: nil
    case .tenant: .all
    case .caseload: caller.holder.map { .caseload(of: $0) }
    case .ownClasses: caller.holder.map { .classes(of: $0, on: today) }
    }
  }

  /// The record groups that this caller may read of every student in its scope.
  var readable: RecordGroupSet {
    caller.role.grant.reads.groups(listedOnCredential: caller.groups, permittedByConsent: [])
  }

  /// What this caller may see of a student.
  ///
  /// The scope is asked first, as it answers the same for a student who does not exist and for one
  /// who is not the caller's, after the same statement.
  ///
  /// - Throws: `notFound(.student)`.
  nonisolated(nonsending) func sight(
    of student: StudentID, in reader: TenantReader
  ) async throws -> StudentSight {
    guard let scope, try await reader.contains(student, in: scope),
      let row = try await reader.student(student)
    else { throw Fault.notFound(.student) }
    return StudentSight(row: row, readable: readable)
  }
}

extension Identifier {
  /// The id in a request's field, whose form the schema has checked.
  ///
  /// - Throws: `notFound` of that kind.
  init(_ text: String, of kind: ResourceKind) throws(Fault) {
    guard let id = Self(text) else { throw .notFound(kind) }
    self = id
  }
}
