public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Provisions tenants. Nothing here can open a student's record.
public struct TenantHandlers: TenantService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// A tenant by its id or its short name.
  func find(_ text: String, in reader: RegistryReader) async throws -> TenantRow {
    let row =
      if let id = TenantID(text) {
        try await reader.tenant(id)
      } else {
        try await reader.tenant(named: text)
      }
    guard let row else { throw Fault.notFound(.tenant) }
    return row
  }

  /// Moves a tenant to another status, durably and from the next call on. Where it is there already
  /// nothing changes.
  func change(
    _ text: String, to target: Policy.TenantStatus, reason: String
  ) async throws -> Messages.Tenant {
    let row = try await deployment.store.registry.write { writer in
      var row = try await find(text, in: writer.reader)
      guard let current = Policy.TenantStatus(rawValue: UInt16(row.status)) else {
        throw StoreError.corrupt
      }
      guard current != target else { return row }
      row.status = Int(try current.transition(to: target).rawValue)
      row.reason = reason
      _ = try await writer.setStatus(row.status, reason: reason, of: row.id)
      return row
    }
    deployment.tenants.statusChanged(of: row.id, to: target)
    return shown(row)
  }

  /// The tenant with what only this process knows of it.
  func shown(_ row: TenantRow) -> Messages.Tenant {
    var tenant = Messages.Tenant(row)
    tenant.quarantined = deployment.tenants.isQuarantined(row.id)
    return tenant
  }
}

extension Messages.Tenant {
  init(_ row: TenantRow) {
    self.init(
      id: row.id.description, name: row.name, displayName: row.displayName,
      kind: TenantKind(stored: row.kind), state: row.state, timeZone: row.timeZone,
      status: Messages.TenantStatus(stored: row.status), createTime: .init(row.createdAt))
  }
}
