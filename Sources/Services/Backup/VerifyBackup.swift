public import Messages
public import RPC
import Store
import Vocabulary

extension BackupHandlers {
  public func verifyBackup(
    _ requests: MessageStream<VerifyBackupRequest>,
    _ responses: MessageWriter<VerifyBackupResponse>, _ context: CallContext
  ) async throws {
    let upload = BackupUpload<VerifyStart>(
      deployment: deployment, named: context.admitted?.tenant
    ) { try await responses.send(VerifyBackupResponse(part: .progress($0))) }
    try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let (start, backup) = try await upload.receive(requests) { request in
        switch request.part {
        case .start(let start): .start(start, start.manifest)
        case .chunk(let chunk): .chunk(chunk)
        case nil: nil
        }
      }
      let report = try await verify(backup, full: start.full, progress: upload.progress)
      try await responses.send(VerifyBackupResponse(part: .report(report)))
    }
  }

  private func verify(
    _ backup: ReceivedBackup, full: Bool,
    progress: @escaping @Sendable (BackupProgress) async throws -> Void
  ) async throws -> BackupReport {
    let now = deployment.clock.now()
    let inspection = BackupInspection(
      present: backup.tenant, copy: try await backup.open(at: now), progress: progress)
    let (newest, generation) = try await deployment.store.registry.read { reader in
      (
        try await reader.newestBackedUpChange(of: backup.row.tenant),
        try await reader.restoreGeneration(of: backup.row.tenant)
      )
    }
    var report = try await inspection.report(full: full, newestChange: newest)
    report.restoreGeneration = generation
    let outcome = report
    try await deployment.store.registry.write { writer in
      try await writer.recordDrill(
        of: backup.row.id, tenant: backup.row.tenant, tried: Int(outcome.tried),
        unreadable: Int(outcome.unreadable), at: now)
    }
    return report
  }
}
