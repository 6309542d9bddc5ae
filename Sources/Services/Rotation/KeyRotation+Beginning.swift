import Sealing
import Store
import Vocabulary

extension KeyRotation {
  /// Makes a pending version of a key, unless a rotation of that kind has not ended yet.
  ///
  /// - Returns: whether a rotation begins now.
  @discardableResult
  func begin(_ kind: KeyKind) async throws -> Bool {
    let now = clock.now()
    let version = try await store.registry.write { writer -> UInt32? in
      let versions = KeyVersions(try await writer.keyVersions(of: tenant))
      guard !versions.isRotating(kind) else { return nil }
      let next = versions.newest(kind) + 1
      let row = KeyVersionRow(kind: kind, version: next, state: .pending, createdAt: now)
      try await writer.insert(row, of: tenant)
      // Read in this transaction, so that the new key is never sealed under one just retired.
      let secrets = try TenantSecrets(try await writer.secrets(of: tenant))
      if let secret = try makeSecret(kind, next, under: secrets) {
        try await writer.put(secret, of: tenant)
      }
      if let use = kind.signingUse {
        try await makeSigningKey(use, next, under: secrets, in: writer)
      }
      return next
    }
    guard let version else { return false }
    try await step(.begun, kind, version)
    return true
  }

  private func makeSecret(
    _ kind: KeyKind, _ version: UInt32, under secrets: TenantSecrets
  ) throws(SealingError) -> SecretRow? {
    switch kind {
    case .tenantKey:
      try custody.makeTenantKey(of: tenant, version: version).row(SecretKind.tenantKey)
    case .indexRoot:
      try custody.makeIndexRoot(of: tenant, version: version, under: secrets)
        .row(SecretKind.indexRoot)
    case .serviceRoot:
      try custody.makeServiceRoot(of: tenant, version: version, under: secrets)
        .row(SecretKind.serviceRoot)
    case .epoch, .studentKeys, .logSigning, .receiptSigning: nil
    }
  }

  /// Makes the key of an epoch that the registry knows, unless it is there.
  func makeEpochKey(_ epoch: UInt32) async throws {
    let secrets = try await secrets()
    let now = clock.now()
    try await store.epochs.write { writer in
      let known = try await writer.epochKeys(of: tenant)
      guard !known.contains(where: { $0.epoch == epoch }) else { return }
      let key = try custody.makeEpochKey(of: tenant, epoch: epoch, under: secrets)
      try await writer.insert(
        EpochKeyRow(epoch: epoch, createdAt: now, wrapped: key.bytes), of: tenant)
    }
  }
}
