import Policy
import RPC
import Store
import Synchronization
import Vocabulary

/// Disclosures to school officials that wait to be written down.
///
/// No statute asks for their record (34 CFR 99.32(d)(2)); Cairn keeps it by its own choice (L13).
/// So a read does not wait for the disk: what piles up within a second is written in one go, or
/// sooner where much does, and a crash loses at most that second. What the law does ask for,
/// requests of outside parties and reading of the log itself, never comes here.
public final class DisclosureBacklog: Sendable {
  /// How often a server writes down what waits.
  public static let interval = Duration.seconds(1)
  /// Entries of one tenant that wait. The call that finds no room writes them down itself, and
  /// fails when it cannot, so that nothing is read that could not be recorded. A page of a list
  /// brings up to 1000.
  public static let waitingMax = 4096
  /// From so many on it is written down at once, so that a call hardly ever finds no room.
  static let waitingMuch = waitingMax / 2
  /// Entries of one transaction, so that other writes of the tenant get their turn, and other
  /// tenants' calls the core (Decisions/0024).
  private static let batchMax = 128

  private let waiting = Mutex(DisclosuresWaiting(batchMax: batchMax))
  private let alarms: AlarmBacklog
  /// Tenants with much that waits. One that finds no place here has its turn within the second.
  private let (filling, full) = AsyncStream.makeStream(
    of: TenantID.self, bufferingPolicy: .bufferingOldest(256))

  /// - Parameter alarms: told when a canary is among the students.
  public init(alarms: AlarmBacklog) { self.alarms = alarms }

  /// Notes one request for each of `students`: denied where `groups` holds nothing. Every read by a
  /// school official passes here, so here canaries are watched too.
  ///
  /// - Parameter asked: what the request was about; the rest of it was withheld.
  /// - Throws: what the write throws, when this call must do it.
  func note(
    _ groups: RecordGroupSet, asked: RecordGroupSet = .all,
    of students: some Collection<StudentID>, to call: TenantCall
  ) async throws {
    guard !students.isEmpty else { return }
    try await alarms.watch(students, call)
    let entries = try students.map { student throws(Fault) in
      try DisclosureEntry(
        call, student: student, disclosed: groups, withheld: asked.subtracting(groups))
    }
    let id = call.tenant.id
    if waitingCount(of: id) + entries.count > Self.waitingMax { try await flush(id) }
    let count = waiting.withLock { $0.add(entries, of: call.tenant) }
    if count >= Self.waitingMuch, count - entries.count < Self.waitingMuch { full.yield(id) }
  }

  /// Lets go of what waits for a tenant that is destroyed, and its log with it.
  func forget(_ tenant: TenantID) { answer { $0.forget(tenant) } }

  /// How many entries of a tenant are not written down yet.
  func waitingCount(of tenant: TenantID) -> Int { waiting.withLock { $0.count(of: tenant) } }

  /// Writes down what waits for one tenant. It returns when all that was noted before is written,
  /// also what another task had begun to write.
  ///
  /// - Throws: what the store throws; nothing is lost by it. Where the answer to a commit was lost,
  ///   entries may be there twice, which is better than not at all.
  func flush(_ tenant: TenantID) async throws {
    let end = waiting.withLock { $0.end(of: tenant) }
    while let turn = await turn(of: tenant, until: end) {
      var isWritten = false
      defer { answer { $0.finish(turn, isWritten: isWritten) } }
      _ = try await turn.tenant.data.write { try await $0.record(turn.batch) }
      isWritten = true
    }
  }

  private func turn(of tenant: TenantID, until end: Int) async -> DisclosuresWaiting.Turn? {
    await withCheckedContinuation { continuation in
      answer { $0.ask(tenant, until: end, continuation) }
    }
  }

  private func answer(_ change: (inout DisclosuresWaiting) -> DisclosuresWaiting.Answers) {
    let answers = waiting.withLock { change(&$0) }
    for (continuation, turn) in answers { continuation.resume(returning: turn) }
  }

  /// Writes down what waits of each tenant with much of it, until the task is cancelled. For one
  /// task beside the calls.
  ///
  /// - Parameter failed: told of each write that failed; what it was about goes on waiting.
  public func writeMuch(_ failed: (any Error) -> Void) async {
    for await tenant in filling {
      do {
        try await flush(tenant)
        // As much may have come meanwhile.
        if waitingCount(of: tenant) >= Self.waitingMuch { full.yield(tenant) }
      } catch {
        // Cancelled in the middle, it is written with the rest at the server's end.
        if !Task.isCancelled { failed(error) }
      }
    }
  }

  /// Writes down everything that waits. To be called every second, and when the server has answered
  /// its last call.
  ///
  /// - Throws: the first failure, after every tenant had its turn.
  public func flush() async throws {
    var failure: (any Error)?
    for tenant in waiting.withLock({ $0.tenants }) {
      do { try await flush(tenant) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }
}
