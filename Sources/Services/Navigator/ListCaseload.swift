public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension NavigatorHandlers {
  public func listCaseload(
    _ request: ListCaseloadRequest, _ context: CallContext
  ) async throws -> ListCaseloadResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let navigator = try call.navigator(named: request.navigatorID)
    let page = try Page<StudentID>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(call, filters: [navigator.description]))
    let found = try await call.tenant.data.read { reader in
      try await reader.caseload(
        of: navigator, countingSince: call.schoolYearStart, after: page.after, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found, by: \.student)
    let names = try await call.identities(of: rows.map(\.student))
    let asked = RecordGroupSet(StudentIdentity.group)
    try await deployment.disclosures.note(
      call.readable.intersection(asked), asked: asked, of: rows.map(\.student), to: call)
    return ListCaseloadResponse(
      navigatorID: navigator.description,
      entries: rows.map { CaseloadEntry($0, identity: names[$0.student]) },
      nextPageToken: nextToken)
  }
}

extension TenantCall {
  /// The navigator whose caseload is asked for: the caller, or anyone for an administrator.
  fileprivate func navigator(named text: String) throws(Fault) -> StaffID {
    if text.isEmpty {
      guard let holder = caller.holder else {
        throw .invalidFields([
          FieldViolation(
            field: "navigator_id", reason: "REQUIRED",
            description: "is required of a caller who is no navigator")
        ])
      }
      return holder
    }
    let id = try StaffID(text, of: .navigator)
    guard id == caller.holder || caller.role.grant.students == .tenant else {
      throw .notFound(.navigator)
    }
    return id
  }

  /// When the school year of this day began, in the tenant's time zone.
  fileprivate var schoolYearStart: Instant {
    let year = SchoolYear(containing: today).endingYear - 1
    guard let firstDay = CivilDate(year: year, month: 7, day: 1) else { return now }
    return tenant.start(of: firstDay)
  }

  /// The opened identities of students in the caller's scope.
  fileprivate func identities(
    of students: [StudentID]
  ) async throws -> [StudentID: StudentIdentity] {
    guard readable.contains(StudentIdentity.group) else { return [:] }
    let records = try await tenant.data.read { reader in
      let rows = try await reader.students(students)
      return try await reader.records(of: rows, in: RecordGroupSet(StudentIdentity.group))
    }
    return try await tenant.open(records.map(\.row.id)) { keys in
      var identities: [StudentID: StudentIdentity] = [:]
      for record in records {
        identities[record.row.id] = try keys.unlock(record.row.id)
          .open(StudentIdentity.self, of: record)
      }
      return identities
    }
  }
}

extension CaseloadEntry {
  fileprivate init(_ row: CaseloadRow, identity: StudentIdentity?) {
    self.init(
      studentID: row.student.description, givenName: identity?.givenName ?? "",
      familyName: identity?.familyName ?? "", grade: row.grade,
      schoolID: row.school?.description ?? "", assignTime: .init(row.assignedAt),
      planID: row.plan?.id.description ?? "",
      planStatus: row.plan.map { Messages.PlanStatus(stored: $0.status).name } ?? "",
      nextReviewOn: row.plan?.nextReviewOn?.description ?? "",
      lastCheckInTime: row.lastCheckInAt.map { .init($0) },
      countedCheckIns: Int32(truncatingIfNeeded: row.countedCheckIns))
  }
}
