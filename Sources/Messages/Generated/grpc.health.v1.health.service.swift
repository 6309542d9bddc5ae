// Generated from proto/grpc/health/v1/health.proto by tools/generate. Never edited.

public import RPC

/// The methods of `grpc.health.v1.Health`.
public enum HealthMethods {
  public static let check = MethodDescriptor(
    service: "grpc.health.v1.Health", method: "Check", kind: .unary, isIdempotent: false,
    isOpen: true)
  public static let watch = MethodDescriptor(
    service: "grpc.health.v1.Health", method: "Watch", kind: .serverStreaming, isIdempotent: false,
    isOpen: true)
}

/// Tells probes and load balancers whether to send calls here. Needs no credential.
public protocol Health: Sendable {
  /// The present state. `NOT_FOUND` for a service that is not known here.
  func check(_ request: GRPCHealth.HealthCheckRequest, _ context: CallContext) async throws
    -> GRPCHealth.HealthCheckResponse

  /// The present state at once, then every change, until the caller ends the call. A service that is
  /// not known here is `SERVICE_UNKNOWN`, and may become known.
  func watch(
    _ request: GRPCHealth.HealthCheckRequest,
    _ responses: MessageWriter<GRPCHealth.HealthCheckResponse>, _ context: CallContext) async throws
}

extension Health {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(HealthMethods.check, check),
      .serverStreaming(HealthMethods.watch, watch),
    ]
  }
}
