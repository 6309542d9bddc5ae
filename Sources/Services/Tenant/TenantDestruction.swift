import Logging
import RPC
import Sealing
import Store
import Vocabulary

/// The steps by which a tenant ends. Keys go before files, so that what a crash leaves is noise;
/// each step may be done again.
///
///     1  registry    the approval is used, the tenant is closing, the record says so: no way back
///     2  memory      its keys and credentials
///     3  epochs.db   its epoch keys: every wrapped student key, here and in backups, hangs on them
///     4  registry    its secrets, the seeds of its signing keys, its credentials
///     5  files       tenant.keys, then everything else
///     6  registry    the tenant itself; the name is free. The platform signs the certificate
///
/// Step 1 is `confirmTenantDestruction`'s; the others are here, and are done at the next start if a
/// stop came between.
struct TenantDestruction: Sendable {
  let deployment: Deployment
  let tenant: TenantID

  /// Steps 2 to 6.
  func run() async throws -> DestroyedTenantRow {
    forget()
    try await destroyEpochKeys()
    try await destroySecrets()
    try await deployment.store.destroy(tenant)
    return try await finish()
  }

  func forget() {
    deployment.tenants.close(tenant)
    deployment.searches.forget(tenant)
    deployment.disclosures.forget(tenant)
    deployment.credentials.forgetAll()
  }

  func destroyEpochKeys() async throws {
    try await deployment.store.epochs.write { try await $0.eraseEpochKeys(of: tenant) }
  }

  func destroySecrets() async throws {
    try await deployment.store.registry.write { try await $0.destroySecrets(of: tenant) }
    deployment.credentials.forgetAll()
  }

  func finish() async throws -> DestroyedTenantRow {
    // A rotation that was at work may have made one more, which seals nothing.
    try await destroyEpochKeys()
    let (registry, now) = (deployment.store.registry, deployment.clock.now())
    let row = try await registry.write { writer in
      try await writer.finishDestruction(of: tenant, at: now)
      return try await writer.destroyedTenant(tenant)
    }
    guard let row else { throw Fault.notFound(.certificate) }
    deployment.logger.notice(
      "tenant destroyed",
      metadata: ["tenant": "\(row.tenant)", "approval": "\(row.approval)"])
    return try await certify(row, isFinal: false)
  }

  /// Signs the certificate, as long as there is none.
  func certify(_ row: DestroyedTenantRow, isFinal: Bool) async throws -> DestroyedTenantRow {
    guard (isFinal ? row.finalCertificate : row.certificate) == nil else { return row }
    let text = DestructionCertificate(row)
      .text(confirmedAt: isFinal ? deployment.clock.now() : nil)
    let note = try deployment.signing.sign(text, with: .receipt).description
    let kept = try await deployment.store.registry.write { writer in
      if isFinal {
        try await writer.keepFinalCertificate(note, of: tenant)
      } else {
        try await writer.keepCertificate(note, of: tenant)
      }
      return try await writer.destroyedTenant(tenant)
    }
    return kept ?? row
  }

  /// Ends what a stop in mid destruction left. What fails is logged and tried again at the next
  /// start; the tenant stays closed meanwhile.
  static func resumeAll(in deployment: Deployment) async throws {
    let tenants = try await deployment.store.registry.read { reader in
      try await reader.unfinishedDestructions()
    }
    for tenant in tenants {
      do {
        _ = try await TenantDestruction(deployment: deployment, tenant: tenant).run()
      } catch {
        deployment.logger.error(
          "a tenant's destruction could not be finished", metadata: ["tenant": "\(tenant)"])
      }
    }
  }
}
