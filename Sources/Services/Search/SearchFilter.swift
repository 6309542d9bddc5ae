import Messages
import Policy
import RPC
import Search
import Store
import Vocabulary

/// What must hold of a student besides the criterion: the caller's scope, and what lies in the
/// clear.
struct SearchFilter: Sendable {
  let students: StudentFilter
  /// `cairn.v1.Tier` of the open plan.
  let tier: Int?
  let reviewDueBy: CivilDate?

  /// A filter that names nobody's id finds nobody: absence is no error in a search.
  ///
  /// - Throws: `notPermitted` when it asks for plans of a caller who may not read them.
  init(
    _ request: SearchStudentsRequest, within scope: Store.StudentScope, _ call: TenantCall
  ) throws(Fault) {
    students = StudentFilter(
      scope: scope,
      school: request.schoolID.isEmpty ? nil : try SchoolID(request.schoolID, of: .school),
      grade: request.grade.isEmpty ? nil : request.grade,
      status: request.status == .unspecified ? nil : Int(request.status.rawValue),
      schoolClass: request.classID.isEmpty ? nil : try ClassID(request.classID, of: .schoolClass),
      on: call.today,
      navigator: request.navigatorID.isEmpty
        ? nil : try StaffID(request.navigatorID, of: .navigator))
    tier = request.tier == .unspecified ? nil : Int(request.tier.rawValue)
    reviewDueBy = CivilDate(request.reviewDueBy)
    if tier != nil || reviewDueBy != nil, !call.caller.role.holds(.planRead) {
      throw Fault.notPermitted(permission: Policy.Permission.planRead.schemaName)
    }
  }

  /// Whether it names a set of students that the store lists faster than the index.
  var isNarrow: Bool {
    students.scope != .all || students.schoolClass != nil || students.navigator != nil
  }

  var columns: IndexFilter {
    IndexFilter(school: students.school, grade: students.grade, status: students.status)
  }

  /// Whether scope and filter hold for the student, by the store alone.
  nonisolated(nonsending) func admits(
    _ row: StudentRow, _ reader: TenantReader
  ) async throws -> Bool {
    guard students.school == nil || students.school == row.school,
      students.grade == nil || students.grade == row.grade,
      students.status == nil || students.status == row.status,
      try await reader.contains(row.id, in: students.scope)
    else { return false }
    if let navigator = students.navigator {
      guard try await reader.isInCaseload(row.id, of: navigator) else { return false }
    }
    if let schoolClass = students.schoolClass, let day = students.day {
      guard try await reader.isEnrolled(row.id, in: schoolClass, on: day) else { return false }
    }
    guard tier != nil || reviewDueBy != nil else { return true }
    return try await reader.hasOpenPlan(row.id, tier: tier, reviewDueBy: reviewDueBy)
  }
}
