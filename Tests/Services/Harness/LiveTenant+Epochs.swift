import Store
import Vocabulary

@testable import Sealing
@testable import Services

extension LiveTenant {
  /// Ends the present shred epoch as the schedule does: a new epoch key, the survivors wrapped
  /// under it, the old key destroyed.
  func rollEpoch() async throws -> LiveTenant {
    let (store, custody, id) = (live.deployment.store, live.deployment.custody, session.id)
    let secretRows = try await store.registry.read { try await $0.secrets(of: id) }
    guard let secrets = TenantSecrets(secretRows),
      let last = try await store.epochs.read({ try await $0.epochKeys(of: id) }).last
    else { throw StoreError.corrupt }
    let old = WrappedEpochKey(epoch: last.epoch, bytes: last.wrapped)
    let next = try custody.epochKey(after: old, of: id, secrets)
    let now = live.clock.now()
    try await store.epochs.write { writer in
      try await writer.insert(
        EpochKeyRow(epoch: next.epoch, createdAt: now, wrapped: next.bytes), of: id)
    }
    live.deployment.tenants.close(id)
    let rows = try await store.keys(of: id).read { reader in
      try await reader.keys(wrappedBefore: next.epoch, limit: 10_000)
    }
    let rewrapped = try custody.rewrap(rows, from: old, to: next, of: id, secrets)
    try await store.keys(of: id).write { writer in
      for row in rewrapped { _ = try await writer.rewrap(row, from: old.epoch) }
    }
    try await store.epochs.write { _ = try await $0.eraseEpochKey(old.epoch, of: id) }
    return try await live.tenant(id)
  }
}

extension Custody {
  fileprivate func epochKey(
    after old: WrappedEpochKey, of tenant: TenantID, _ secrets: TenantSecrets
  ) throws -> WrappedEpochKey {
    let workspace = try Workspace(in: memory.workspaces)
    let tenantKey = try unwrapTenantKey(
      secrets.tenantKey, of: tenant, minimums: MinimumKeyVersions(), using: workspace)
    let key = try SecretKey(randomIn: memory.keys)
    let terms = secretTerms(
      .epochKey, .epochKey(tenant, epoch: old.epoch + 1), under: tenantKey,
      version: secrets.tenantKey.version, using: workspace)
    return WrappedEpochKey(
      epoch: old.epoch + 1, bytes: KeyWrap.wrap(key.bytes, terms, using: workspace))
  }

  fileprivate func rewrap(
    _ rows: [SubjectKeyRow], from old: WrappedEpochKey, to next: WrappedEpochKey,
    of tenant: TenantID, _ secrets: TenantSecrets
  ) throws -> [SubjectKeyRow] {
    let workspace = try Workspace(in: memory.workspaces)
    let tenantKey = try unwrapTenantKey(
      secrets.tenantKey, of: tenant, minimums: MinimumKeyVersions(), using: workspace)
    func open(_ wrapped: WrappedEpochKey) throws -> EpochKey {
      let key = try unwrap(
        wrapped.bytes, .epochKey, .epochKey(tenant, epoch: wrapped.epoch), under: tenantKey,
        version: secrets.tenantKey.version, minimums: MinimumKeyVersions(), using: workspace)
      return try EpochKey(epoch: wrapped.epoch, from: key, memory: memory, using: workspace)
    }
    func terms(_ row: SubjectKeyRow, _ epoch: EpochKey) -> Ciphertext.Terms {
      Ciphertext.Terms(
        kind: .subject, keyVersion: epoch.epoch, key: epoch.subjects.key.start,
        place: .subject(
          tenant, row.subject, generation: row.generation, epoch: epoch.epoch))
    }
    let (before, after) = (try open(old), try open(next))
    return try rows.map { row in
      try KeyWrap.unwrap(
        row.wrapped, terms(row, before), minimumVersion: 1, into: workspace.secret,
        using: workspace)
      return SubjectKeyRow(
        subject: row.subject, generation: row.generation, epoch: next.epoch,
        wrapped: KeyWrap.wrap(workspace.secret, terms(row, after), using: workspace))
    }
  }
}
