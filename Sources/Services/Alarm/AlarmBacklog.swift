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
  /// Students that wait to be looked at; the call that finds no room looks itself. A page of a list
  /// brings up to 1000.
  public static let watchedMax = 65_536
  /// Different alarms that wait; further ones are counted together, as their flood is news enough.
  public static let waitingMax = 4096
  /// Rows that stay; the log holds the older ones.
  public static let keptMax: Int64 = 100_000

  private struct Count {
    let since: Instant
    var count: Int64 = 0
  }

  /// What a call was about, to be looked at for canaries afterwards.
  private struct Watched {
    let tenant: TenantSession
    let credential: String
    let operation: String
    let students: [StudentID]
  }

  private struct State {
    var watched: [Watched] = []
    var watchedCount = 0
    var waiting: [RaisedAlarm: Count] = [:]
    /// In the order in which they were first raised.
    var order: [RaisedAlarm] = []
    /// Told, and not written down yet.
    var unwritten: [AlarmRow] = []
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

  /// Notes the students that a call is about, canaries or not: which of them are is found out when
  /// the call is over, so that it does the same for all.
  func watch(_ students: some Collection<StudentID>, _ call: TenantCall) async throws {
    guard !call.tenant.canaries.areNone else { return }
    // What could not be judged stays, and may leave room all the same.
    if !hasRoom(for: students.count), let failure = await judge(), !hasRoom(for: students.count) {
      throw failure
    }
    let watched = Watched(
      tenant: call.tenant, credential: call.caller.credential, operation: call.operation,
      students: Array(students))
    state.withLock { state in
      state.watched.append(watched)
      state.watchedCount += students.count
    }
  }

  private func hasRoom(for count: Int) -> Bool {
    state.withLock { $0.watchedCount + count <= Self.watchedMax }
  }

  /// Raises an alarm for each canary among the students that were noted.
  ///
  /// - Returns: why the marks of a tenant could not be read. Its part waits for the next time.
  private func judge() async -> (any Error)? {
    let noted = state.withLock { state in
      defer { (state.watched, state.watchedCount) = ([], 0) }
      return state.watched
    }
    for watched in noted { watched.tenant.canaries.lookAgain() }
    var (unread, failure): ([Watched], (any Error)?) = ([], nil)
    var unreadable: Set<TenantID> = []
    for watched in noted {
      // Asked once: there may be thousands, and a call that waits for them.
      guard !unreadable.contains(watched.tenant.id) else {
        unread.append(watched)
        continue
      }
      do {
        for student in try await watched.tenant.canaries.canaries(
          among: watched.students, of: watched.tenant)
        {
          raise(
            RaisedAlarm(
              kind: .canaryTouched, tenant: watched.tenant.id, credential: watched.credential,
              operation: watched.operation, student: student))
        }
      } catch {
        unreadable.insert(watched.tenant.id)
        unread.append(watched)
        failure = error
      }
    }
    guard failure != nil else { return nil }
    state.withLock { state in
      state.watched = unread + state.watched
      state.watchedCount += unread.reduce(0) { $0 + $1.students.count }
    }
    return failure
  }

  /// Tells what waits: in the log, as a metric, and durably in the registry. To be called several
  /// times a second and when the server has answered its last call.
  ///
  /// - Returns: why a tenant could not be looked at for canaries. It keeps back nobody else's
  ///   alarms.
  /// - Throws: what the registry throws; the rows are tried again at the next time.
  @discardableResult
  public func flush(to registry: RegistryStore) async throws -> (any Error)? {
    let failure = await judge()
    let (taken, unwritten) = state.withLock { state in
      defer { (state.waiting, state.order, state.unwritten) = ([:], [], []) }
      return (
        state.order.compactMap { alarm in state.waiting[alarm].map { (alarm, $0) } },
        state.unwritten
      )
    }
    for (alarm, count) in taken { tell(alarm, count.count) }
    let rows = unwritten + taken.map { AlarmRow($0, since: $1.since, count: $1.count) }
    guard !rows.isEmpty else { return failure }
    do {
      try await registry.write { try await $0.record(rows, keeping: Self.keptMax) }
    } catch {
      state.withLock { $0.unwritten = Array((rows + $0.unwritten).prefix(Self.waitingMax)) }
      throw error
    }
    return failure
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
