import NIOCore

// Deadlines of calls, and whether the other side is still there.

extension Connection {
  /// The time of this burst: one look at the clock serves all calls of a burst.
  var now: NIODeadline {
    if let burstTime { return burstTime }
    let now = NIODeadline.now()
    if isReading { burstTime = now }
    return now
  }

  func cover(_ deadline: NIODeadline) {
    timer.cover(deadline, on: eventLoop) { self.deadlinePassed() }
  }

  private func deadlinePassed() {
    timer.didFire()
    let now = NIODeadline.now()
    var next: NIODeadline?
    for stream in live {
      guard let deadline = stream.openDeadline else { continue }
      if deadline <= now {
        stream.deadlinePassed()
      } else {
        next = min(next ?? deadline, deadline)
      }
    }
    if let next { cover(next) }
    pump()
  }

  func planHealthCheck() {
    healthCheck = eventLoop.scheduleTask(in: health.interval) { self.checkHealth() }
  }

  private func checkHealth() {
    guard let context else { return }
    let facts = ConnectionHealth.Facts(
      isEstablished: isEstablished,
      hasOpenHeaders: live.contains { $0.hasOpenHeaders },
      hasStreams: !live.isEmpty,
      hasBacklog: !context.channel.isWritable || live.contains { $0.outbox.byteCount > 0 },
      sentBytes: sentBytes, receivedBytes: receivedBytes)
    didSettle()
    if !facts.hasStreams { session?.giveBackMemory() }
    switch health.check(facts, now: .now()) {
    case .healthy: planHealthCheck()
    case .idle, .old:
      planHealthCheck()
      drain()
    case .silent:
      planHealthCheck()
      session?.submitPing(.keepalive)
      pump()
    case .stalled: closeNow()
    }
  }
}
