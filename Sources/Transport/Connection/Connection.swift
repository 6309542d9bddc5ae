import NIOCore
import NIOTLS

/// One HTTP/2 connection, either side: a channel handler that turns bytes into calls and back.
///
/// Reading, it lets nghttp2 take everything that came, then lets every stream that was touched
/// act, then writes once. It owns the streams, and through them the tasks of handlers.
///
/// Hot properties do without the checks of overlapping access at run time (Decisions/0010): nothing
/// that runs while one of them changes comes back to it.
///
/// Sound to share between threads: everything is touched on its event loop only, except the
/// constants; others reach it through `eventLoop.execute`.
class Connection: ChannelInboundHandler, SessionOwner, @unchecked Sendable {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Memory an idle connection keeps for its next answer.
  private static let idleOutputBytesMax = 4096

  final let eventLoop: any EventLoop
  final let limits: Limits
  final let side: Session.Side
  private let expectsTLS: Bool

  @exclusivity(unchecked) final private(set) var session: Session?
  @exclusivity(unchecked) final private(set) var context: ChannelHandlerContext?
  @exclusivity(unchecked) private var streams = ConnectionStreams()
  @exclusivity(unchecked) final private(set) var flow: ConnectionFlow
  @exclusivity(unchecked) private var unread: UnreadWindow
  /// Whether the other side has sent its SETTINGS.
  final private(set) var isEstablished = false
  @exclusivity(unchecked) final var drainState = Drain()
  @exclusivity(unchecked) final var isClosing = false
  /// Why the channel failed, when it did.
  final private(set) var failure: (any Error)?
  final var isClosePlanned = false
  @exclusivity(unchecked) final private(set) var isReading = false
  @exclusivity(unchecked) private var isPumping = false
  @exclusivity(unchecked) private var isPumpPlanned = false
  /// The time of the present burst of reading; `nil` between bursts.
  @exclusivity(unchecked) final var burstTime: NIODeadline?
  @exclusivity(unchecked) final var timer = DeadlineTimer()
  final var health: ConnectionHealth
  final var healthCheck: Scheduled<Void>?
  final var drainPatience: Scheduled<Void>?
  @exclusivity(unchecked) final private(set) var sentBytes = 0
  @exclusivity(unchecked) final private(set) var receivedBytes = 0

  /// - Parameter ageFactor: see `ConnectionHealth`.
  init(
    _ side: Session.Side, limits: Limits, eventLoop: any EventLoop, expectsTLS: Bool,
    ageFactor: Double = 1
  ) {
    self.side = side
    self.limits = limits
    self.eventLoop = eventLoop
    self.expectsTLS = expectsTLS
    flow = ConnectionFlow(
      bytesMax: limits.connectionBytesInFlightMax, crowdedBytesMax: limits.streamWindowBytes)
    unread = UnreadWindow(bytes: limits.unreadBytes)
    health = ConnectionHealth(limits, ageFactor: ageFactor, now: .now())
  }

  // MARK: What the sides differ in

  /// A stream the other side opened; `nil` where it may not open any.
  func makeStream(_ session: Session) -> CallStream? { nil }
  /// Looks at what a burst did apart from its streams.
  func examine(_ events: SessionEvents, _ session: Session) {}
  /// The other side speaks HTTP/2.
  func didEstablish() {}
  /// The TLS handshake is done.
  func didSecure() {}
  /// What there was to do for now is done.
  func didSettle() {}
  /// New calls are no longer taken.
  func didDrain() {}
  /// Nothing comes or goes any more; every stream has been closed.
  func didClose() {}

  /// Streams that are open or whose handlers still run.
  final var live: [CallStream] { streams.live }

  // MARK: Channel events

