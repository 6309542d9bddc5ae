public import NIOCore
public import RPC
import Synchronization

/// A client's one connection to a server, over which all its calls go. It connects at the first
/// call, and again at the next call after the connection was lost; where the server cannot be
/// reached, it waits longer after every attempt (`ClientConfiguration.reconnecting`), and calls
/// fail at once meanwhile, except those that wait for it to be ready.
///
/// Failures are thrown as `Status`; `TransportError` where a file or address is wrong.
public final class ClientConnection: CallChannel {
  let configuration: ClientConfiguration
  let throttle = Mutex(RetryThrottle())
  private let eventLoop: any EventLoop
  private let connector: Connector
  let pace: KeepalivePace

  /// - Parameters:
  ///   - tls: `nil` for plain text, which servers take on loopback and Unix sockets only.
  ///   - group: must have loops of SwiftNIO's POSIX implementation.
  /// - Throws: `TransportError` where a file cannot be used.
  public init(
    to target: ClientTarget, tls: ClientTLS?, configuration: ClientConfiguration,
    group: any EventLoopGroup
  ) throws {
    let eventLoop = group.next()
    let dialler = try ClientDialler(target, tls, configuration, on: eventLoop)
    self.configuration = configuration
    self.eventLoop = eventLoop
    pace = dialler.pace
    connector = Connector(
      configuration.reconnecting, on: eventLoop, random: configuration.random,
      dial: dialler.dial)
  }

  /// Connects now instead of at the first call.
  public func connect() async throws {
    do {
      _ = try await connector.connection(before: nil, isPatient: false)
    } catch let failure as CallFailure {
      throw failure.status
    }
  }

  /// Lets running calls finish and takes no new ones. Returns when the connection is closed.
  public func close() async {
    try? await eventLoop.flatSubmit { [eventLoop, connector] in
      let handler = connector.close()
      let closed = handler?.context?.channel.closeFuture ?? eventLoop.makeSucceededVoidFuture()
      handler?.drain()
      return closed
    }.get()
  }

  // MARK: Calls

  public func unary(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
  ) async throws -> Answer<ByteBuffer> {
    let ending = try await attempts(OutgoingCall(method, options, now: .now())) { call in
      try await end(of: call, request)
    }
    guard let message = ending.answer else {
      throw Status.ofTransport(.internal, "MESSAGE_MISSING", "the call succeeded without an answer")
    }
    return Answer(
      message, initialMetadata: ending.initialMetadata, trailingMetadata: ending.trailingMetadata)
  }

  public func serverStream<Result: Sendable>(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions,
    _ body: @Sendable (IncomingMessages) async throws -> Result
  ) async throws -> Answer<Result> {
    let call = OutgoingCall(method, options, now: .now())
    let (stream, first) = try await attempts(call) { call in
      let stream = try await open(call) { handler throws(CallFailure) in
        try handler.begin(call, request)
      }
      return (stream, FirstMessage(try await cancelling(stream, stream.firstMessage)))
    }
    let incoming = IncomingMessages {
      if let message = first.take() { return message }
      return try await stream.nextAnswer()
    }
    return try await conduct(stream) { try await body(incoming) }
  }

  public func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @Sendable (ClientStream) async throws -> Result
  ) async throws -> Answer<Result> {
    let stream = try await attempts(OutgoingCall(method, options, now: .now())) { call in
      try await open(call) { handler throws(CallFailure) in try handler.open(call) }
    }
    return try await conduct(stream) { try await body(stream.handle) }
  }

  /// Opens a call on the connection.
  private func open(
    _ call: OutgoingCall,
    _ open: @escaping @Sendable (ClientHandler) throws(CallFailure) -> ClientCallStream
  ) async throws -> ClientCallStream {
    let handler = try await connector.connection(
      before: call.deadline, isPatient: call.waitForReady)
    return try await eventLoop.submit { try open(handler) }.get()
  }

  /// Makes a unary call and waits for its good end; cancelling the task cancels the call.
  private func end(
    of call: OutgoingCall, _ request: ByteBuffer
  ) async throws -> ClientCallStream.Ending {
    let handler = try await connector.connection(
      before: call.deadline, isPatient: call.waitForReady)
    let handle = CallHandle()
    let ending = try await Waiter.wait(on: eventLoop) { waiter in
      do throws(CallFailure) {
        let stream = try handler.begin(call, request)
        handle.stream = stream
        stream.whenEnded(waiter)
      } catch {
        waiter.resume(with: .failure(error))
      }
    } cancelled: { _ in
      handle.stream?.cancel()
    }
    if let failure = ending.failure { throw failure }
    return ending
  }

  /// Runs the code of a call that has begun, and waits for the call's good end.
  private func conduct<Result: Sendable>(
    _ stream: ClientCallStream, _ body: () async throws -> Result
  ) async throws -> Answer<Result> {
    do {
      let result = try await cancelling(stream, body)
      let ending = try await stream.conclude()
      if let failure = ending.failure { throw failure.status }
      return Answer(
        result, initialMetadata: ending.initialMetadata, trailingMetadata: ending.trailingMetadata)
    } catch {
      eventLoop.runOrExecute { stream.cancel() }
      throw error is CancellationError ? Fault.cancelled.status : error
    }
  }

  /// Cancels the call when the task is cancelled.
  private func cancelling<Result>(
    _ stream: ClientCallStream, _ body: () async throws -> Result
  ) async throws -> Result {
    try await withTaskCancellationHandler(operation: body) {
      eventLoop.runOrExecute { stream.cancel() }
    }
  }
}
