// Generated from proto/cairn/v1/backup.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let backup: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "artefact", number: 2, type: "BackupArtefact",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "deployment_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "tenant_id", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "create_time", number: 5,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "expire_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "change", number: 7, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "restore_generation", number: 8, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "schema", number: 9, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "tables", number: 10, type: "cairn.v1.BackupTable",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "content_bytes", number: 11, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupManifest", field: "content_fingerprint", number: 12, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupTable", field: "name", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupTable", field: "rows", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateBackupRequest", field: "artefact", number: 1, type: "BackupArtefact",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateBackupRequest", field: "recipients", number: 2, type: "string",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateBackupRequest", field: "days_kept", number: 3, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateBackupResponse", field: "manifest", number: 1,
      type: "cairn.v1.BackupManifest", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateBackupResponse", field: "chunk", number: 2,
      type: "cairn.v1.BackupChunk", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateBackupResponse", field: "receipt", number: 3,
      type: "cairn.v1.BackupReceipt", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupChunk", field: "data", number: 1, type: "bytes",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReceipt", field: "file_bytes", number: 1, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReceipt", field: "file_fingerprint", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "artefact", number: 2, type: "BackupArtefact",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "tenant_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "create_time", number: 4,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "expire_time", number: 5,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "change", number: 6, type: "int64", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "complete", number: 7, type: "bool", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Backup", field: "discard_time", number: 8,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "overdue", number: 9, type: "bool", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Backup", field: "content_bytes", number: 10, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListBackupsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListBackupsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListBackupsRequest", field: "overdue_only", number: 3, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListBackupsResponse", field: "backups", number: 1, type: "cairn.v1.Backup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListBackupsResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListBackupsResponse", field: "warnings", number: 3, type: "BackupWarning",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListBackupsResponse", field: "last_drill_time", number: 4,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DiscardBackupRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.DiscardBackupResponse", field: "backup", number: 1,
      type: "cairn.v1.Backup", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.VerifyBackupRequest", field: "start", number: 1,
      type: "cairn.v1.VerifyStart", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.VerifyBackupRequest", field: "chunk", number: 2,
      type: "cairn.v1.BackupChunk", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.VerifyStart", field: "manifest", number: 1,
      type: "cairn.v1.BackupManifest", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.VerifyStart", field: "full", number: 2, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.VerifyBackupResponse", field: "progress", number: 1,
      type: "cairn.v1.BackupProgress", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.VerifyBackupResponse", field: "report", number: 2,
      type: "cairn.v1.BackupReport", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupProgress", field: "phase", number: 1, type: "BackupPhase",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupProgress", field: "done", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupProgress", field: "total", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "people", number: 1, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "tried", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "unreadable", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "erased", number: 4, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "consents_changed", number: 5, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "disclosures_since", number: 6, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "change", number: 7, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "newest_change", number: 8, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "restore_generation", number: 9, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "restored", number: 10, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.BackupReport", field: "approval_id", number: 11, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreBackupRequest", field: "start", number: 1,
      type: "cairn.v1.RestoreStart", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreBackupRequest", field: "chunk", number: 2,
      type: "cairn.v1.BackupChunk", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreStart", field: "manifest", number: 1,
      type: "cairn.v1.BackupManifest", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreStart", field: "replay", number: 2, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreStart", field: "accept_loss", number: 3, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreStart", field: "reason", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreStart", field: "approval_id", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreBackupResponse", field: "progress", number: 1,
      type: "cairn.v1.BackupProgress", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RestoreBackupResponse", field: "report", number: 2,
      type: "cairn.v1.BackupReport", sensitivity: .internal),
  ]
}
