// Generated from proto/cairn/v1/move.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.MoveService`.
public enum MoveMethods {
  public static let moveTenant = MethodDescriptor(
    service: "cairn.v1.MoveService", method: "MoveTenant", kind: .serverStreaming,
    isIdempotent: false)
  public static let discardMovedTenant = MethodDescriptor(
    service: "cairn.v1.MoveService", method: "DiscardMovedTenant", kind: .unary, isIdempotent: true)
}

/// Takes a tenant from the embedded store to PostgreSQL, or back. The server copies from its own
/// store into the one that its settings name; no record is opened for anybody on the way.
public protocol MoveService: Sendable {
  /// Copies a tenant while it works, then once more while it is suspended, compares, and hands it
  /// over: from then on the other store's servers have it, with its credentials as they are. Calling
  /// it again after a stop goes on.
  func moveTenant(
    _ request: MoveTenantRequest, _ responses: MessageWriter<MoveTenantResponse>,
    _ context: CallContext) async throws

  /// Destroys what was left behind of a tenant that has moved away. It cannot be undone.
  func discardMovedTenant(_ request: DiscardMovedTenantRequest, _ context: CallContext) async throws
    -> DiscardMovedTenantResponse
}

extension MoveService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .serverStreaming(MoveMethods.moveTenant, moveTenant),
      .unary(MoveMethods.discardMovedTenant, discardMovedTenant),
    ]
  }
}
