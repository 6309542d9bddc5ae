public import RPC

/// What a server needs to know beyond its methods.
public struct ServerConfiguration: Sendable {
  public var limits: Limits
  /// Encodes a status as `google.rpc.Status` for `grpc-status-details-bin`; handed in because this
  /// room knows no messages.
  public var encodeDetails: @Sendable (Status) -> [UInt8]?
  /// Told of every error that a handler did not mean to show; logs it and returns what the caller
  /// sees, an `internalError` with the incident's id.
  public var onUnexpected: @Sendable (any Error, CallContext) -> Fault
  /// From 0 up to 1, for jitter.
  public var random: @Sendable () -> Double = { .random(in: 0..<1) }

  public init(
    limits: Limits = Limits(),
    encodeDetails: @escaping @Sendable (Status) -> [UInt8]?,
    onUnexpected: @escaping @Sendable (any Error, CallContext) -> Fault
  ) {
    self.limits = limits
    self.encodeDetails = encodeDetails
    self.onUnexpected = onUnexpected
  }
}

/// Where a server listens.
public enum ListenAddress: Sendable {
  /// TLS on any address.
  case tls(host: String, port: Int, ServerTLS)
  /// Without TLS, on a loopback address only.
  case loopback(host: String, port: Int)
  /// A Unix domain socket; its file must not exist yet.
  case unix(path: String)
}

/// Where a server listens in fact.
public enum BoundAddress: Sendable, Hashable {
  case tcp(host: String, port: Int)
  case unix(path: String)
}

/// Why a server or client could not be set up.
public enum TransportError: Error, Sendable, Hashable {
  /// Without TLS only loopback addresses are allowed.
  case plaintextRefused(host: String)
  /// The name does not stand for an address.
  case addressUnknown(host: String)
  /// Nothing can listen there: the port or path is taken, or not allowed.
  case addressUnavailable(address: String)
  /// A certificate or key file cannot be used. `file` is its path; the cause is in the file.
  case credentialUnreadable(file: String)
  /// The server is stopping.
  case stopping
}
