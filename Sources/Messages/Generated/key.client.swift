// Generated from proto/cairn/v1/key.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.KeyService`. Failures are thrown as `Status`.
public struct KeyClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Lists every version of the tenant's keys that there ever was, and how far each has come.
  public func listKeys(_ request: ListKeysRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListKeysResponse>
  {
    try await channel.call(KeyMethods.listKeys, request, options)
  }

  /// Lists what an auditor asks of each key that still exists: its purpose and algorithm, its age, and
  /// whether it should be replaced (NIST SP 800-57).
  public func getKeyInventory(
    _ request: GetKeyInventoryRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<GetKeyInventoryResponse> {
    try await channel.call(KeyMethods.getKeyInventory, request, options)
  }

  /// Makes a new version of a key and begins to move everything to it, or goes on with a rotation that
  /// has not ended. The answer comes at once; the server does the work, also after a restart.
  public func rotateKey(_ request: RotateKeyRequest, options: CallOptions = CallOptions())
    async throws -> Answer<RotateKeyResponse>
  {
    try await channel.call(KeyMethods.rotateKey, request, options)
  }

  /// Says how far the rotation of a key has come.
  public func getRotationProgress(
    _ request: GetRotationProgressRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<GetRotationProgressResponse> {
    try await channel.call(KeyMethods.getRotationProgress, request, options)
  }
}
