import NIOCore
import NIOSSL
import RPC

/// One connection on the client.
///
/// Sound: touched on its event loop only, for the reasons given at `Connection`.
final class ClientHandler: Connection, @unchecked Sendable {
  let configuration: ClientConfiguration
  private let scheme: String
  private let authority: String
  private let established: EventLoopPromise<ClientHandler>
  private let whenUseless: @Sendable (ClientHandler) -> Void
  private var isSettlePlanned = false

  /// - Parameters:
  ///   - established: told when calls can be made, or why not.
  ///   - whenUseless: called when the connection takes no new calls.
  init(
    configuration: ClientConfiguration, eventLoop: any EventLoop, authority: String,
    expectsTLS: Bool, established: EventLoopPromise<ClientHandler>,
    whenUseless: @escaping @Sendable (ClientHandler) -> Void
  ) {
    self.configuration = configuration
    self.authority = authority
    self.established = established
    self.whenUseless = whenUseless
    scheme = expectsTLS ? "https" : "http"
    super.init(
      .client, limits: configuration.limits, eventLoop: eventLoop, expectsTLS: expectsTLS)
  }

  override func didEstablish() { established.succeed(self) }

  override func examine(_ events: SessionEvents, _ session: Session) {
    guard events.goAwayLastStream != nil else { return }
    drain()
  }

  override func didDrain() { whenUseless(self) }

  override func didClose() {
    whenUseless(self)
    established.fail(Self.status(of: failure))
  }

  private static func status(of failure: (any Error)?) -> Status {
    switch failure {
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      .ofTransport(
        .unavailable, "TLS_FAILED",
        "no secure connection: the server's certificate is not trusted, or it does not speak TLS")
    case _:
      .ofTransport(
        .unavailable, "CONNECTION_FAILED", "the server cannot be reached, or closed the connection")
    }
  }

  /// Opens a call. To be called on the loop.
  func open(
    _ method: MethodDescriptor, _ options: CallOptions, deadline: NIODeadline?
  ) throws(Status) -> ClientCallStream {
    guard let session, !isDraining, !isClosing else { throw .streamRefused }
    if let deadline, deadline <= now { throw Fault.deadlineExceeded.status }
    let stream = ClientCallStream(
      connection: self, session: session, method: method, deadline: deadline)
    try composeHead(session, method, options, deadline)
    adopt(stream)
    do throws(SessionError) {
      try session.submitRequest(stream)
    } catch {
      release(stream)
      throw .streamRefused
    }
    if let deadline { cover(deadline) }
    pumpSoon()
    return stream
  }

  /// Makes a call with one message. To be called on the loop.
  func begin(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions,
    deadline: NIODeadline?, whenEnded waiter: Waiter<ClientCallStream.Ending>
  ) throws(Status) -> ClientCallStream {
    let stream = try open(method, options, deadline: deadline)
    stream.sendOnly(request)
    stream.whenEnded(waiter)
    return stream
  }

  private func composeHead(
    _ session: Session, _ method: MethodDescriptor, _ options: CallOptions,
    _ deadline: NIODeadline?
  ) throws(Status) {
    session.scratch.removeAll()
    session.scratch.add(":method", "POST")
    session.scratch.add(":scheme", scheme)
    session.scratch.add(":path", method.path)
    session.scratch.add(":authority", authority)
    session.scratch.add("te", "trailers")
    session.scratch.add("content-type", "application/grpc")
    session.scratch.add("user-agent", configuration.userAgent)
    if let deadline { session.scratch.add("grpc-timeout", GRPCTimeout.text(deadline - now)) }
    do throws(UnsendableMetadata) {
      try MetadataCoding.append(options.metadata, to: &session.scratch)
    } catch {
      throw .ofTransport(
        .invalidArgument, "METADATA_UNSENDABLE",
        "the metadata \(error.name) cannot be sent: only printable ASCII travels as text")
    }
  }

  /// Lets streams that were touched outside a burst act.
  func settleSoon() { pumpSoon() }
}
