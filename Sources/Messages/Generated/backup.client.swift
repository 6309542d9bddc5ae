// Generated from proto/cairn/v1/backup.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.BackupService`. Failures are thrown as `Status`.
public struct BackupClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Copies one database and streams it as an age file. The copy holds everything that was
  /// acknowledged before the call began. The answers are the manifest, the bytes, and a receipt.
  public func createBackup<Result: Sendable>(
    _ request: CreateBackupRequest, options: CallOptions = CallOptions(),
    _ body: @escaping @Sendable (MessageStream<CreateBackupResponse>) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callServerStreaming(BackupMethods.createBackup, request, options, body)
  }

  /// Lists the backups that were made, newest first, and what an operator should see to.
  public func listBackups(_ request: ListBackupsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListBackupsResponse>
  {
    try await channel.call(BackupMethods.listBackups, request, options)
  }

  /// Notes that every copy of a backup was deleted. Saying it again changes nothing.
  public func discardBackup(_ request: DiscardBackupRequest, options: CallOptions = CallOptions())
    async throws -> Answer<DiscardBackupResponse>
  {
    try await channel.call(BackupMethods.discardBackup, request, options)
  }

  /// Takes the content of a data backup and checks, as a restore would, that it is whole and that
  /// its sealed values open with the present keys. Changes nothing but the date of the last drill.
  public func verifyBackup<Result: Sendable>(
    options: CallOptions = CallOptions(),
    _ body:
      @escaping @Sendable (
        MessageWriter<VerifyBackupRequest>, _ finish: @Sendable () async throws -> Void,
        MessageStream<VerifyBackupResponse>
      ) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callBidirectional(BackupMethods.verifyBackup, options, body)
  }

  /// Takes the content of a data backup, checks it, and puts it in the place of the tenant's data.
  public func restoreBackup<Result: Sendable>(
    options: CallOptions = CallOptions(),
    _ body:
      @escaping @Sendable (
        MessageWriter<RestoreBackupRequest>, _ finish: @Sendable () async throws -> Void,
        MessageStream<RestoreBackupResponse>
      ) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callBidirectional(BackupMethods.restoreBackup, options, body)
  }
}
