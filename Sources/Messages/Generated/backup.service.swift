// Generated from proto/cairn/v1/backup.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.BackupService`.
public enum BackupMethods {
  public static let createBackup = MethodDescriptor(
    service: "cairn.v1.BackupService", method: "CreateBackup", kind: .serverStreaming,
    isIdempotent: false)
  public static let listBackups = MethodDescriptor(
    service: "cairn.v1.BackupService", method: "ListBackups", kind: .unary, isIdempotent: true)
  public static let discardBackup = MethodDescriptor(
    service: "cairn.v1.BackupService", method: "DiscardBackup", kind: .unary, isIdempotent: true)
  public static let verifyBackup = MethodDescriptor(
    service: "cairn.v1.BackupService", method: "VerifyBackup", kind: .bidirectionalStreaming,
    isIdempotent: false)
  public static let restoreBackup = MethodDescriptor(
    service: "cairn.v1.BackupService", method: "RestoreBackup", kind: .bidirectionalStreaming,
    isIdempotent: false)
}

/// Copies databases while the server serves, checks copies, and puts one in a tenant's place. What
/// an operator carries away are sealed rows: none of these methods opens a record for anybody.
public protocol BackupService: Sendable {
  /// Copies one database and streams it as an age file. The copy holds everything that was
  /// acknowledged before the call began. The answers are the manifest, the bytes, and a receipt.
  func createBackup(
    _ request: CreateBackupRequest, _ responses: MessageWriter<CreateBackupResponse>,
    _ context: CallContext) async throws

  /// Lists the backups that were made, newest first, and what an operator should see to.
  func listBackups(_ request: ListBackupsRequest, _ context: CallContext) async throws
    -> ListBackupsResponse

  /// Notes that every copy of a backup was deleted. Saying it again changes nothing.
  func discardBackup(_ request: DiscardBackupRequest, _ context: CallContext) async throws
    -> DiscardBackupResponse

  /// Takes the content of a data backup and checks, as a restore would, that it is whole and that
  /// its sealed values open with the present keys. Changes nothing but the date of the last drill.
  func verifyBackup(
    _ requests: MessageStream<VerifyBackupRequest>,
    _ responses: MessageWriter<VerifyBackupResponse>, _ context: CallContext) async throws

  /// Takes the content of a data backup, checks it, and puts it in the place of the tenant's data.
  func restoreBackup(
    _ requests: MessageStream<RestoreBackupRequest>,
    _ responses: MessageWriter<RestoreBackupResponse>, _ context: CallContext) async throws
}

extension BackupService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .serverStreaming(BackupMethods.createBackup, createBackup),
      .unary(BackupMethods.listBackups, listBackups),
      .unary(BackupMethods.discardBackup, discardBackup),
      .bidirectionalStreaming(BackupMethods.verifyBackup, verifyBackup),
      .bidirectionalStreaming(BackupMethods.restoreBackup, restoreBackup),
    ]
  }
}
