public import NIOCore
public import RPC

/// Where a server is.
public enum ClientTarget: Sendable, Hashable {
  case tcp(host: String, port: Int)
  case unix(path: String)
}

/// What a client connection needs to know beyond its target.
public struct ClientConfiguration: Sendable {
  public var limits: Limits
  /// How long one attempt to connect may take.
  public var connectTimeout: TimeAmount
  /// How long to wait after an attempt to connect that failed.
  public var reconnecting: Backoff
  /// Which failed calls are made again.
  public var retries: RetryPolicy
  /// The `:authority` of calls, where it is not the target's name and port.
  public var authority: String?
  /// Sent as `user-agent`.
  public var userAgent: String
  /// Reads `google.rpc.Status` from `grpc-status-details-bin`; only its details are used. Handed in
  /// because this room knows no messages.
  public var decodeDetails: @Sendable ([UInt8]) -> Status?
  /// From 0 up to 1, for jitter.
  public var random: @Sendable () -> Double = { .random(in: 0..<1) }

  public init(
    limits: Limits = Limits.ofClient, connectTimeout: TimeAmount = .seconds(10),
    reconnecting: Backoff = .ofConnections, retries: RetryPolicy = RetryPolicy(),
    authority: String? = nil, userAgent: String = "grpc-swift-cairn/1",
    decodeDetails: @escaping @Sendable ([UInt8]) -> Status?
  ) {
    self.limits = limits
    self.connectTimeout = connectTimeout
    self.reconnecting = reconnecting
    self.retries = retries
    self.authority = authority
    self.userAgent = userAgent
    self.decodeDetails = decodeDetails
  }
}
