// Generated from tools/interop/proto/grpc/testing/test.proto by tools/generate. Never edited.

public import RPC

/// The methods of `grpc.testing.TestService`.
public enum TestMethods {
  public static let emptyCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "EmptyCall", kind: .unary, isIdempotent: false)
  public static let unaryCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "UnaryCall", kind: .unary, isIdempotent: false)
  public static let cacheableUnaryCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "CacheableUnaryCall", kind: .unary,
    isIdempotent: false)
  public static let streamingOutputCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "StreamingOutputCall", kind: .serverStreaming,
    isIdempotent: false)
  public static let streamingInputCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "StreamingInputCall", kind: .clientStreaming,
    isIdempotent: false)
  public static let fullDuplexCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "FullDuplexCall", kind: .bidirectionalStreaming,
    isIdempotent: false)
  public static let halfDuplexCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "HalfDuplexCall", kind: .bidirectionalStreaming,
    isIdempotent: false)
  public static let unimplementedCall = MethodDescriptor(
    service: "grpc.testing.TestService", method: "UnimplementedCall", kind: .unary,
    isIdempotent: false)
}

/// Every kind of call, to try an implementation of gRPC against others.
public protocol TestService: Sendable {
  /// One empty request and one empty answer.
  func emptyCall(_ request: Empty, _ context: CallContext) async throws -> Empty

  /// One request and one answer.
  func unaryCall(_ request: SimpleRequest, _ context: CallContext) async throws -> SimpleResponse

  /// The moment of the call, as an answer that may be kept.
  func cacheableUnaryCall(_ request: SimpleRequest, _ context: CallContext) async throws
    -> SimpleResponse

  /// One request and the answers it asks for.
  func streamingOutputCall(
    _ request: StreamingOutputCallRequest, _ responses: MessageWriter<StreamingOutputCallResponse>,
    _ context: CallContext) async throws

  /// Any number of requests and one answer with the sum of their sizes.
  func streamingInputCall(
    _ requests: MessageStream<StreamingInputCallRequest>, _ context: CallContext
  ) async throws -> StreamingInputCallResponse

  /// Each request is answered as soon as it comes, with the answers it asks for.
  func fullDuplexCall(
    _ requests: MessageStream<StreamingOutputCallRequest>,
    _ responses: MessageWriter<StreamingOutputCallResponse>, _ context: CallContext) async throws

  /// All requests are read before the first is answered.
  func halfDuplexCall(
    _ requests: MessageStream<StreamingOutputCallRequest>,
    _ responses: MessageWriter<StreamingOutputCallResponse>, _ context: CallContext) async throws

  /// No server has this method.
  func unimplementedCall(_ request: Empty, _ context: CallContext) async throws -> Empty
}

extension TestService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(TestMethods.emptyCall, emptyCall),
      .unary(TestMethods.unaryCall, unaryCall),
      .unary(TestMethods.cacheableUnaryCall, cacheableUnaryCall),
      .serverStreaming(TestMethods.streamingOutputCall, streamingOutputCall),
      .clientStreaming(TestMethods.streamingInputCall, streamingInputCall),
      .bidirectionalStreaming(TestMethods.fullDuplexCall, fullDuplexCall),
      .bidirectionalStreaming(TestMethods.halfDuplexCall, halfDuplexCall),
      .unary(TestMethods.unimplementedCall, unimplementedCall),
    ]
  }
}

/// The methods of `grpc.testing.UnimplementedService`.
public enum UnimplementedMethods {
  public static let unimplementedCall = MethodDescriptor(
    service: "grpc.testing.UnimplementedService", method: "UnimplementedCall", kind: .unary,
    isIdempotent: false)
}

/// No server has this service.
public protocol UnimplementedService: Sendable {
  /// No server has this method.
  func unimplementedCall(_ request: Empty, _ context: CallContext) async throws -> Empty
}

extension UnimplementedService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(UnimplementedMethods.unimplementedCall, unimplementedCall)
    ]
  }
}
