// Generated from tools/interop/proto/grpc/testing/test.proto by tools/generate. Never edited.

public import RPC

/// Calls `grpc.testing.TestService`. Failures are thrown as `Status`.
public struct TestClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// One empty request and one empty answer.
  public func emptyCall(_ request: Empty, options: CallOptions = CallOptions()) async throws
    -> Answer<Empty>
  {
    try await channel.call(TestMethods.emptyCall, request, options)
  }

  /// One request and one answer.
  public func unaryCall(_ request: SimpleRequest, options: CallOptions = CallOptions()) async throws
    -> Answer<SimpleResponse>
  {
    try await channel.call(TestMethods.unaryCall, request, options)
  }

  /// The moment of the call, as an answer that may be kept.
  public func cacheableUnaryCall(_ request: SimpleRequest, options: CallOptions = CallOptions())
    async throws -> Answer<SimpleResponse>
  {
    try await channel.call(TestMethods.cacheableUnaryCall, request, options)
  }

  /// One request and the answers it asks for.
  public func streamingOutputCall<Result: Sendable>(
    _ request: StreamingOutputCallRequest, options: CallOptions = CallOptions(),
    _ body: @escaping @Sendable (MessageStream<StreamingOutputCallResponse>) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callServerStreaming(TestMethods.streamingOutputCall, request, options, body)
  }

  /// Any number of requests and one answer with the sum of their sizes.
  public func streamingInputCall(
    options: CallOptions = CallOptions(),
    _ send: @escaping @Sendable (MessageWriter<StreamingInputCallRequest>) async throws -> Void
  ) async throws -> Answer<StreamingInputCallResponse> {
    try await channel.callClientStreaming(TestMethods.streamingInputCall, options, send)
  }

  /// Each request is answered as soon as it comes, with the answers it asks for.
  public func fullDuplexCall<Result: Sendable>(
    options: CallOptions = CallOptions(),
    _ body:
      @escaping @Sendable (
        MessageWriter<StreamingOutputCallRequest>, _ finish: @Sendable () async throws -> Void,
        MessageStream<StreamingOutputCallResponse>
      ) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callBidirectional(TestMethods.fullDuplexCall, options, body)
  }

  /// All requests are read before the first is answered.
  public func halfDuplexCall<Result: Sendable>(
    options: CallOptions = CallOptions(),
    _ body:
      @escaping @Sendable (
        MessageWriter<StreamingOutputCallRequest>, _ finish: @Sendable () async throws -> Void,
        MessageStream<StreamingOutputCallResponse>
      ) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callBidirectional(TestMethods.halfDuplexCall, options, body)
  }

  /// No server has this method.
  public func unimplementedCall(_ request: Empty, options: CallOptions = CallOptions()) async throws
    -> Answer<Empty>
  {
    try await channel.call(TestMethods.unimplementedCall, request, options)
  }
}

/// Calls `grpc.testing.UnimplementedService`. Failures are thrown as `Status`.
public struct UnimplementedClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// No server has this method.
  public func unimplementedCall(_ request: Empty, options: CallOptions = CallOptions()) async throws
    -> Answer<Empty>
  {
    try await channel.call(UnimplementedMethods.unimplementedCall, request, options)
  }
}
