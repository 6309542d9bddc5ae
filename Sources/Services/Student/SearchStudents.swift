public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension StudentHandlers {
  /// Finding by identity tells identity, so only those who may read it may search, and only who may
  /// read contacts by phone or e-mail. Nobody in sight is an empty answer.
  public func searchStudents(
    _ request: SearchStudentsRequest, _ context: CallContext
  ) async throws -> SearchStudentsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let query = try StudentQuery(request.criterion)
    guard call.readable.isSuperset(of: query.told) else {
      throw Fault.notPermitted(permission: Policy.Permission.studentSearch.schemaName)
    }
    let page = try Page<StudentID>(
      size: request.pageSize, token: request.pageToken, of: request.list(in: call))
    guard let scope = call.scope else { return SearchStudentsResponse() }
    let search = StudentSearch(
      query: query, filter: try SearchFilter(request, within: scope, call),
      source: try await source(of: query, in: call.tenant), call: call)
    let (found, nextToken) = try await search.page(page)
    try await deployment.disclosures.note(
      query.told, asked: query.told, of: found.compactMap { StudentID($0.id) }, to: call)
    return SearchStudentsResponse(
      students: found.map { student in
        var shown = student
        shown.contact = nil
        return shown
      }, nextPageToken: nextToken)
  }

  private func source(
    of query: StudentQuery, in tenant: TenantSession
  ) async throws -> StudentSearch.Source {
    switch query.lookup {
    case .blindIndex: .blindIndex
    case .terms(let terms): .memory(try await deployment.searches.index(of: tenant), terms)
    }
  }
}

extension SearchStudentsRequest {
  /// The search that pages belong to. What is looked for goes into its token under the tenant's
  /// key, so that the token tells nobody.
  fileprivate func list(in call: TenantCall) -> PagedList {
    var search = self
    (search.pageSize, search.pageToken) = (0, "")
    let fingerprint = call.tenant.custody.newest.fingerprints(of: search).first ?? []
    return PagedList(call, filters: fingerprint.map(String.init))
  }
}
