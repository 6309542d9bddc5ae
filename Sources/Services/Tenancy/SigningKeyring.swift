import Sealing
import Store
import Vocabulary

/// The signing keys that the registry keeps of a tenant or of the platform.
struct SigningKeyring: Sendable {
  let registry: RegistryStore
  let custody: Custody

  /// The wrapped keys, every use among them: what a tenant of an earlier version lacks is made now.
  ///
  /// - Parameters:
  ///   - tenant: `TenantID.none` for the platform.
  ///   - tenantKey: the key that seals them.
  func keys(
    of tenant: TenantID, under tenantKey: WrappedKey, madeAt: Instant
  ) async throws -> [WrappedSigningKey] {
    let known = try await registry.read { try await $0.signingKeys(of: tenant) }
    let missing = SigningUse.allCases.filter { use in
      !known.contains { $0.purpose == use.rawValue && $0.wrapped != nil }
    }
    guard !missing.isEmpty else { return known.compactMap(WrappedSigningKey.init) }
    let made = try missing.map { use in
      try custody.createSigningKey(use, of: tenant, under: tenantKey)
    }
    // Two openings may make them at once; the first one's stay, and both read those.
    let rows = try await registry.write { writer in
      for key in made { try await writer.add(key.row(at: madeAt), of: tenant) }
      return try await writer.reader.signingKeys(of: tenant)
    }
    return rows.compactMap(WrappedSigningKey.init)
  }

  /// The public key that a note of earlier was signed with, which may have been followed by others.
  func verifier(
    of note: String, by tenant: TenantID, _ use: SigningUse
  ) async throws -> NoteVerifier? {
    let note = try SignedNote(parsing: note)
    let rows = try await registry.read { try await $0.signingKeys(of: tenant) }
    return rows.filter { $0.purpose == use.rawValue }
      .map { NoteVerifier(name: use.keyName(of: tenant), publicKey: $0.publicKey) }
      .first { note.isSigned(by: $0) }
  }
}

extension Deployment {
  var signingKeyring: SigningKeyring {
    SigningKeyring(registry: store.registry, custody: custody)
  }
}
