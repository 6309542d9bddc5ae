public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension RosterHandlers {
  /// School staff get the classes that they teach or help today, at one school or at all; everyone
  /// else those of a school by title, or all by id.
  public func listClasses(
    _ request: ListClassesRequest, _ context: CallContext
  ) async throws -> ListClassesResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let list = PagedList(call, filters: [request.schoolID])
    let school = request.schoolID.isEmpty ? nil : try SchoolID(request.schoolID, of: .school)
    return try await call.tenant.data.read { reader in
      if let school, try await reader.school(school) == nil { throw Fault.notFound(.school) }
      guard let school, call.ownClassesOf == nil else {
        return try await classesByID(of: school, request, list, call, reader)
      }
      let page = try Page<PagePair<String, ClassID>>(
        size: request.pageSize, token: request.pageToken, of: list)
      let rows = try await reader.classes(
        of: school, after: page.after.map { ($0.first, $0.second) }, limit: page.limit)
      let (shown, nextToken) = page.cut(rows) { PagePair($0.title, $0.id) }
      return ListClassesResponse(classes: shown.map(SchoolClass.init), nextPageToken: nextToken)
    }
  }

  private nonisolated(nonsending) func classesByID(
    of school: SchoolID?, _ request: ListClassesRequest, _ list: PagedList, _ call: TenantCall,
    _ reader: TenantReader
  ) async throws -> ListClassesResponse {
    let page = try Page<ClassID>(size: request.pageSize, token: request.pageToken, of: list)
    let rows =
      if let staff = call.ownClassesOf {
        try await reader.classes(
          taughtBy: staff, on: call.today, school: school, after: page.after, limit: page.limit)
      } else {
        try await reader.classes(after: page.after, limit: page.limit)
      }
    let (shown, nextToken) = page.cut(rows, by: \.id)
    return ListClassesResponse(classes: shown.map(SchoolClass.init), nextPageToken: nextToken)
  }
}

extension TenantCall {
  /// The staff member whose own classes are all that the caller may list; `nil` for a wider look.
  /// A credential of school staff without a holder has no classes, and so sees none.
  fileprivate var ownClassesOf: StaffID? {
    switch caller.role.grant.students {
    case .ownClasses: caller.holder ?? StaffID.none
    case .none, .consented, .tenant, .caseload: nil
    }
  }
}

extension SchoolClass {
  init(_ row: SchoolClassRow) {
    self.init(
      id: row.id.description, title: row.title, schoolID: row.school.description,
      grades: row.grades, sourcedID: row.sourcedID)
  }
}
