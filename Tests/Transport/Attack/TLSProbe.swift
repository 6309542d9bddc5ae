import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import RPC

@testable import Transport

/// Somebody who tries to get a call answered by a listener, with TLS as they like it or none.
struct TLSProbe {
  /// How far they got.
  struct Entry: Sendable, Equatable {
    /// The version that was agreed on, where the handshake went through for the client.
    var version: TLSVersion?
    var isServed = false
  }

  /// `nil` for plain text.
  var tls: TLSConfiguration?

  static let plaintext = TLSProbe(tls: nil)

  /// A probe that offers these versions and, unless told otherwise, ALPN with `h2`.
  ///
  /// Its cipher suites are good for every version, so that nothing but the version is refused.
  init(
    _ oldest: TLSVersion = .tlsv12, _ newest: TLSVersion = .tlsv13, protocols: [String] = ["h2"],
    certificateFile: String? = nil, keyFile: String? = nil
  ) throws {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.certificateVerification = .none
    tls.minimumTLSVersion = oldest
    tls.maximumTLSVersion = newest
    tls.cipherSuiteValues = Self.suites
    tls.applicationProtocols = protocols
    if let certificateFile, let keyFile {
      tls.certificateChain =
        try NIOSSLCertificate.fromPEMFile(certificateFile).map { .certificate($0) }
      tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: keyFile, format: .pem))
    }
    self.tls = tls
  }

  private init(tls: TLSConfiguration?) { self.tls = tls }

  static let suites: [NIOTLSCipher] = [
    .TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
  ]

  /// Tries it.
  func enter(_ address: BoundAddress) async throws -> Entry {
    guard case .tcp(let host, let port) = address else { return Entry() }
    let context = try tls.map { try NIOSSLContext(configuration: $0) }
    let group = MultiThreadedEventLoopGroup.singleton
    let result = group.any().makePromise(of: Entry.self)
    let channel = try await ClientBootstrap(group: group)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let context {
            try channel.pipeline.syncOperations.addHandler(
              NIOSSLClientHandler(context: context, serverHostname: nil))
          }
          try channel.pipeline.syncOperations.addHandler(
            Caller(result, isSecured: context != nil))
        }
      }
      .connect(host: host, port: port).get()
    let entry = try await result.futureResult.get()
    try? await channel.close()
    return entry
  }

  /// Makes one call as soon as it can, and waits for its answer or the end.
  private final class Caller: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let answer = RawPeer.data(1, RawPeer.note, endStream: false)

    private let result: EventLoopPromise<Entry>
    private let isSecured: Bool
    private var entry = Entry()
    private var received: [UInt8] = []

    init(_ result: EventLoopPromise<Entry>, isSecured: Bool) {
      self.result = result
      self.isSecured = isSecured
    }

    func channelActive(context: ChannelHandlerContext) {
      if !isSecured { call(context) }
      context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case .handshakeCompleted = event as? TLSUserEvent {
        entry.version = try? context.pipeline.syncOperations.nioSSL_tlsVersion()
        call(context)
      }
      context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += Array(unwrapInboundIn(data).readableBytesView)
      entry.isServed = received.firstRange(of: Self.answer) != nil
      if entry.isServed { result.succeed(entry) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
      result.succeed(entry)
      context.fireChannelInactive()
    }

    private func call(_ context: ChannelHandlerContext) {
      let bytes =
        RawPeer.preface + RawPeer.frame(4, 0, 0, []) + RawPeer.headers(1)
        + RawPeer.data(1, RawPeer.note)
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }
  }
}

/// A listener of the test's own, before the real server: what the server would be without its
/// rules of entry.
struct CarelessListener {
  private let channel: any Channel

  /// - Parameter tls: `nil` for plain text.
  init(before server: GRPCServer, tls: TLSConfiguration?) async throws {
    let context = try tls.map { try NIOSSLContext(configuration: $0) }
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let context {
            try channel.pipeline.syncOperations.addHandlers(
              NIOSSLServerHandler(context: context), Secrecy())
          }
        }
        .flatMap { server.serve(channel, from: .plaintext(address: "127.0.0.1")) }
      }
      .bind(host: "127.0.0.1", port: 0).get()
  }

  /// Keeps from the server that there is TLS, and so what was agreed on by it.
  private final class Secrecy: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if event is TLSUserEvent { return }
      context.fireUserInboundEventTriggered(event)
    }
  }

  var address: BoundAddress {
    .tcp(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
  }

  func close() async { try? await channel.close() }
}
