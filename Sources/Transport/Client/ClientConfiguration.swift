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
  public var connectTimeout: TimeAmount
  /// Sent as `user-agent`.
  public var userAgent: String
  /// Reads `google.rpc.Status` from `grpc-status-details-bin`; only its details are used. Handed in
  /// because this room knows no messages.
  public var decodeDetails: @Sendable ([UInt8]) -> Status?

  public init(
    limits: Limits = Limits.ofClient, connectTimeout: TimeAmount = .seconds(10),
    userAgent: String = "grpc-swift-cairn/1",
    decodeDetails: @escaping @Sendable ([UInt8]) -> Status?
  ) {
    self.limits = limits
    self.connectTimeout = connectTimeout
    self.userAgent = userAgent
    self.decodeDetails = decodeDetails
  }
}
