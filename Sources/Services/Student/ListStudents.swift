public import Messages
public import RPC
import Sealing
import Store
import Vocabulary

extension StudentHandlers {
  /// Shows the identity group, where the caller may read it, and no other: a list is for finding a
  /// student, and opening a thousand whole records is not.
  public func listStudents(
    _ request: ListStudentsRequest, _ context: CallContext
  ) async throws -> ListStudentsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let page = try Page<StudentID>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(call, filters: request.filters))
    guard let scope = call.scope else { return ListStudentsResponse() }
    let filter = try request.filter(within: scope, on: call.today)
    let shown = call.readable.intersection(.identityOnly)
    let (rows, nextToken, records) = try await call.tenant.data.read { reader in
      let found = try await reader.students(filter, after: page.after, limit: page.limit)
      let (rows, nextToken) = page.cut(found, by: \.id)
      return (rows, nextToken, try await reader.records(of: rows, in: shown))
    }
    let students = try await call.tenant.students(
      records, shown: shown, withheld: .all.subtracting(call.readable))
    try await deployment.disclosures.note(shown, asked: .identityOnly, of: rows.map(\.id), to: call)
    return ListStudentsResponse(students: students, nextPageToken: nextToken)
  }
}

extension RecordGroupSet {
  static let identityOnly = RecordGroupSet(RecordGroup.identity)
}

extension TenantSession {
  /// Students of a list or search with the groups that it shows.
  func students(
    _ records: [StudentRecord], shown: RecordGroupSet, withheld: RecordGroupSet
  ) async throws -> [Messages.Student] {
    guard !shown.isEmpty else {
      return records.map { Messages.Student($0.row, withheld: withheld) }
    }
    return try await open(records.map(\.row.id)) { keys in
      try records.map { record in
        var student = Messages.Student(record.row, withheld: withheld)
        try student.open(shown, of: record, with: keys.unlock(record.row.id))
        return student
      }
    }
  }
}

extension ListStudentsRequest {
  fileprivate var filters: [String] {
    [schoolID, grade, String(status.rawValue), classID, navigatorID]
  }

  /// A filter that names nobody's id finds nobody: absence is no error in a list.
  fileprivate func filter(
    within scope: Store.StudentScope, on today: CivilDate
  ) throws(Fault) -> StudentFilter {
    StudentFilter(
      scope: scope,
      school: schoolID.isEmpty ? nil : try SchoolID(schoolID, of: .school),
      grade: grade.isEmpty ? nil : grade,
      status: status == .unspecified ? nil : Int(status.rawValue),
      schoolClass: classID.isEmpty ? nil : try ClassID(classID, of: .schoolClass),
      on: today,
      navigator: navigatorID.isEmpty ? nil : try StaffID(navigatorID, of: .navigator))
  }
}
