import Store
import Vocabulary

/// Everything that a deployment keeps of one tenant outside of the tenant's own databases, and that
/// goes with it: secrets wrapped under the root key, keys that sign, credentials, the keys of its
/// partners, epoch keys.
///
/// Approvals, alarms and the registers of backups and exports are the record of what was done here,
/// and stay.
struct TenantRegister: Sendable, Equatable {
  private struct Succession: Sendable, Equatable {
    var purpose: UInt16
    var version: UInt32
    var note: String
  }

  private static let page = 500

  let tenant: TenantRow
  let credentials: [CredentialRow]
  private let secrets: [SecretRow]
  private let versions: [KeyVersionRow]
  private let signingKeys: [SigningKeyRow]
  private let successions: [Succession]
  private let restores: [RestoreRow]
  private let exportKeys: [ExportKeyRow]
  private let epochs: [EpochKeyRow]

  /// - Throws: `StoreError.unavailable` when there is no such tenant.
  init(of id: TenantID, in store: any StoreEngine) async throws {
    let found = try await store.registry.read { reader in
      guard let tenant = try await reader.tenant(id) else { throw StoreError.unavailable }
      return (
        tenant: tenant,
        credentials: try await Self.all { (last) async throws(StoreError) in
          try await reader.credentials(
            of: id, before: last.map { ($0.createdAt, $0.id) }, limit: Self.page)
        },
        secrets: try await reader.secrets(of: id), versions: try await reader.keyVersions(of: id),
        signingKeys: try await reader.signingKeys(of: id),
        successions: try await reader.successions(of: id),
        restores: try await reader.restores(of: id),
        exportKeys: try await Self.all { (last) async throws(StoreError) in
          try await reader.exportKeys(
            of: id, before: last.map { ($0.createdAt, $0.id) }, limit: Self.page)
        }
      )
    }
    tenant = found.tenant
    credentials = found.credentials
    secrets = found.secrets
    versions = found.versions
    signingKeys = found.signingKeys
    successions = found.successions.map {
      Succession(purpose: $0.purpose, version: $0.version, note: $0.note)
    }
    restores = found.restores
    exportKeys = found.exportKeys
    epochs = try await store.epochs.read { try await $0.epochKeys(of: id) }
  }

  /// All rows of a list that is read in pages.
  private static func all<Row>(
    _ page: (_ last: Row?) async throws(StoreError) -> [Row]
  ) async throws(StoreError) -> [Row] {
    var rows: [Row] = []
    while true {
      let next = try await page(rows.last)
      rows += next
      guard next.count == Self.page else { return rows }
    }
  }

  /// Writes all of it, in the place of what another store's tenant of this id left here.
  ///
  /// - Parameter status: of the tenant from then on.
  func write(to store: any StoreEngine, as status: Int, reason: String) async throws {
    try await store.epochs.write { writer in
      try await writer.eraseEpochKeys(of: tenant.id)
      for key in epochs { try await writer.insert(key, of: tenant.id) }
    }
    var row = tenant
    row.status = status
    row.reason = reason
    let moved = row
    try await store.registry.write(.bulk) { writer in
      try await writer.removeMoved(moved.id)
      try await writer.insert(moved)
      // Before the versions, which would refuse credentials of an earlier service root.
      for credential in credentials { try await writer.insert(credential) }
      for secret in secrets { try await writer.put(secret, of: moved.id) }
      for key in versions { try await writer.insert(key, of: moved.id) }
      for key in signingKeys { try await writer.add(key, of: moved.id) }
      for note in successions {
        try await writer.insertSuccession(
          note.note, of: moved.id, purpose: note.purpose, version: note.version)
      }
      for restore in restores { try await writer.insert(restore) }
      for key in exportKeys { try await writer.keep(key) }
    }
  }
}
