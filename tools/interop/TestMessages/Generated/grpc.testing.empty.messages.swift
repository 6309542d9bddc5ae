// Generated from tools/interop/proto/grpc/testing/empty.proto by tools/generate. Never edited.

/// A message without fields.
public struct Empty: Hashable, Sendable {
  public init() {}
}
