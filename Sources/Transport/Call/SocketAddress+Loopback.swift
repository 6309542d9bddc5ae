import NIOCore

extension SocketAddress {
  /// Whether the address cannot be reached from another machine: 127.0.0.0/8, `::1` or a file.
  /// The text is the resolver's canonical one, not what somebody typed.
  var isLoopback: Bool {
    guard let ipAddress else { return pathname != nil }
    return ipAddress == "::1" || (self.protocol == .inet && ipAddress.hasPrefix("127."))
  }
}
