internal import Store
internal import Vocabulary

/// One of a tenant's two databases, opened at each use if it is not open.
final class TenantDatabase: DatabaseEngine {
  enum Part: Sendable {
    case data
    case keys
  }

  private let tenants: OpenTenants
  private let tenant: TenantID
  private let part: Part

  init(_ part: Part, of tenant: TenantID, in tenants: OpenTenants) {
    self.tenants = tenants
    self.tenant = tenant
    self.part = part
  }

  private func file(_ files: TenantFiles) -> DatabaseFile {
    switch part {
    case .data: files.data
    case .keys: files.keys
    }
  }

  nonisolated(nonsending) func read<Result>(
    _ body: nonisolated(nonsending) (any EngineSession) async throws -> Result
  ) async throws -> Result {
    let files = try await tenants.acquire(tenant)
    defer { tenants.release(tenant) }
    return try await file(files).read(body)
  }

  func write<Result: Sendable>(
    _ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result {
    let files = try await tenants.acquire(tenant)
    defer { tenants.release(tenant) }
    let (tenants, tenant) = (tenants, tenant)
    return try await file(files).write(size) { session in
      // Asked in its turn: what was asked before could still come behind `hold`'s own write.
      guard !tenants.isHeld(tenant) else { throw StoreError.closed }
      return try await body(session)
    }
  }
}
