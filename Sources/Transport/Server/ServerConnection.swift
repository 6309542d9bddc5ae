import NIOCore
import RPC

/// One connection on the server.
///
/// Sound: touched on its event loop only, for the reasons given at `Connection`.
final class ServerConnection: Connection, @unchecked Sendable {
  let router: Router
  let configuration: ServerConfiguration
  let executor: LoopExecutor
  let peer: Peer
  private let whenClosed: @Sendable (ServerConnection) -> Void
  private var resets: ResetBudget

  init(
    router: Router, configuration: ServerConfiguration, eventLoop: any EventLoop, peer: Peer,
    expectsTLS: Bool, whenClosed: @escaping @Sendable (ServerConnection) -> Void
  ) {
    self.router = router
    self.configuration = configuration
    self.peer = peer
    self.whenClosed = whenClosed
    executor = LoopExecutor(eventLoop)
    resets = ResetBudget(
      max: configuration.limits.resetsMax, period: configuration.limits.resetPeriod)
    super.init(
      .server, limits: configuration.limits, eventLoop: eventLoop, expectsTLS: expectsTLS)
  }

  override func makeStream(_ session: Session) -> CallStream? {
    ServerStream(connection: self, session: session)
  }

  /// Whether a stream that has just been opened may become a call. Handlers of streams that are
  /// gone count: a caller must not have more running than it may have streams.
  var hasRoom: Bool { live.count <= limits.streamsMax && !isDraining && !isClosing }

  override func examine(_ events: SessionEvents, _ session: Session) {
    guard events.resetsReceived > 0 || events.errorsProvoked > 0 else { return }
    let isSpent = resets.spend(
      received: events.resetsReceived, provoked: events.errorsProvoked, now: now)
    if isSpent { terminate(.enhanceYourCalm) }
  }

  override func didClose() { whenClosed(self) }

  /// Unary calls end in any case; streams may last unless their caller says otherwise.
  func deadline(asked: TimeAmount?, for kind: MethodDescriptor.Kind) -> NIODeadline? {
    guard kind == .unary else { return asked.map { now + $0 } }
    return now + min(asked ?? limits.unaryDeadline, limits.unaryDeadline)
  }
}
