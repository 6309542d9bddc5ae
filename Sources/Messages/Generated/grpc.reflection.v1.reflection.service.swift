// Generated from proto/grpc/reflection/v1/reflection.proto by tools/generate. Never edited.

public import RPC

/// The methods of `grpc.reflection.v1.ServerReflection`.
public enum ServerReflectionMethods {
  public static let serverReflectionInfo = MethodDescriptor(
    service: "grpc.reflection.v1.ServerReflection", method: "ServerReflectionInfo",
    kind: .bidirectionalStreaming, isIdempotent: false, isOpen: true)
}

/// Describes the services of this server to tools that were not given their schema.
public protocol ServerReflection: Sendable {
  /// One answer to each question, in order. A question without an answer gets an error in its place
  /// and the call goes on.
  func serverReflectionInfo(
    _ requests: MessageStream<GRPCReflection.ServerReflectionRequest>,
    _ responses: MessageWriter<GRPCReflection.ServerReflectionResponse>, _ context: CallContext)
    async throws
}

extension ServerReflection {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .bidirectionalStreaming(ServerReflectionMethods.serverReflectionInfo, serverReflectionInfo)
    ]
  }
}
