import NIOCore

// The ways in which a connection ends, from the politest to the most sudden.

extension Connection {
  /// Whether the connection is about to end.
  var isDraining: Bool { drainState.isBegun }

  /// Takes no new calls but those on their way; the running ones finish, then the connection
  /// closes.
  func drain() {
    guard !isDraining, !isClosing else { return }
    let action = drainState.begin(announces: side == .server)
    didDrain()
    if session == nil { closeNow() } else { carryOut(action) }
  }

  func carryOut(_ action: Drain.Action) {
    switch action {
    case .nothing: return
    case .announce:
      session?.submitShutdownNotice()
      drainPatience = eventLoop.scheduleTask(in: limits.drainPatience) {
        self.carryOut(self.drainState.patienceEnded())
      }
    case .refuse: session?.submitGoAway(.noError)
    }
    if !isReading { pump() }
  }

  /// Ends the connection because of what the other side does.
  ///
  /// - Parameter reason: for people at the other side.
  func terminate(_ code: HTTP2Code, because reason: StaticString = "") {
    guard !isClosing else { return }
    isClosing = true
    if reason.utf8CodeUnitCount == 0 {
      session?.terminate(code)
    } else {
      session?.submitGoAway(code, because: reason)
    }
    // The streams themselves stay until nghttp2 has seen its last.
    for stream in live { stream.abandon() }
  }

  /// Closes once everything that was written has been taken by the socket; a peer that does not
  /// read is dealt with by the stall timeout.
  func closeAfterFlush() {
    guard let context, !isClosePlanned else { return }
    isClosing = true
    isClosePlanned = true
    let written = eventLoop.makePromise(of: Void.self)
    written.futureResult.whenComplete { _ in self.closeNow() }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
  }

  func closeNow() {
    isClosing = true
    context?.close(promise: nil)
  }
}
