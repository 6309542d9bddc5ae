// Generated from proto/grpc/health/v1/health.proto by tools/generate. Never edited.

extension GRPCHealth.HealthCheckResponse {
  /// The states of the protocol.
  public enum ServingStatus: SchemaEnum {
    case unknown
    /// Send calls.
    case serving
    /// Send calls elsewhere.
    case notServing
    /// Used by `Watch` only.
    case serviceUnknown
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    public static let allKnown: [ServingStatus] = [
      .unknown,
      .serving,
      .notServing,
      .serviceUnknown,
    ]

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unknown
      case 1: self = .serving
      case 2: self = .notServing
      case 3: self = .serviceUnknown
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unknown: 0
      case .serving: 1
      case .notServing: 2
      case .serviceUnknown: 3
      case .unrecognized(let number): number
      }
    }

    public var isKnown: Bool {
      if case .unrecognized = self { false } else { true }
    }

    public var name: String {
      switch self {
      case .unknown: "UNKNOWN"
      case .serving: "SERVING"
      case .notServing: "NOT_SERVING"
      case .serviceUnknown: "SERVICE_UNKNOWN"
      case .unrecognized(let number): String(number)
      }
    }
  }
}

extension GRPCHealth {
  /// What is asked about.
  public struct HealthCheckRequest: Hashable, Sendable {
    /// Empty for the whole server, the full name of a service such as `cairn.v1.StudentService`, or
    /// `tenant/` and the id or short name of a tenant.
    public var service: String = ""

    public init() {}

    public init(service: String = "") {
      self.service = service
    }
  }
}

extension GRPCHealth {
  /// How it is.
  public struct HealthCheckResponse: Hashable, Sendable {
    public var status: GRPCHealth.HealthCheckResponse.ServingStatus = .unknown

    public init() {}

    public init(status: GRPCHealth.HealthCheckResponse.ServingStatus = .unknown) {
      self.status = status
    }
  }
}
