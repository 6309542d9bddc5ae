import Crypto
import NIOCore
import NIOSSL
import RPC

/// One connection on the server.
///
/// Sound: touched on its event loop only, for the reasons given at `Connection`.
final class ServerConnection: Connection, @unchecked Sendable {
  let router: Router
  let configuration: ServerConfiguration
  let executor: LoopExecutor
  private(set) var peer: Peer
  private let whenClosed: @Sendable (ServerConnection) -> Void
  private let load: ServerLoad
  @exclusivity(unchecked) private var share = ServerLoad.Share()
  @exclusivity(unchecked) private var resets: ResetBudget
  @exclusivity(unchecked) private var pings: PingBudget
  @exclusivity(unchecked) private var frames: FrameBudget

  init(
    router: Router, configuration: ServerConfiguration, load: ServerLoad,
    executor: LoopExecutor, peer: Peer, expectsTLS: Bool,
    whenClosed: @escaping @Sendable (ServerConnection) -> Void
  ) {
    self.router = router
    self.configuration = configuration
    self.peer = peer
    self.load = load
    self.whenClosed = whenClosed
    self.executor = executor
    resets = ResetBudget(
      max: configuration.limits.resetsMax, period: configuration.limits.resetPeriod)
    pings = PingBudget(
      interval: configuration.limits.pingInterval,
      strikesMax: configuration.limits.pingStrikesMax)
    frames = FrameBudget(
      max: configuration.limits.fruitlessFramesMax, period: configuration.limits.resetPeriod)
    super.init(
      .server, limits: configuration.limits, eventLoop: executor.eventLoop, expectsTLS: expectsTLS,
      ageFactor: 0.9 + 0.2 * configuration.random())
  }

  override func makeStream(_ session: Session) -> CallStream? {
    ServerStream(connection: self, session: session)
  }

  /// Whether a stream that has just been opened may become a call. Handlers of streams that are
  /// gone count: a caller must not have more running than it may have streams.
  var hasRoom: Bool {
    live.count <= limits.streamsMax && drainState.takesStreams && !isClosing
      && load.hasRoom(for: live.count - share.streams)
  }

  override func examine(_ events: SessionEvents, _ session: Session) {
    if load.isOverrun, share.bytes > limits.connectionWindowBytes {
      terminate(.enhanceYourCalm, because: "too_many_bytes")
    }
    if events.pingsReceived > 0 || events.answersSent {
      let isSpent = pings.spend(events.pingsReceived, isCleared: events.answersSent, now: now)
      // The words are gRPC's own (gRFC A8): its clients ping less after them.
      if isSpent { terminate(.enhanceYourCalm, because: "too_many_pings") }
    }
    if frames.spend(events, now: now) { terminate(.enhanceYourCalm) }
    guard events.resetsReceived > 0 || events.errorsProvoked > 0 else { return }
    let isSpent = resets.spend(
      received: events.resetsReceived, provoked: events.errorsProvoked, now: now)
    if isSpent { terminate(.enhanceYourCalm) }
  }

  override func didSecure() {
    guard case .tls(let address, _) = peer,
      let certificate = try? context?.pipeline.syncOperations.nioSSL_peerCertificate()
    else { return }
    let fingerprint = (try? certificate.toDERBytes()).map { Array(SHA256.hash(data: $0)) }
    peer = .tls(address: address, certificateFingerprint: fingerprint)
  }

  override func didSettle() {
    guard let context else { return }
    // As a rule there are few left when a burst is over.
    let waiting = live.reduce(0) { $0 + $1.outbox.byteCount }
    let written = context.channel.isWritable ? 0 : limits.writeBytes
    report(ServerLoad.Share(streams: live.count, bytes: flow.inFlight + waiting + written))
  }

  override func didClose() {
    report(ServerLoad.Share())
    whenClosed(self)
  }

  private func report(_ share: ServerLoad.Share) {
    if share != self.share {
      load.change(from: self.share, to: share)
      self.share = share
    }
    crowded(load.isCrowded)
  }

  /// Unary calls end in any case; streams may last unless their caller says otherwise.
  func deadline(asked: TimeAmount?, for kind: MethodDescriptor.Kind) -> NIODeadline? {
    guard kind == .unary else { return asked.map { now + $0 } }
    return now + min(asked ?? limits.unaryDeadline, limits.unaryDeadline)
  }
}
