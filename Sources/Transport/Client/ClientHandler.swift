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
  private let pace: KeepalivePace
  private var isToldToCalm = false
  private var hasCarried = false

  /// - Parameters:
  ///   - established: told when calls can be made, or why not.
  ///   - whenUseless: called when the connection takes no new calls.
  init(
    configuration: ClientConfiguration, eventLoop: any EventLoop, authority: String,
    expectsTLS: Bool, pace: KeepalivePace, established: EventLoopPromise<ClientHandler>,
    whenUseless: @escaping @Sendable (ClientHandler) -> Void
  ) {
    self.configuration = configuration
    self.authority = authority
    self.pace = pace
    self.established = established
    self.whenUseless = whenUseless
    scheme = expectsTLS ? "https" : "http"
    super.init(
      .client, limits: pace.paced(configuration.limits), eventLoop: eventLoop,
      expectsTLS: expectsTLS)
  }

  override func didEstablish() { established.succeed(self) }

  override func examine(_ events: SessionEvents, _ session: Session) {
    guard events.goAwayLastStream != nil else { return }
    isToldToCalm = events.isToldToCalm
    if events.hasTooManyPings { pace.slowDown() }
    drain()
  }

  override func didDrain() { whenUseless(self) }

  override func didClose() {
    whenUseless(self)
    established.fail(CallFailure(Self.status(of: failure)))
  }

  func requestLeft() { hasCarried = true }

  /// Whether it carried calls and the server would have more of them.
  var wasUseful: Bool { hasCarried && !isToldToCalm }

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
  func open(_ call: OutgoingCall) throws(CallFailure) -> ClientCallStream {
    guard let session, !isDraining, !isClosing else { throw .neverLeft }
    if let deadline = call.deadline, deadline <= now {
      throw CallFailure(Fault.deadlineExceeded.status)
    }
    let stream = ClientCallStream(
      connection: self, session: session, kind: call.method.kind, deadline: call.deadline)
    try compose(call, into: &session.scratch)
    adopt(stream)
    do throws(SessionError) {
      try session.submitRequest(stream)
    } catch {
      release(stream)
      // As a rule the connection has run out of stream numbers: another has more.
      drain()
      throw .neverLeft
    }
    if let deadline = call.deadline { cover(deadline) }
    pumpSoon()
    return stream
  }

  /// Makes a call with one message. To be called on the loop.
  func begin(_ call: OutgoingCall, _ request: ByteBuffer) throws(CallFailure) -> ClientCallStream {
    let stream = try open(call)
    stream.sendOnly(request)
    return stream
  }

  private func compose(
    _ call: OutgoingCall, into fields: inout HeaderFields
  ) throws(CallFailure) {
    fields.removeAll()
    fields.add(":method", "POST")
    fields.add(":scheme", scheme)
    fields.add(":path", call.method.path)
    fields.add(":authority", authority)
    fields.add("te", "trailers")
    fields.add("content-type", "application/grpc")
    fields.add("user-agent", configuration.userAgent)
    if let deadline = call.deadline { fields.add("grpc-timeout", GRPCTimeout.text(deadline - now)) }
    if call.previousAttempts > 0 {
      fields.add("grpc-previous-rpc-attempts", String(call.previousAttempts))
    }
    do throws(UnsendableMetadata) {
      try MetadataCoding.append(call.metadata, to: &fields)
    } catch {
      throw CallFailure(
        .ofTransport(
          .invalidArgument, "METADATA_UNSENDABLE",
          "the metadata \(error.name) cannot be sent: only printable ASCII travels as text"))
    }
  }

  /// Lets streams that were touched outside a burst act.
  func settleSoon() { pumpSoon() }
}
