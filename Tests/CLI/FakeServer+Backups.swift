import Messages
import RPC

// Backups of the transcripts.

extension FakeServer {
  mutating func answerBackups() {
    let data = Backup(
      id: "0b1data", artefact: .data, tenantID: "1t0harborview", createTime: Self.time(60),
      change: 41, complete: true, contentBytes: 1_048_576)
    let epochs = Backup(
      id: "0b0epochs", artefact: .epochs, createTime: Self.time(0),
      expireTime: Self.time(30 * 86_400), complete: true, overdue: true, contentBytes: 16_384)
    answer(BackupMethods.listBackups) { (request: ListBackupsRequest) in
      ListBackupsResponse(
        backups: request.overdueOnly ? [epochs] : [data, epochs],
        warnings: [.overdue, .drillDue])
    }
    answer(BackupMethods.discardBackup) { (request: DiscardBackupRequest) in
      guard request.id == epochs.id else { throw Fault.notFound(.backup) }
      var backup = epochs
      backup.discardTime = Self.time(31 * 86_400)
      backup.overdue = false
      return DiscardBackupResponse(backup: backup)
    }
  }
}