  final func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    planHealthCheck()
    if context.channel.isActive, !expectsTLS { begin() }
  }

  final func channelActive(context: ChannelHandlerContext) {
    if !expectsTLS { begin() }
    context.fireChannelActive()
  }

  final func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted(let negotiated) = event as? TLSUserEvent {
      didSecure()
      if negotiated == "h2" { begin() } else { closeNow() }
    }
    context.fireUserInboundEventTriggered(event)
  }

  private func begin() {
    guard session == nil, !isClosing else { return }
    do {
      session = try Session(side, limits: limits, owner: self)
      pump()
    } catch {
      closeNow()
    }
  }

  final func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard let session, !isClosing else { return }
    isReading = true
    let bytes = unwrapInboundIn(data)
    receivedBytes += bytes.readableBytes
    do {
      try bytes.withUnsafeReadableBytes { bytes throws(SessionError) in
        try session.receive(bytes)
      }
    } catch {
      // What nghttp2 has to say about it, a GOAWAY, goes out before the end.
      isClosing = true
    }
    // The connection first: a call that it ends may be tried again at once, on another.
    let events = session.takeEvents()
    if events.settingsReceived, !isEstablished {
      isEstablished = true
      didEstablish()
    }
    if let position = events.readPosition { unread.didRead(to: position, at: .now()) }
    examine(events, session)
    session.settleTouched()
    // After the streams that have come: they are served.
    if events.drainAnswered { carryOut(drainState.answered()) }
  }

  final func channelReadComplete(context: ChannelHandlerContext) {
    isReading = false
    burstTime = nil
    pump()
    context.fireChannelReadComplete()
  }

  final func channelWritabilityChanged(context: ChannelHandlerContext) {
    pump()
    context.fireChannelWritabilityChanged()
  }

  final func channelInactive(context: ChannelHandlerContext) {
    tearDown()
    context.fireChannelInactive()
  }

  final func handlerRemoved(context: ChannelHandlerContext) { tearDown() }

  final func errorCaught(context: ChannelHandlerContext, error: any Error) {
    failure = failure ?? error
    closeNow()
  }

  private func tearDown() {
    guard context != nil else { return }
    context = nil
    isClosing = true
    session?.retire()
    session = nil
    timer.cancel()
    healthCheck?.cancel()
    drainPatience?.cancel()
    // Before any call hears of it: its caller may try again at once.
    if !isDraining { didDrain() }
    for stream in live { stream.close() }
    streams.forgetUnused()
    didClose()
  }

  // MARK: Streams

  final func streamOpened() -> HTTP2Stream? {
    guard let session, let stream = streams.reused() ?? makeStream(session) else { return nil }
    adopt(stream)
    return stream
  }

  /// Keeps the stream for as long as nghttp2 may name it.
  final func adopt(_ stream: CallStream) { streams.adopt(stream) }

  /// - Returns: whether the stream was still kept.
  @discardableResult
  final func release(_ stream: CallStream) -> Bool { streams.release(stream) }

  /// The stream's call is over in every respect: it may serve another.
  final func recycle(_ stream: CallStream) {
    guard release(stream) else { return }
    stream.reset()
    if !isClosing { streams.keep(stream) }
  }

  // MARK: Flow

  /// Counts bytes that came on a stream.
  final func received(_ count: Int) {
    let credit = flow.received(count)
    if credit > 0 { session?.creditConnection(credit) }
  }

  /// The bytes were read, or will never be.
  final func released(_ count: Int) {
    let credit = flow.released(count)
    if credit > 0 {
      session?.creditConnection(credit)
      pumpSoon()
    }
  }

  /// All connections together hold too much, or do so no more.
  final func crowded(_ isCrowded: Bool) {
    let credit = flow.crowded(isCrowded)
    if credit > 0 { session?.creditConnection(credit) }
  }

  /// How much of a stream may wait to be sent.
  final var outboxBytes: Int {
    guard !flow.isCrowded else { return limits.outboxBytes }
    return max(limits.outboxBytes, limits.wideOutboxBytes / max(1, live.count))
  }

  // MARK: Output

  /// Sends what is there once the present work is done.
  final func pumpSoon() {
    guard !isReading, !isPumping, !isPumpPlanned, context != nil else { return }
    isPumpPlanned = true
    eventLoop.execute {
      self.isPumpPlanned = false
      self.pump()
    }
  }

  final func pump() {
    guard let session, let context, !isPumping else { return }
    isPumping = true
    var wrote = false
    do {
      while context.channel.isWritable, !unread.isFull {
        session.settleTouched()
        try session.collectOutput(limit: limits.writeBytes)
        guard session.output.readableBytes > 0 else {
          if session.hasTouched { continue }
          break
        }
        try askWhatIsRead(session)
        sentBytes += session.output.readableBytes
        context.write(wrapOutboundOut(session.output), promise: nil)
        session.output.clear()
        wrote = true
      }
      // Handlers go on while the answer is waited for; and what they have to send shows a client
      // that never answers to be a stalled one.
      if unread.isFull { session.settleTouched() }
    } catch {
      isClosing = true
    }
    isPumping = false
    didSettle()
    if wrote { context.flush() }
    if live.isEmpty, session.output.capacity > Self.idleOutputBytesMax {
      session.output = ByteBuffer()
    }
    let isDrained = !drainState.takesStreams && live.isEmpty
    if isClosing || session.isOver || isDrained { closeAfterFlush() }
  }

  /// Puts a PING behind what was collected, where its answer is needed. Not a client: servers end
  /// connections of clients that send many (gRFC A8).
  private func askWhatIsRead(_ session: Session) throws(SessionError) {
    guard side == .server else { return }
    let position = unread.didSend(
      session.output.readableBytes, credit: session.credit, at: .now())
    guard let position else { return }
    session.submitPing(.read(to: position))
    // One frame: nghttp2 sends a PING before all that waits.
    try session.collectOutput(limit: session.output.readableBytes + 1)
  }
}
