import NIOCore
public import RPC
import Synchronization
import Vocabulary

/// Shares a server between its tenants, as soon as more than one of them call.
///
/// A tenant that makes many calls, and more than twice as many as the others on average, crowds.
/// Its calls wait in a line then, one line for each event loop, of which one runs at a time, while
/// everybody else's go straight on: they wait for the one call that the loop is at, not for all
/// that came before. A tenant that is alone is not held back, and no call is refused before the
/// line is full.
///
/// Streams are not counted: what they cost is bounded by flow control and by `Turns`.
public final class TenantShares: ServerInterceptor {
  /// Calls in up to two seconds that nobody minds, however few the others make.
  public static let unmindedMax = 500
  /// Calls that wait in a line. Each is some KiB; more of them than this would wait longer than a
  /// caller does.
  public static let waitingMax = 1000

  private let crowdedMax: Int
  private let unmindedMax: Int
  private let waitingMax: Int
  private let state = Mutex(State())

  private struct State {
    var usage = TenantUsage()
    /// As many as there are event loops, and one for calls without.
    var lines: [WaitingLine] = []

    /// The number of the line of an event loop.
    mutating func line(of executor: UnownedTaskExecutor?) -> Int {
      if let index = lines.firstIndex(where: { $0.executor == executor }) { return index }
      lines.append(WaitingLine(executor: executor))
      return lines.count - 1
    }
  }

  /// - Parameters:
  ///   - crowdedMax: calls of crowding tenants that run at once on an event loop.
  ///   - unmindedMax: another than the product's only for tests, as is `waitingMax`.
  public init(
    crowdedMax: Int, unmindedMax: Int = TenantShares.unmindedMax,
    waitingMax: Int = TenantShares.waitingMax
  ) {
    self.crowdedMax = crowdedMax
    self.unmindedMax = unmindedMax
    self.waitingMax = waitingMax
  }

  public func admit(_ context: CallContext) -> Remainder? {
    guard context.method.kind == .unary, let tenant = context.admitted?.tenant?.id else {
      return nil
    }
    let second = context.received.uptimeNanoseconds / 1_000_000_000
    let isCrowding = state.withLock {
      $0.usage.count(tenant, at: second, unmindedMax: unmindedMax)
    }
    guard isCrowding else { return nil }
    return { [self] in context.takeTurn(try await turn()) }
  }

  public func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? {
    if let line = context.turn { wake(state.withLock { $0.lines[line].giveBack() }) }
    return error
  }

  /// Lets a call go on: from another thread, so that the event loop looks at its sockets, where
  /// others' calls may have come in, before it gets to this one.
  private func wake(_ waiter: WaitingLine.Waiter?) {
    if let waiter { Task(executorPreference: globalConcurrentExecutor) { waiter.resume() } }
  }

  /// Waits for a turn on the event loop of this call.
  ///
  /// - Returns: the number of the line.
  /// - Throws: `limitExceeded` when too many wait; `CancellationError`.
  private func turn() async throws -> Int {
    // Soundness: the task is asked within the closure, while it runs.
    let executor = withUnsafeCurrentTask { $0?.unownedTaskExecutor }
    let (line, ticket) = state.withLock { state in
      let line = state.line(of: executor)
      return (line, state.lines[line].draw())
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (waiter: WaitingLine.Waiter) in
        let (refusal, next): ((any Error)?, WaitingLine.Waiter?) = state.withLock { state in
          if Task.isCancelled { return (CancellationError(), nil) }
          guard state.lines[line].count < waitingMax else {
            return (
              Fault.limitExceeded(
                limit: "waiting calls of one tenant", retryAfterMilliseconds: 500), nil
            )
          }
          return (nil, state.lines[line].append(waiter, ticket, runningMax: crowdedMax))
        }
        if let refusal { waiter.resume(throwing: refusal) }
        wake(next)
      }
    } onCancel: {
      let waiter = state.withLock { $0.lines[line].leave(ticket) }
      waiter?.resume(throwing: CancellationError())
    }
    return line
  }
}

/// How many calls each tenant has made in this second and the one before.
private struct TenantUsage {
  private var second: UInt64 = 0
  private var current: [TenantID: Int] = [:]
  private var previous: [TenantID: Int] = [:]
  /// Of both seconds.
  private var total = 0
  private var tenants = 0

  /// Counts a call.
  ///
  /// - Returns: whether the tenant crowds the others.
  mutating func count(_ tenant: TenantID, at second: UInt64, unmindedMax: Int) -> Bool {
    if second > self.second { begin(second) }
    let before = previous[tenant] ?? 0
    let now = (current[tenant] ?? 0) + 1
    current[tenant] = now
    total += 1
    if now == 1, before == 0 { tenants += 1 }
    let own = now + before
    let others = total - own
    return own > unmindedMax && others > 0 && own * (tenants - 1) > 2 * others
  }

  private mutating func begin(_ second: UInt64) {
    previous = second == self.second + 1 ? current : [:]
    current = [:]
    total = previous.values.reduce(0, +)
    tenants = previous.count
    self.second = second
  }
}

/// Calls that wait for a turn on one event loop, the first to come at the front; any may leave.
private struct WaitingLine {
  typealias Waiter = CheckedContinuation<Void, any Error>

  let executor: UnownedTaskExecutor?
  private var running = 0
  private var lastTicket: UInt64 = 0
  private var waiters: [UInt64: Waiter] = [:]
  private var order: [UInt64] = []
  /// How many of `order`, from the front, are done with.
  private var taken = 0

  init(executor: UnownedTaskExecutor?) { self.executor = executor }

  var count: Int { waiters.count }

  mutating func draw() -> UInt64 {
    lastTicket += 1
    return lastTicket
  }

  /// - Returns: who is to go on.
  mutating func append(_ waiter: Waiter, _ ticket: UInt64, runningMax: Int) -> Waiter? {
    waiters[ticket] = waiter
    order.append(ticket)
    guard running < runningMax, let first = takeFirst() else { return nil }
    running += 1
    return first
  }

  mutating func leave(_ ticket: UInt64) -> Waiter? { waiters.removeValue(forKey: ticket) }

  /// Ends a turn.
  ///
  /// - Returns: who has the next.
  mutating func giveBack() -> Waiter? {
    let first = takeFirst()
    if first == nil { running -= 1 }
    return first
  }

  private mutating func takeFirst() -> Waiter? {
    while taken < order.count {
      let waiter = waiters.removeValue(forKey: order[taken])
      taken += 1
      if taken == order.count || taken == TenantShares.waitingMax {
        order.removeFirst(taken)
        taken = 0
      }
      if let waiter { return waiter }
    }
    return nil
  }
}
