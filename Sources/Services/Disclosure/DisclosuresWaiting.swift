import Store
import Vocabulary

/// The entries that are not written down yet, tenant by tenant, and whose turn it is to write them.
///
/// One task at a time writes for a tenant, a batch in each turn; who asks meanwhile comes after it,
/// so that nobody believes written what is only about to be.
struct DisclosuresWaiting {
  /// One batch of one tenant, for its task to write down.
  struct Turn: Sendable {
    fileprivate let start: Int
    let tenant: TenantSession
    let batch: [DisclosureEntry]
  }

  typealias Continuation = CheckedContinuation<Turn?, Never>

  /// Those who asked, and what each is told. `nil` means that there is nothing left to do.
  typealias Answers = [(continuation: Continuation, turn: Turn?)]

  private struct Backlog {
    let tenant: TenantSession
    /// In the order of the calls.
    var entries: [DisclosureEntry] = []
    /// The place of the first of `entries`. The first place of all is behind every end that was
    /// told before, so that nobody writes for an end of a backlog that was let go of.
    var start: Int
    /// Whether somebody has the turn, in which the first of `entries` are written.
    var isTaken = false
    /// Those who wait for their turn, first come first, and how far each wants it written.
    var asking: [(end: Int, continuation: Continuation)] = []

    var end: Int { start + entries.count }
  }

  private let batchMax: Int
  private var backlogs: [TenantID: Backlog] = [:]
  /// Entries of all tenants that ever came.
  private var addedCount = 0

  /// - Parameter batchMax: entries of one turn.
  init(batchMax: Int) { self.batchMax = batchMax }

  /// Tenants of which something waits.
  var tenants: [TenantID] { Array(backlogs.keys) }

  func count(of tenant: TenantID) -> Int { backlogs[tenant]?.entries.count ?? 0 }

  /// How far a tenant's backlog has to be written for all that waits now to be written.
  func end(of tenant: TenantID) -> Int { backlogs[tenant]?.end ?? 0 }

  /// - Returns: how many entries of the tenant wait then.
  mutating func add(_ entries: [DisclosureEntry], of tenant: TenantSession) -> Int {
    var backlog =
      backlogs.removeValue(forKey: tenant.id) ?? Backlog(tenant: tenant, start: addedCount)
    backlog.entries += entries
    addedCount += entries.count
    backlogs[tenant.id] = backlog
    return backlog.entries.count
  }

  /// Lets go of what waits for a tenant.
  mutating func forget(_ tenant: TenantID) -> Answers {
    (backlogs.removeValue(forKey: tenant)?.asking ?? []).map { ($0.continuation, nil) }
  }

  /// Asks for a turn, to write a tenant's backlog until `end`.
  mutating func ask(
    _ tenant: TenantID, until end: Int, _ continuation: Continuation
  ) -> Answers {
    guard var backlog = backlogs.removeValue(forKey: tenant) else { return [(continuation, nil)] }
    backlog.asking.append((end, continuation))
    return passOn(tenant, backlog)
  }

  /// Ends a turn. What was not written in it waits on.
  mutating func finish(_ turn: Turn, isWritten: Bool) -> Answers {
    let tenant = turn.tenant.id
    // Otherwise the tenant was forgotten meanwhile, and what waits now begins further on.
    guard backlogs[tenant]?.start == turn.start,
      var backlog = backlogs.removeValue(forKey: tenant)
    else { return [] }
    backlog.isTaken = false
    if isWritten {
      backlog.entries.removeFirst(turn.batch.count)
      backlog.start += turn.batch.count
    }
    return passOn(tenant, backlog)
  }

  /// Keeps a backlog with something in it, and gives its next turn to who waits for it first,
  /// unless it is taken.
  private mutating func passOn(_ tenant: TenantID, _ backlog: consuming Backlog) -> Answers {
    var answers: Answers = []
    backlog.asking.removeAll { asking in
      guard backlog.start >= asking.end else { return false }
      answers.append((asking.continuation, nil))
      return true
    }
    guard !backlog.entries.isEmpty else { return answers }
    if !backlog.isTaken, !backlog.asking.isEmpty {
      backlog.isTaken = true
      let batch = Array(backlog.entries.prefix(batchMax))
      answers.append(
        (
          backlog.asking.removeFirst().continuation,
          Turn(start: backlog.start, tenant: backlog.tenant, batch: batch)
        ))
    }
    backlogs[tenant] = backlog
    return answers
  }
}
