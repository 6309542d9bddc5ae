public import Logging
import Messages
import Metrics
public import Store
import Synchronization
public import Vocabulary

/// What must never happen, and did.
struct RaisedAlarm: Hashable, Sendable {
  let kind: AlarmKind
  let tenant: TenantID?
  /// The public id of the credential that called.
  let credential: String
  let operation: String
  /// The canary.
  var student: StudentID?
}

/// Alarms that wait to be told.
///
/// A call only notes its alarm here: the log line, the metric and the row come afterwards, so that
/// the caller, who may be the one to be caught, cannot tell by the time that anything was raised.
public final class AlarmBacklog: Sendable {
  /// Different alarms that wait; further ones are counted together, as their flood is news enough.
  public static let waitingMax = 4096
  /// Rows that stay; the log holds the older ones.
  public static let keptMax: Int64 = 100_000

  private struct Count {
    let since: Instant
    var count: Int64 = 0
  }

  private struct State {
    var waiting: [RaisedAlarm: Count] = [:]
    /// In the order in which they were first raised.
    var order: [RaisedAlarm] = []
  }

  private let clock: any WallClock
  private let logger: Logger
  private let state = Mutex(State())

  public init(clock: any WallClock, logger: Logger) {
    self.clock = clock
    self.logger = logger
  }

  func raise(_ alarm: RaisedAlarm) {
    let now = clock.now()
    state.withLock { state in
      var alarm = alarm
      if state.waiting[alarm] == nil, state.waiting.count >= Self.waitingMax {
        alarm = RaisedAlarm(kind: alarm.kind, tenant: nil, credential: "", operation: "")
      }
      if state.waiting[alarm] == nil { state.order.append(alarm) }
      state.waiting[alarm, default: Count(since: now)].count += 1
    }
  }

  /// Tells what waits: in the log, as a metric, and durably in the registry. To be called several
  /// times a second and when the server has answered its last call.
  ///
  /// - Throws: what the store throws; the rows are tried again at the next time.
  public func flush(to registry: RegistryStore) async throws {
    let taken = state.withLock { state in
      defer { state = State() }
      return state.order.compactMap { alarm in state.waiting[alarm].map { (alarm, $0) } }
    }
    guard !taken.isEmpty else { return }
    for (alarm, count) in taken { tell(alarm, count.count) }
    do {
      let rows = taken.map { AlarmRow($0, since: $1.since, count: $1.count) }
      try await registry.write { try await $0.record(rows, keeping: Self.keptMax) }
    } catch {
      putBack(taken)
      throw error
    }
  }

  private func putBack(_ taken: [(RaisedAlarm, Count)]) {
    state.withLock { state in
      for (alarm, count) in taken {
        if state.waiting[alarm] == nil { state.order.append(alarm) }
        state.waiting[alarm, default: Count(since: count.since)].count += count.count
      }
    }
  }

  /// Without the canary's id: whoever reads the log need not learn who is one.
  private func tell(_ alarm: RaisedAlarm, _ count: Int64) {
    Counter(label: "cairn_alarms", dimensions: [("kind", alarm.kind.name)]).increment(by: count)
    logger.critical(
      "alarm",
      metadata: [
        "kind": "\(alarm.kind.name)", "count": "\(count)",
        "tenant": "\(alarm.tenant?.description ?? "")",
        "credential": "\(alarm.credential.suffix(4))", "operation": "\(alarm.operation)",
      ])
  }
}

extension AlarmRow {
  fileprivate init(_ alarm: RaisedAlarm, since: Instant, count: Int64) {
    self.init(
      raisedAt: since, kind: Int(alarm.kind.rawValue), count: count, tenant: alarm.tenant,
      credential: alarm.credential, operation: alarm.operation, student: alarm.student)
  }
}
