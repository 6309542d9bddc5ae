public import Vocabulary

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Takes everything away that the registry keeps of a tenant which another store has: it is the
  /// other store's now, with its name and its credentials.
  public nonisolated(nonsending) func removeMoved(
    _ tenant: TenantID
  ) async throws(StoreError) {
    try await destroySecrets(of: tenant)
    // What outlives a tenant that is destroyed is the other store's, too.
    let id = [Value.id(tenant)]
    try await run("DELETE FROM signing_key WHERE tenant = $1", id)
    try await run("DELETE FROM signing_succession WHERE tenant = $1", id)
    try await run("DELETE FROM restore WHERE tenant = $1", id)
    try await run("DELETE FROM tenant WHERE id = $1", id)
  }
}
