// Generated from proto/cairn/v1/move.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.MoveService`. Failures are thrown as `Status`.
public struct MoveClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Copies a tenant while it works, then once more while it is suspended, compares, and hands it
  /// over: from then on the other store's servers have it, with its credentials as they are. Calling
  /// it again after a stop goes on.
  public func moveTenant<Result: Sendable>(
    _ request: MoveTenantRequest, options: CallOptions = CallOptions(),
    _ body: @escaping @Sendable (MessageStream<MoveTenantResponse>) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callServerStreaming(MoveMethods.moveTenant, request, options, body)
  }

  /// Destroys what was left behind of a tenant that has moved away. It cannot be undone.
  public func discardMovedTenant(
    _ request: DiscardMovedTenantRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<DiscardMovedTenantResponse> {
    try await channel.call(MoveMethods.discardMovedTenant, request, options)
  }
}
