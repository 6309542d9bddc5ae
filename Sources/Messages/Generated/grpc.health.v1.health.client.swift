// Generated from proto/grpc/health/v1/health.proto by tools/generate. Never edited.

public import RPC

/// Calls `grpc.health.v1.Health`. Failures are thrown as `Status`.
public struct HealthClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// The present state. `NOT_FOUND` for a service that is not known here.
  public func check(_ request: GRPCHealth.HealthCheckRequest, options: CallOptions = CallOptions())
    async throws -> Answer<GRPCHealth.HealthCheckResponse>
  {
    try await channel.call(HealthMethods.check, request, options)
  }

  /// The present state at once, then every change, until the caller ends the call. A service that is
  /// not known here is `SERVICE_UNKNOWN`, and may become known.
  public func watch<Result: Sendable>(
    _ request: GRPCHealth.HealthCheckRequest, options: CallOptions = CallOptions(),
    _ body:
      @escaping @Sendable (MessageStream<GRPCHealth.HealthCheckResponse>) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callServerStreaming(HealthMethods.watch, request, options, body)
  }
}
