public import NIOCore
import NIOPosix
import NIOSSL
public import RPC
import Synchronization

/// A client's one connection to a server, over which all its calls go. It connects at the first
/// call, and again at the next call after the connection was lost.
///
/// Failures are thrown as `Status`; `TransportError` where a file or address is wrong.
public final class ClientConnection: CallChannel {
  private enum State {
    case idle
    case connecting(EventLoopFuture<ClientHandler>)
    case ready(ClientHandler)
    case closed
  }

  private let target: ClientTarget
  private let tls: NIOSSLContext?
  private let serverName: String?
  private let configuration: ClientConfiguration
  private let eventLoop: any EventLoop
  private let state = Mutex(State.idle)

  /// - Parameters:
  ///   - tls: `nil` for plain text, which servers take on loopback and Unix sockets only.
  ///   - group: must have loops of SwiftNIO's POSIX implementation.
  /// - Throws: `TransportError` where a file cannot be used.
  public init(
    to target: ClientTarget, tls: ClientTLS?, configuration: ClientConfiguration,
    group: any EventLoopGroup
  ) throws {
    self.target = target
    self.tls = try tls?.makeContext()
    self.configuration = configuration
    serverName = tls?.serverName
    eventLoop = group.next()
  }

  /// Connects now instead of at the first call.
  public func connect() async throws {
    _ = try await ready(before: nil)
  }

  /// Lets running calls finish and takes no new ones. Returns when the connection is closed.
  public func close() async {
    let handler: ClientHandler? = state.withLock { state in
      defer { state = .closed }
      if case .ready(let handler) = state { return handler }
      return nil
    }
    guard let handler else { return }
    try? await eventLoop.flatSubmit {
      let closed = handler.context?.channel.closeFuture ?? self.eventLoop.makeSucceededVoidFuture()
      handler.drain()
      return closed
    }.get()
  }

  // MARK: Calls

  public func unary(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
  ) async throws -> Answer<ByteBuffer> {
    let deadline = options.timeout.map { NIODeadline.now() + $0 }
    let ending = try await ifNotTakenAgain {
      try await end(of: method, request, options, deadline)
    }
    guard let message = ending.answer else {
      throw Status.ofTransport(.internal, "MESSAGE_MISSING", "the call succeeded without an answer")
    }
    return Answer(
      message, initialMetadata: ending.initialMetadata, trailingMetadata: ending.trailingMetadata)
  }

  public func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @Sendable (ClientStream) async throws -> Result
  ) async throws -> Answer<Result> {
    let deadline = options.timeout.map { NIODeadline.now() + $0 }
    let stream = try await ifNotTakenAgain {
      let handler = try await ready(before: deadline)
      return try await eventLoop.submit {
        try handler.open(method, options, deadline: deadline)
      }.get()
    }
    let result: Result
    do {
      result = try await withTaskCancellationHandler {
        try await body(stream.handle)
      } onCancel: {
        eventLoop.runOrExecute { stream.cancel() }
      }
    } catch {
      eventLoop.runOrExecute { stream.cancel() }
      throw error is CancellationError ? Fault.cancelled.status : error
    }
    let ending = try await stream.conclude()
    guard ending.status.code == .ok else { throw ending.status }
    return Answer(
      result, initialMetadata: ending.initialMetadata, trailingMetadata: ending.trailingMetadata)
  }

  /// Tries again, once, what the server certainly did not begin: a connection may be ended politely
  /// in the very moment of a call (RFC 9113, 6.8 and 8.7).
  private func ifNotTakenAgain<Result>(
    _ attempt: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await attempt()
    } catch let status as Status where status.reason == Status.streamRefused.reason {
      return try await attempt()
    }
  }

  /// Makes a unary call and waits for its good end; cancelling the task cancels the call.
  private func end(
    of method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions,
    _ deadline: NIODeadline?
  ) async throws -> ClientCallStream.Ending {
    let handler = try await ready(before: deadline)
    let call = CallHandle()
    do {
      let ending = try await Waiter.wait(on: eventLoop) { waiter in
        do throws(Status) {
          call.stream = try handler.begin(
            method, request, options, deadline: deadline, whenEnded: waiter)
        } catch {
          waiter.resume(with: .failure(error))
        }
      } cancelled: { _ in
        call.stream?.cancel()
      }
      guard ending.status.code == .ok else { throw ending.status }
      return ending
    } catch is CancellationError {
      throw Fault.cancelled.status
    }
  }

  // MARK: Connecting

  /// The connection, made if there is none.
  private func ready(before deadline: NIODeadline?) async throws -> ClientHandler {
    if case .ready(let handler) = state.withLock({ $0 }) { return handler }
    let future = try connecting()
    return try await Waiter.wait(on: eventLoop) { [eventLoop] waiter in
      future.whenComplete { waiter.resume(with: $0) }
      if let deadline {
        eventLoop.scheduleTask(deadline: deadline) {
          waiter.resume(with: .failure(Fault.deadlineExceeded.status))
        }
      }
    }
  }

  /// The connection, begun if there is none.
  private func connecting() throws -> EventLoopFuture<ClientHandler> {
    try state.withLock { state in
      switch state {
      case .closed: throw Status.clientClosed
      case .ready(let handler): return eventLoop.makeSucceededFuture(handler)
      case .connecting(let future): return future
      case .idle:
        let future = begin()
        state = .connecting(future)
        return future
      }
    }
  }

  private func begin() -> EventLoopFuture<ClientHandler> {
    let established = eventLoop.makePromise(of: ClientHandler.self)
    let handler = ClientHandler(
      configuration: configuration, eventLoop: eventLoop, authority: authority,
      expectsTLS: tls != nil, established: established,
      whenUseless: { [weak self] in self?.forget($0) })
    let bootstrap = ClientBootstrap(group: eventLoop)
      .connectTimeout(configuration.connectTimeout)
      .channelInitializer { [tls] channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            let client = try NIOSSLClientHandler(context: tls, serverHostname: self.checkedName)
            try channel.pipeline.syncOperations.addHandler(client)
          }
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
    connect(bootstrap).whenFailure { _ in
      established.fail(
        Status.ofTransport(.unavailable, "CONNECTION_FAILED", "the server cannot be reached"))
    }
    let timeout = eventLoop.scheduleTask(in: configuration.connectTimeout) { handler.closeNow() }
    established.futureResult.whenComplete { result in
      timeout.cancel()
      self.connected(result)
    }
    return established.futureResult
  }

  private func connect(_ bootstrap: ClientBootstrap) -> EventLoopFuture<any Channel> {
    switch target {
    case .tcp(let host, let port):
      bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1).connect(host: host, port: port)
    case .unix(let path): bootstrap.connect(unixDomainSocketPath: path)
    }
  }

  private func connected(_ result: Result<ClientHandler, any Error>) {
    let isClosed = state.withLock { state in
      if case .closed = state { return true }
      switch result {
      case .success(let handler): state = .ready(handler)
      case .failure: state = .idle
      }
      return false
    }
    if isClosed, case .success(let handler) = result { handler.drain() }
  }

  /// The connection takes no new calls: the next call makes another.
  private func forget(_ handler: ClientHandler) {
    state.withLock { state in
      if case .ready(let current) = state, current === handler { state = .idle }
    }
  }

  private var authority: String {
    switch target {
    case .tcp(let host, let port): "\(serverName ?? host):\(port)"
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
