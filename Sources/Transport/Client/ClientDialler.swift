import NIOCore
import NIOPosix
import NIOSSL
import RPC

/// Makes connections to one target.
struct ClientDialler: Sendable {
  private let target: ClientTarget
  private let tls: NIOSSLContext?
  private let serverName: String?
  private let configuration: ClientConfiguration
  private let eventLoop: any EventLoop
  /// Of this and all later connections.
  let pace = KeepalivePace()

  init(
    _ target: ClientTarget, _ tls: ClientTLS?, _ configuration: ClientConfiguration,
    on eventLoop: any EventLoop
  ) throws {
    self.target = target
    self.tls = try tls?.makeContext()
    serverName = tls?.serverName
    self.configuration = configuration
    self.eventLoop = eventLoop
  }

  /// Begins a connection.
  ///
  /// - Parameter whenUseless: called when the connection takes no new calls.
  /// - Returns: the connection once calls can be made on it, or the `CallFailure` why not.
  func dial(
    whenUseless: @escaping @Sendable (ClientHandler) -> Void
  ) -> EventLoopFuture<ClientHandler> {
    let established = eventLoop.makePromise(of: ClientHandler.self)
    let handler = ClientHandler(
      configuration: configuration, eventLoop: eventLoop, authority: authority,
      expectsTLS: tls != nil, pace: pace, established: established, whenUseless: whenUseless)
    let bootstrap = ClientBootstrap(group: eventLoop)
      .connectTimeout(configuration.connectTimeout)
      .channelInitializer { [tls, checkedName] channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            let client = try NIOSSLClientHandler(context: tls, serverHostname: checkedName)
            try channel.pipeline.syncOperations.addHandler(client)
          }
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
    connect(bootstrap).whenFailure { _ in established.fail(CallFailure.notConnected) }
    let timeout = eventLoop.scheduleTask(in: configuration.connectTimeout) { handler.closeNow() }
    established.futureResult.whenComplete { _ in timeout.cancel() }
    return established.futureResult
  }

  private func connect(_ bootstrap: ClientBootstrap) -> EventLoopFuture<any Channel> {
    switch target {
    case .tcp(let host, let port):
      bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1).connect(host: host, port: port)
    case .unix(let path): bootstrap.connect(unixDomainSocketPath: path)
    }
  }

  private var authority: String {
    if let authority = configuration.authority { return authority }
    return switch target {
    case .tcp(let host, let port):
      (serverName ?? host).contains(":")
        ? "[\(serverName ?? host)]:\(port)" : "\(serverName ?? host):\(port)"
    case .unix: serverName ?? "localhost"
    }
  }

  /// The name for TLS; an address has none and is checked against the certificate as it is.
  private var checkedName: String? {
    guard case .tcp(let host, let port) = target else { return serverName }
    let name = serverName ?? host
    return (try? SocketAddress(ipAddress: name, port: port)) == nil ? name : nil
  }
}
