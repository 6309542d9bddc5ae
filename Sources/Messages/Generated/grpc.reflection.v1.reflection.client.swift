// Generated from proto/grpc/reflection/v1/reflection.proto by tools/generate. Never edited.

public import RPC

/// Calls `grpc.reflection.v1.ServerReflection`. Failures are thrown as `Status`.
public struct ServerReflectionClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// One answer to each question, in order. A question without an answer gets an error in its place
  /// and the call goes on.
  public func serverReflectionInfo<Result: Sendable>(
    options: CallOptions = CallOptions(),
    _ body:
      @escaping @Sendable (
        MessageWriter<GRPCReflection.ServerReflectionRequest>,
        _ finish: @Sendable () async throws -> Void,
        MessageStream<GRPCReflection.ServerReflectionResponse>
      ) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callBidirectional(ServerReflectionMethods.serverReflectionInfo, options, body)
  }
}
