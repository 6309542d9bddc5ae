// Generated from proto/cairn/v1/export.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.ExportService`. Failures are thrown as `Status`.
public struct ExportClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Takes a recipient to which a party's exports shall be sealed, and answers with a challenge: an
  /// age file that only the holder of the key can open. A partner registers for itself, an
  /// administrator for the party that is named.
  public func registerExportKey(
    _ request: RegisterExportKeyRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<RegisterExportKeyResponse> {
    try await channel.call(ExportMethods.registerExportKey, request, options)
  }

  /// Takes the proof that the challenge holds. From then on exports for the party are sealed to the
  /// key too.
  public func confirmExportKey(
    _ request: ConfirmExportKeyRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<ConfirmExportKeyResponse> {
    try await channel.call(ExportMethods.confirmExportKey, request, options)
  }

  /// Lists keys, newest first: a partner's own, or those of all parties of the tenant.
  public func listExportKeys(_ request: ListExportKeysRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListExportKeysResponse>
  {
    try await channel.call(ExportMethods.listExportKeys, request, options)
  }

  /// Ends a key: nothing is sealed to it any more, and an export under way ends. Files made before
  /// stay readable to its holder. Revoking it again changes nothing.
  public func revokeExportKey(
    _ request: RevokeExportKeyRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<RevokeExportKeyResponse> {
    try await channel.call(ExportMethods.revokeExportKey, request, options)
  }

  /// Streams an export for a party: every student of whom consents open something to it for the
  /// stated purpose, each recorded as a disclosure before its bytes leave. The answers are the
  /// header, the bytes, and a receipt.
  public func createExport<Result: Sendable>(
    _ request: CreateExportRequest, options: CallOptions = CallOptions(),
    _ body: @escaping @Sendable (MessageStream<CreateExportResponse>) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callServerStreaming(ExportMethods.createExport, request, options, body)
  }

  /// Lists the exports that were begun, newest first: a partner's own, or all of the tenant.
  public func listExports(_ request: ListExportsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListExportsResponse>
  {
    try await channel.call(ExportMethods.listExports, request, options)
  }

  /// Asks for an export of everything that the tenant keeps, to the recipients that are named, and
  /// answers with the approval that a second person must grant.
  public func beginTenantExport(
    _ request: BeginTenantExportRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<BeginTenantExportResponse> {
    try await channel.call(ExportMethods.beginTenantExport, request, options)
  }

  /// Streams everything that the tenant keeps, once a second person has agreed. An approval is good
  /// for one file.
  public func createTenantExport<Result: Sendable>(
    _ request: CreateTenantExportRequest, options: CallOptions = CallOptions(),
    _ body: @escaping @Sendable (MessageStream<CreateTenantExportResponse>) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callServerStreaming(ExportMethods.createTenantExport, request, options, body)
  }
}
