public import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
public import RPC

/// A gRPC server: any number of listeners over one set of methods.
public final class GRPCServer: Sendable {
  private let router: Router
  private let configuration: ServerConfiguration
  private let group: any EventLoopGroup
  private let executors = LoopExecutors()
  private let registry: ConnectionRegistry
  private let load: ServerLoad

  /// - Parameter group: must have loops of SwiftNIO's POSIX implementation; the caller shuts it
  ///   down after `drain`.
  public init(router: Router, configuration: ServerConfiguration, group: any EventLoopGroup) {
    self.router = router
    self.configuration = configuration
    self.group = group
    // Without it everything works, only slower.
    _ = FreedMemory.isKept
    registry = ConnectionRegistry(connectionsMax: configuration.limits.connectionsMax)
    load = ServerLoad(
      streamsMax: configuration.limits.totalStreamsMax,
      bytesMax: configuration.limits.totalBytesInFlightMax)
  }

  /// Begins to take connections.
  ///
  /// - Throws: `TransportError`.
  public func listen(on address: ListenAddress) async throws -> BoundAddress {
    let listener: any Channel
    switch address {
    case .tls(let host, let port, let tls):
      let identity = try ServerIdentity(tls)
      listener = try await bind(host, port, identity)
      registry.add(identity)
    case .loopback(let host, let port):
      let resolved = try Self.resolve(host, port)
      guard resolved.isLoopback else { throw TransportError.plaintextRefused(host: host) }
      listener = try await bind(host, port, nil)
    case .unix(let path):
      listener = try await bind(path)
    }
    guard registry.add(listener) else {
      try? await listener.close()
      throw TransportError.stopping
    }
    guard let local = listener.localAddress else { throw TransportError.stopping }
    if case .unix(let path) = address { return .unix(path: path) }
    return .tcp(host: local.ipAddress ?? "", port: local.port ?? 0)
  }

  /// Stops: takes nothing new, lets running calls finish, and after `grace` cancels what is left.
  /// Returns when every connection is closed.
  public func drain(grace: TimeAmount) async {
    let (listeners, connections) = registry.stop()
    for listener in listeners { try? await listener.close() }
    for connection in connections {
      connection.eventLoop.execute { connection.drain() }
    }
    let loop = group.any()
    let force = loop.scheduleTask(in: grace) { [registry] in
      for connection in registry.connections {
        connection.eventLoop.execute { connection.closeNow() }
      }
    }
    let empty = loop.makePromise(of: Void.self)
    registry.notify(empty)
    try? await empty.futureResult.get()
    force.cancel()
  }

  /// Reads the files of every TLS listener again; the next connections are made with what is in
  /// them.
  ///
  /// - Returns: what cannot be used. Those listeners go on with what they had.
  public func reloadCertificates() -> [TransportError] {
    registry.identities.compactMap { identity in
      do throws(TransportError) {
        try identity.reload()
        return nil
      } catch {
        return error
      }
    }
  }

  /// Connections that are open now.
  public var connectionCount: Int { registry.connections.count }

  /// Ends every connection at once, as a network failure would; for tests.
  func cutConnections() {
    for connection in registry.connections {
      connection.eventLoop.execute { connection.closeNow() }
    }
  }

  // MARK: Binding

  private func bind(
    _ host: String, _ port: Int, _ identity: ServerIdentity?
  ) async throws -> any Channel {
    let address = try Self.resolve(host, port)
    do {
      return try await bootstrap { channel in
        let ip = channel.remoteAddress?.ipAddress ?? ""
        return self.serve(
          channel,
          identity == nil
            ? .plaintext(address: ip) : .tls(address: ip, certificateFingerprint: nil),
          identity?.context)
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.tcpOption(.unsentBytesMax), value: configuration.limits.unsentBytesMax)
      .bind(to: address).get()
    } catch {
      throw TransportError.addressUnavailable(address: "\(host):\(port)")
    }
  }

  private func bind(_ path: String) async throws -> any Channel {
    do {
      return try await bootstrap { channel in
        Peer.local(on: channel).flatMap { peer in self.serve(channel, peer, nil) }
      }
      .bind(unixDomainSocketPath: path).get()
    } catch {
      throw TransportError.addressUnavailable(address: path)
    }
  }

  private func bootstrap(
    _ initialise: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 4096)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.maxMessagesPerRead, value: ListenerPace.handful)
      .serverChannelOption(.autoRead, value: false)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ListenerPace())
        }
      }
      .childChannelInitializer(initialise)
  }

  /// Serves one connection without TLS over a channel that the caller made and that needs no
  /// socket: what the fuzzers do.
  package func serve(_ channel: any Channel, from peer: Peer) -> EventLoopFuture<Void> {
    serve(channel, peer, nil)
  }

  private func serve(
    _ channel: any Channel, _ peer: Peer, _ tls: NIOSSLContext?
  ) -> EventLoopFuture<Void> {
    let connection = ServerConnection(
      router: router, configuration: configuration, load: load,
      executor: executors.executor(of: channel.eventLoop),
      peer: peer, expectsTLS: tls != nil,
      whenClosed: { [registry] in registry.remove($0) })
    guard registry.add(connection) else { return channel.close() }
    return channel.eventLoop.makeCompletedFuture {
      try channel.pipeline.syncOperations.addHandler(ReadPace())
      if let tls {
        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
      }
      try channel.pipeline.syncOperations.addHandler(connection)
    }
  }

  private static func resolve(_ host: String, _ port: Int) throws(TransportError) -> SocketAddress {
    let found = try? SocketAddress.makeAddressResolvingHost(host, port: port)
    guard let found else { throw .addressUnknown(host: host) }
    return found
  }
}

extension NIOBSDSocket.Option {
  /// How much the kernel takes beyond what the other side has room for (tcp(7),
  /// "TCP_NOTSENT_LOWAT"). Without it, its buffer grows to megabytes for a peer that does not read.
  fileprivate static let unsentBytesMax = Self(rawValue: TCP_NOTSENT_LOWAT)
}
