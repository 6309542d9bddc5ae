public import Vocabulary

/// Whose a tenant's database is, written in it when it is made: a file put in another's place is
/// refused before a row of it is read.
public enum Ownership {
  /// Claims a new database, or confirms that an old one is the tenant's. Runs before statements are
  /// bound to the tenant.
  ///
  /// - Throws: `StoreError.corrupt` when it is another's.
  public nonisolated(nonsending) static func confirm(
    _ tenant: TenantID, _ session: any EngineSession
  ) async throws(StoreError) {
    let owners = try await session.rows(
      "SELECT tenant FROM meta WHERE key = 'owner'", []
    ) { (row) throws(StoreError) -> TenantID in try row.id() }
    if owners.isEmpty {
      try await session.run(
        "INSERT INTO meta (tenant, key, value) VALUES ($1, 'owner', $1)", [.id(tenant)])
    } else if owners != [tenant] {
      throw .corrupt
    }
  }
}
