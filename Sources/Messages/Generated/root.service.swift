// Generated from proto/cairn/v1/root.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.RootService`.
public enum RootMethods {
  public static let getRoot = MethodDescriptor(
    service: "cairn.v1.RootService", method: "GetRoot", kind: .unary, isIdempotent: true)
  public static let rotateRoot = MethodDescriptor(
    service: "cairn.v1.RootService", method: "RotateRoot", kind: .unary, isIdempotent: true)
}

/// Tells how the root key is used, and moves a deployment to its next version while it serves. Only
/// platform operators may call it.
public protocol RootService: Sendable {
  /// Says which version of the root key is in use and how far a rotation has come.
  func getRoot(_ request: GetRootRequest, _ context: CallContext) async throws -> GetRootResponse

  /// Seals every key that is sealed under an older root key under the newest one that the server was
  /// given. It may be interrupted at any point and called again; reads never wait for it. When
  /// nothing is left, the older root key opens nothing any more.
  ///
  /// Who asked is kept as an approval. Where another operator has a credential, the first call only
  /// asks: it is called again with the approval's id when that other person has granted it.
  func rotateRoot(_ request: RotateRootRequest, _ context: CallContext) async throws
    -> RotateRootResponse
}

extension RootService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(RootMethods.getRoot, getRoot),
      .unary(RootMethods.rotateRoot, rotateRoot),
    ]
  }
}
