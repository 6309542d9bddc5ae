import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// One part of what a client sends to have a backup checked or restored.
enum BackupPart<Start: Sendable>: Sendable {
  case start(Start, BackupManifest?)
  case chunk(BackupChunk)
}

/// A backup that came in whole and is the one that this deployment made.
struct ReceivedBackup: Sendable {
  let row: BackupRow
  let tenant: TenantSession
  let staged: any StagedCopy<TenantData>
}

/// Takes a data backup in.
///
/// The age format keeps strangers from reading a file, not from making one: anybody can encrypt to
/// a recipient. That a copy is ours is known by the register, which holds the fingerprint of every
/// copy that was made.
struct BackupUpload<Start: Sendable>: Sendable {
  private static var toldStep: Int64 { 1 << 20 }

  let deployment: Deployment
  /// The tenant that the operator named, if one was.
  let named: TenantSession?
  let progress: @Sendable (BackupProgress) async throws -> Void

  /// - Throws: `conditionsUnmet` for what is not one of our data backups, whole and unchanged.
  func receive<Request>(
    _ requests: MessageStream<Request>, _ part: (Request) -> BackupPart<Start>?
  ) async throws -> (start: Start, backup: ReceivedBackup) {
    var parts = requests.makeAsyncIterator()
    guard let first = try await parts.next(), case .start(let start, let manifest?)? = part(first)
    else { throw Fault.partOrder("start", "must come first and only once") }
    let (row, tenant) = try await identify(manifest)
    let staged = try deployment.store.stage(TenantData.self, of: tenant.id)
    var digest = RunningDigest()
    var received: Int64 = 0
    var told: Int64 = 0
    while let request = try await parts.next() {
      guard case .chunk(let chunk)? = part(request) else {
        throw Fault.partOrder("part", "must be a chunk")
      }
      received += Int64(chunk.data.count)
      guard received <= row.byteCount else { throw Self.changed }
      digest.absorb(chunk.data.span.bytes)
      try staged.append(chunk.data.span.bytes)
      guard received - told >= Self.toldStep else { continue }
      told = received
      try await progress(.init(phase: .receiving, done: told, total: row.byteCount))
    }
    guard received == row.byteCount, digest.value() == row.fingerprint else { throw Self.changed }
    try check(try examine(staged), manifest)
    return (start, ReceivedBackup(row: row, tenant: tenant, staged: staged))
  }

  private static var changed: Fault {
    .backupRefused("content", "is not what this backup held when it was made")
  }

  /// Finds the backup in the register. What another deployment made is not there.
  private func identify(_ manifest: BackupManifest) async throws -> (BackupRow, TenantSession) {
    let (row, deploymentID) = try await deployment.store.registry.read { reader in
      (
        try await BackupID(manifest.id).asyncMap { try await reader.backup($0) },
        try await reader.deploymentID()
      )
    }
    guard manifest.deploymentID == deploymentID?.description else {
      throw Fault.backupRefused("deployment", "is not the one that made this backup")
    }
    guard let row else {
      throw Fault.backupRefused("register", "does not know this backup")
    }
    guard manifest.artefact == .data, BackupArtefact(stored: row.artefact) == .data else {
      throw Fault.backupRefused("artefact", "must be data; keys are never older than the present")
    }
    guard manifest.tenantID == row.tenant.description,
      let tenant = try await deployment.tenants.session(of: row.tenant),
      named == nil || named?.id == tenant.id
    else { throw Fault.backupRefused("tenant", "is another than the backup's") }
    return (row, tenant)
  }

  private func examine(_ staged: any StagedCopy<TenantData>) throws -> CopyExamination {
    do throws(StoreError) {
      return try staged.examine()
    } catch .corrupt {
      throw Fault.backupRefused("content", "is no whole database")
    }
  }

  private func check(_ examination: CopyExamination, _ manifest: BackupManifest) throws(Fault) {
    let counted = examination.tables.map { BackupTable(name: $0.name, rows: $0.rows) }
    guard counted == manifest.tables, examination.change == manifest.change else {
      throw .backupRefused("manifest", "says other counts than the content has")
    }
  }
}

extension Optional where Wrapped: Sendable {
  fileprivate nonisolated(nonsending) func asyncMap<Result>(
    _ body: nonisolated(nonsending) (Wrapped) async throws -> Result?
  ) async rethrows -> Result? {
    guard let self else { return nil }
    return try await body(self)
  }
}

extension ReceivedBackup {
  /// Brings the copy to the newest schema.
  ///
  /// - Throws: `conditionsUnmet` where a newer Cairn wrote it.
  func open(at moment: Instant) async throws -> TenantStore {
    do throws(StoreError) {
      return try await staged.open(at: moment)
    } catch .schema {
      throw Fault.backupRefused("schema", "was written by another version of Cairn; upgrade first")
    }
  }
}
