import NIOCore
import RPC
import Synchronization

/// Keeps a client's one connection: carries out what `Reconnection` decides.
///
/// Sound to share between threads: touched on its event loop only, except `current` and the
/// constants.
final class Connector: @unchecked Sendable {
  /// Begins an attempt: the handler of a new connection, and whether calls can be made on it.
  typealias Dial =
    @Sendable (
      _ whenUseless: @escaping @Sendable (ClientHandler) -> Void
    ) -> EventLoopFuture<ClientHandler>

  private struct Waiting {
    let waiter: Waiter<ClientHandler>
    /// Whether it outlasts failed attempts.
    let isPatient: Bool
  }

  private let eventLoop: any EventLoop
  private let random: @Sendable () -> Double
  private let dial: Dial
  private var reconnection: Reconnection
  private var waiting: [Waiting] = []
  private var nextAttempt: Scheduled<Void>?
  /// What calls are told while no attempt is made.
  private var lastFailure = CallFailure.notConnected
  private let ready = Mutex<ClientHandler?>(nil)

  init(
    _ backoff: Backoff, on eventLoop: any EventLoop, random: @escaping @Sendable () -> Double,
    dial: @escaping Dial
  ) {
    reconnection = Reconnection(backoff)
    self.eventLoop = eventLoop
    self.random = random
    self.dial = dial
  }

  /// The connection, if there is one now. For any thread.
  var current: ClientHandler? { ready.withLock { $0 } }

  /// The connection, made if there is none. For any thread.
  ///
  /// - Throws: `CallFailure`, or `CancellationError`.
  func connection(before deadline: NIODeadline?, isPatient: Bool) async throws -> ClientHandler {
    if let current { return current }
    return try await Waiter.wait(on: eventLoop) { [self] waiter in
      admit(Waiting(waiter: waiter, isPatient: isPatient))
      guard waiter.isWaiting, let deadline else { return }
      let timer = eventLoop.scheduleTask(deadline: deadline) {
        waiter.resume(with: .failure(CallFailure(Fault.deadlineExceeded.status)))
      }
      waiter.whenResumed { timer.cancel() }
    }
  }

  /// Ends the attempts for good; the connection, if there is one, is the caller's to end.
  func close() -> ClientHandler? {
    _ = reconnection.close()
    nextAttempt?.cancel()
    settle(.failure(CallFailure(.clientClosed))) { _ in true }
    return ready.withLock { $0.take() }
  }

  // MARK: On the loop

  private func admit(_ call: Waiting) {
    switch reconnection.wanted(now: .now()) {
    case .useConnection:
      if let current { call.waiter.resume(with: .success(current)) }
    case .connect:
      waiting.append(call)
      attempt()
    case .wait: waiting.append(call)
    case .backOff(let until):
      guard call.isPatient else { return call.waiter.resume(with: .failure(lastFailure)) }
      waiting.append(call)
      planAttempt(at: until)
    case .refuse: call.waiter.resume(with: .failure(CallFailure(.clientClosed)))
    }
  }

  private func attempt() {
    dial { [weak self] in self?.lost($0) }.whenComplete { [self] result in
      switch result {
      case .success(let handler): connected(handler)
      case .failure(let error): failed(error)
      }
    }
  }

  private func connected(_ handler: ClientHandler) {
    guard reconnection.connected() else { return handler.drain() }
    ready.withLock { $0 = handler }
    settle(.success(handler)) { _ in true }
  }

  private func failed(_ error: any Error) {
    if let failure = error as? CallFailure { lastFailure = failure }
    reconnection.failed(now: .now(), random: random())
    settle(.failure(lastFailure)) { !$0.isPatient }
    planNextAttempt()
  }

  private func lost(_ handler: ClientHandler) {
    let wasCurrent = ready.withLock { current in
      guard current === handler else { return false }
      current = nil
      return true
    }
    guard wasCurrent else { return }
    lastFailure = .notConnected
    reconnection.lost(wasUseful: handler.wasUseful, now: .now(), random: random())
  }

  /// Those who are patient are why there is another attempt.
  private func planNextAttempt() {
    waiting.removeAll { !$0.waiter.isWaiting }
    guard !waiting.isEmpty else { return }
    switch reconnection.wanted(now: .now()) {
    case .connect: attempt()
    case .backOff(let until): planAttempt(at: until)
    case .useConnection, .wait, .refuse: break
    }
  }

  private func planAttempt(at time: NIODeadline) {
    nextAttempt?.cancel()
    nextAttempt = eventLoop.scheduleTask(deadline: time) { self.planNextAttempt() }
  }

  private func settle(
    _ result: Result<ClientHandler, any Error>, which: (Waiting) -> Bool
  ) {
    let settled = waiting.filter(which)
    waiting.removeAll(where: which)
    for call in settled { call.waiter.resume(with: result) }
  }
}
