public import Messages
import Policy
public import RPC
import Store
import Vocabulary

/// Answers probes (gRPC, "GRPC Health Checking Protocol").
///
/// Anybody may ask about the server and its services. Which tenants there are is nobody's business
/// but the platform operators': to everyone else each name that begins with `tenant/` is as
/// unknown as one that was made up.
public struct HealthHandlers: Sendable {
  public typealias Request = GRPCHealth.HealthCheckRequest
  public typealias Response = GRPCHealth.HealthCheckResponse

  /// What the name of a tenant's store begins with; its id or short name follows.
  static let tenantPrefix = "tenant/"
  private static let retryMilliseconds: Int64 = 1000

  private let services: Set<String>
  private let tenants: TenantDirectory
  private let serving: ServingState

  /// - Parameter services: the full names of all services that the server has.
  public init(services: Set<String>, tenants: TenantDirectory, serving: ServingState) {
    self.services = services
    self.tenants = tenants
    self.serving = serving
  }

  /// Bound here and not by the generated protocol: a load balancer's probe of the server needs no
  /// task.
  public var methods: [BoundMethod] {
    [
      .unary(HealthMethods.check, prompt: check), .serverStreaming(HealthMethods.watch, watch),
    ]
  }

  func check(_ request: Request, _ context: CallContext) -> Reply<Response> {
    if let status = status(ofServer: request.service) { return .now(Response(status: status)) }
    return .later {
      guard let status = await status(of: request.service, context) else {
        throw Fault.notFound(.service)
      }
      return Response(status: status)
    }
  }

  /// Ends, with `UNAVAILABLE`, when the server stops: a watcher that stayed would keep its
  /// connection from closing.
  func watch(
    _ request: Request, _ responses: MessageWriter<Response>, _ context: CallContext
  ) async throws {
    var told: Response.ServingStatus?
    while true {
      let seen = serving.changes
      let isStopping = serving.isStopping
      let status = await status(of: request.service, context) ?? .serviceUnknown
      if status != told { try await responses.send(Response(status: status)) }
      told = status
      if isStopping {
        throw Fault.backendUnavailable(retryAfterMilliseconds: Self.retryMilliseconds)
      }
      try await serving.change(since: seen)
    }
  }

  /// Of the server as a whole, which has no name, or of one of its services.
  private func status(ofServer name: String) -> Response.ServingStatus? {
    guard name.isEmpty || services.contains(name) else { return nil }
    return serving.isStopping ? .notServing : .serving
  }

  /// `nil` where there is nothing of that name, as far as this caller may know.
  private func status(
    of name: String, _ context: CallContext
  ) async -> Response.ServingStatus? {
    if let status = status(ofServer: name) { return status }
    guard name.hasPrefix(Self.tenantPrefix), context.admitted?.caller.role.isPlatform == true else {
      return nil
    }
    return await status(ofTenant: String(name.dropFirst(Self.tenantPrefix.count)))
  }

  /// Opens the tenant and its files, as a call for it would.
  private func status(ofTenant name: String) async -> Response.ServingStatus? {
    do {
      let found =
        if let id = TenantID(name) {
          try await tenants.session(of: id)
        } else {
          try await tenants.session(named: name)
        }
      guard let session = found else { return nil }
      guard session.isActive, !session.isQuarantined, !serving.isStopping else {
        return .notServing
      }
      try await session.keys.read { _ in }
      try await session.data.read { _ in }
      return .serving
    } catch {
      return .notServing
    }
  }
}
