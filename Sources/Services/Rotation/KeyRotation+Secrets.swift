import Sealing
import Store
import Vocabulary

// The tenant key and the service root: few rows, most of them in the registry.

extension KeyRotation {
  /// Seals the tenant's secrets and epoch keys under the tenant key of that version.
  func rewrapSecrets(under version: UInt32) async throws {
    let secrets = try await secrets()
    try await store.epochs.write { writer in
      for row in try await writer.epochKeys(of: tenant) {
        let rewrapped = try custody.rewrap(WrappedEpochKey(row), of: tenant, under: secrets)
        guard rewrapped.bytes != row.wrapped else { continue }
        _ = try await writer.rewrap(
          EpochKeyRow(epoch: row.epoch, createdAt: row.createdAt, wrapped: rewrapped.bytes),
          of: tenant)
      }
    }
    try await moved(1, .tenantKey, version)
    try await store.registry.write { writer in
      let secrets = try TenantSecrets(try await writer.secrets(of: tenant))
      let before = Set(secrets.rows)
      for row in try custody.rewrap(secrets, of: tenant).rows where !before.contains(row) {
        try await writer.put(row, of: tenant)
      }
      for row in try await writer.signingKeys(of: tenant) {
        guard let key = WrappedSigningKey(row) else { continue }
        let rewrapped = try custody.rewrap(key, of: tenant, under: secrets)
        _ = try await writer.rewrap(rewrapped.row(at: row.createdAt), of: tenant)
      }
    }
    try await moved(1, .tenantKey, version)
    let left = try await store.epochs.read { reader in
      try await reader.epochKeys(of: tenant).map(WrappedEpochKey.init)
    }
    guard left.allSatisfy({ $0.sealingVersion >= version }) else { throw RotationIncomplete() }
  }

  /// Whether no credential that is still good was made under a service root before that version. It
  /// takes time, or their revocation, and no work.
  func isUnused(before version: UInt32) async throws -> Bool {
    let now = clock.now()
    let left = try await store.registry.read { reader in
      try await reader.countCredentials(of: tenant, pepperedBefore: version, goodAt: now)
    }
    board.count(left, of: .serviceRoot, to: version, tenant)
    return left == 0
  }

  /// Counts again what the registry holds under a key that is about to be deleted there.
  ///
  /// - Throws: `RotationIncomplete`, and with it the transaction fails.
  func requireUnused(
    _ kind: KeyKind, before version: UInt32, in writer: RegistryWriter
  ) async throws {
    switch kind {
    case .tenantKey:
      let secrets = try TenantSecrets(try await writer.secrets(of: tenant))
      let seeds = try await writer.signingKeys(of: tenant).compactMap { row in
        row.wrapped.map { WrappedKey(version: row.version, bytes: $0) }
      }
      let sealed = secrets.serviceRoots + secrets.indexRoots + seeds
      guard sealed.allSatisfy({ $0.sealingVersion >= version }) else { throw RotationIncomplete() }
    case .serviceRoot:
      let left = try await writer.countCredentials(
        of: tenant, pepperedBefore: version, goodAt: clock.now())
      guard left == 0 else { throw RotationIncomplete() }
    case .epoch, .studentKeys, .indexRoot, .logSigning, .receiptSigning: break
    }
  }
}
