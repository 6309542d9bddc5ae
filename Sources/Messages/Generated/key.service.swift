// Generated from proto/cairn/v1/key.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.KeyService`.
public enum KeyMethods {
  public static let listKeys = MethodDescriptor(
    service: "cairn.v1.KeyService", method: "ListKeys", kind: .unary, isIdempotent: true)
  public static let getKeyInventory = MethodDescriptor(
    service: "cairn.v1.KeyService", method: "GetKeyInventory", kind: .unary, isIdempotent: true)
  public static let rotateKey = MethodDescriptor(
    service: "cairn.v1.KeyService", method: "RotateKey", kind: .unary, isIdempotent: false)
  public static let getRotationProgress = MethodDescriptor(
    service: "cairn.v1.KeyService", method: "GetRotationProgress", kind: .unary, isIdempotent: true)
}

/// Shows and rotates the keys of one tenant. Nothing that is sealed becomes unreadable meanwhile, and
/// no call waits for it.
public protocol KeyService: Sendable {
  /// Lists every version of the tenant's keys that there ever was, and how far each has come.
  func listKeys(_ request: ListKeysRequest, _ context: CallContext) async throws -> ListKeysResponse

  /// Lists what an auditor asks of each key that still exists: its purpose and algorithm, its age, and
  /// whether it should be replaced (NIST SP 800-57).
  func getKeyInventory(_ request: GetKeyInventoryRequest, _ context: CallContext) async throws
    -> GetKeyInventoryResponse

  /// Makes a new version of a key and begins to move everything to it, or goes on with a rotation that
  /// has not ended. The answer comes at once; the server does the work, also after a restart.
  func rotateKey(_ request: RotateKeyRequest, _ context: CallContext) async throws
    -> RotateKeyResponse

  /// Says how far the rotation of a key has come.
  func getRotationProgress(_ request: GetRotationProgressRequest, _ context: CallContext)
    async throws -> GetRotationProgressResponse
}

extension KeyService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(KeyMethods.listKeys, listKeys),
      .unary(KeyMethods.getKeyInventory, getKeyInventory),
      .unary(KeyMethods.rotateKey, rotateKey),
      .unary(KeyMethods.getRotationProgress, getRotationProgress),
    ]
  }
}
