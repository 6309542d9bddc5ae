public import Messages
public import RPC
import Store
public import Vocabulary

extension BackupHandlers {
  public func listBackups(
    _ request: ListBackupsRequest, _ context: CallContext
  ) async throws -> ListBackupsResponse {
    let page = try Page<PagePair<Instant, BackupID>>(
      size: request.pageSize, token: request.pageToken,
      of: PagedList(
        context.method.method, of: nil, filters: [request.overdueOnly ? "overdue" : ""]))
    let now = deployment.clock.now()
    let before = page.after.map { ($0.first, $0.second) }
    let (found, standing) = try await deployment.store.registry.read { reader in
      let found =
        request.overdueOnly
        ? try await reader.overdueBackups(at: now, before: before, limit: page.limit)
        : try await reader.backups(before: before, limit: page.limit)
      return (found, try await BackupStanding(of: reader, at: now))
    }
    let (rows, nextToken) = page.cut(found) { PagePair($0.createdAt, $0.id) }
    return ListBackupsResponse(
      backups: rows.map { Backup($0, at: now) }, nextPageToken: nextToken,
      warnings: standing.warnings, lastDrillTime: standing.lastDrill.map { .init($0) })
  }

  public func discardBackup(
    _ request: DiscardBackupRequest, _ context: CallContext
  ) async throws -> DiscardBackupResponse {
    guard let id = BackupID(request.id) else { throw Fault.notFound(.backup) }
    let now = deployment.clock.now()
    let row = try await deployment.store.registry.write { writer in
      try await writer.discardBackup(id, at: now)
      return try await writer.reader.backup(id)
    }
    guard let row else { throw Fault.notFound(.backup) }
    return DiscardBackupResponse(backup: Backup(row, at: now))
  }
}

/// What an operator should know of the backups as a whole.
public struct BackupStanding: Sendable, Hashable {
  public var warnings: [BackupWarning] = []
  public var lastDrill: Instant?

  init(of reader: RegistryReader, at now: Instant) async throws(StoreError) {
    lastDrill = try await reader.lastDrill()
    if try await !reader.overdueBackups(at: now, limit: 1).isEmpty { warnings.append(.overdue) }
    let due = lastDrill?.advanced(
      bySeconds: BackupTerms.drillEveryDays * BackupTerms.secondsOfDay)
    if due.map({ $0 <= now }) ?? true { warnings.append(.drillDue) }
  }
}

extension Deployment {
  /// To be asked from time to time, for the log.
  ///
  /// - Throws: `StoreError`.
  public func backupStanding() async throws -> BackupStanding {
    let now = clock.now()
    return try await store.registry.read { try await BackupStanding(of: $0, at: now) }
  }
}
