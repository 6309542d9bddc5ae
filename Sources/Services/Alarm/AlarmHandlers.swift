public import Messages
public import RPC
import Store
import Vocabulary

/// Shows alarms to platform operators.
public struct AlarmHandlers: AlarmService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// What was raised before the call is in the answer, unless the tenant's own data cannot be read.
  public func listAlarms(
    _ request: ListAlarmsRequest, _ context: CallContext
  ) async throws -> ListAlarmsResponse {
    let tenant = context.admitted?.tenant?.id
    let page = try Page<Int64>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(context.method.method, of: tenant, filters: []))
    try await deployment.alarms.flush(to: deployment.store.registry)
    let found = try await deployment.store.registry.read { reader in
      try await reader.alarms(of: tenant, before: page.after ?? .max, limit: page.limit)
    }
    let (rows, nextToken) = page.cut(found, by: \.sequence)
    return ListAlarmsResponse(alarms: rows.map(Messages.Alarm.init), nextPageToken: nextToken)
  }
}

extension Messages.Alarm {
  fileprivate init(_ row: AlarmRow) {
    self.init(
      sequence: row.sequence, kind: AlarmKind(stored: row.kind), time: .init(row.raisedAt),
      count: row.count, tenantID: row.tenant?.description ?? "", credentialID: row.credential,
      operation: row.operation, studentID: row.student?.description ?? "")
  }
}
