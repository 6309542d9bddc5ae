import NIOCore

/// Wakes a connection when the earliest of its deadlines passes.
///
/// One timer serves all calls of a connection: a call whose deadline is not the earliest costs
/// nothing, and a timer is left running when its call ends early. When it fires, the connection
/// looks at its calls, of which there are at most some hundred, and names the next deadline.
struct DeadlineTimer {
  private var scheduled: Scheduled<Void>?
  private var wakesAt: NIODeadline = .distantFuture

  /// Makes sure that `fire` is called at the deadline or before.
  mutating func cover(
    _ deadline: NIODeadline, on eventLoop: any EventLoop, _ fire: @escaping @Sendable () -> Void
  ) {
    guard deadline < wakesAt else { return }
    scheduled?.cancel()
    wakesAt = deadline
    scheduled = eventLoop.scheduleTask(deadline: deadline, fire)
  }

  /// To be called first when the timer has fired.
  mutating func didFire() {
    wakesAt = .distantFuture
    scheduled = nil
  }

  mutating func cancel() {
    scheduled?.cancel()
    didFire()
  }
}
