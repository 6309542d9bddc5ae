public import Logging
import RPC
import Search
import Synchronization
public import Vocabulary

/// The indexes in memory of the tenants that are searched: each built at its first search, kept
/// current from the tenant's change log, and wiped when nobody has searched for a while.
public final class SearchIndexes: Sendable {
  /// Each takes a core for a second or so.
  static let buildsMax = 4
  /// How often a search waits for an index that somebody else's need of memory takes away again.
  private static let attemptsMax = 3

  private struct Kept {
    let index: TenantIndex
    var bytes: Int
    var lastUse: UInt64
    var usedAt: Instant
  }

  private struct Building {
    let number: UInt64
    let task: Task<Void, any Error>
    var waiting: Int
    var bytes = 0
  }

  private struct State {
    var kept: [TenantID: Kept] = [:]
    var building: [TenantID: Building] = [:]
    var count: UInt64 = 0

    mutating func next() -> UInt64 {
      count += 1
      return count
    }
  }

  private let limits: SearchLimits
  private let clock: any WallClock
  private let logger: Logger
  private let state = Mutex(State())

  public init(limits: SearchLimits, clock: any WallClock, logger: Logger) {
    self.limits = limits
    self.clock = clock
    self.logger = logger
  }

  /// The tenant's index, knowing every change that was durable when this was called.
  ///
  /// The first call for a tenant builds it, off the event loops; those that come meanwhile wait for
  /// the same build, which is given up when nobody waits any more.
  ///
  /// - Throws: `limitExceeded` when it does not fit into memory; what the store throws.
  func index(of tenant: TenantSession) async throws -> TenantIndex {
    for _ in 1...Self.attemptsMax {
      if let index = use(tenant.id) {
        if try await index.catchUp(with: tenant) {
          try account(for: index, of: tenant.id)
          return index
        }
        drop(index, of: tenant.id)
      }
      try await build(tenant)
    }
    throw Fault.limitExceeded(limit: "memory for search", retryAfterMilliseconds: 1000)
  }

  /// Wipes what has not been searched for `idleSeconds`.
  public func wipeIdle() {
    let before = clock.now().advanced(bySeconds: -Int64(limits.idleSeconds))
    let idle = state.withLock { state in
      let idle = state.kept.filter { $0.value.usedAt <= before }
      for tenant in idle.keys { state.kept[tenant] = nil }
      return idle
    }
    // Wiping takes its time; the lock is let go of first.
    _ = consume idle
  }

  /// Wipes what is known of a tenant's students, as after an erasure. The next search builds anew.
  public func forget(_ tenant: TenantID) {
    let index = state.withLock { state in
      state.building.removeValue(forKey: tenant)?.task.cancel()
      return state.kept.removeValue(forKey: tenant)
    }
    _ = consume index
  }

  /// The same for every tenant.
  func forgetAll() {
    let tenants = state.withLock { Set($0.kept.keys).union($0.building.keys) }
    for tenant in tenants { forget(tenant) }
  }

  /// Tenants whose index is in memory.
  var tenants: Set<TenantID> { state.withLock { Set($0.kept.keys) } }

  // MARK: - Keeping

  private func use(_ tenant: TenantID) -> TenantIndex? {
    state.withLock { state in
      let use = state.next()
      state.kept[tenant]?.lastUse = use
      state.kept[tenant]?.usedAt = clock.now()
      return state.kept[tenant]?.index
    }
  }

  private func drop(_ index: TenantIndex, of tenant: TenantID) {
    state.withLock { state in
      if state.kept[tenant]?.index === index { state.kept[tenant] = nil }
    }
  }

  /// Takes the growth of an index into account, which others may have to make room for.
  private func account(for index: TenantIndex, of tenant: TenantID) throws(Fault) {
    let bytes = index.byteCount
    let fault = state.withLock { state -> Fault? in
      guard let kept = state.kept[tenant], kept.index === index, kept.bytes != bytes else {
        return nil
      }
      state.kept[tenant]?.bytes = bytes
      return makeRoom(&state, besides: tenant)
    }
    if let fault { throw fault }
  }

  /// Lets go of indexes, the one not used for longest first, until the rest fits.
  ///
  /// - Returns: why it cannot.
  private func makeRoom(_ state: inout State, besides tenant: TenantID) -> Fault? {
    func total() -> Int {
      state.kept.values.reduce(0) { $0 + $1.bytes }
        + state.building.values.reduce(0) { $0 + $1.bytes }
    }
    while total() > limits.bytesMax {
      let others = state.kept.filter { $0.key != tenant }
      guard let oldest = others.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
        let own = state.building[tenant]?.bytes ?? state.kept[tenant]?.bytes ?? 0
        return .limitExceeded(
          limit: "memory for search", retryAfterMilliseconds: own > limits.bytesMax ? nil : 1000)
      }
      state.kept[oldest.key] = nil
    }
    return nil
  }

  // MARK: - Building

  /// Returns when a build of the tenant's index has ended.
  private func build(_ tenant: TenantSession) async throws {
    let (number, task) = try join(tenant)
    try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      leave(tenant.id, number)
    }
    try Task.checkCancellation()
  }

  private func join(_ tenant: TenantSession) throws(Fault) -> (UInt64, Task<Void, any Error>) {
    let joined = state.withLock { state -> (UInt64, Task<Void, any Error>)? in
      if let building = state.building[tenant.id] {
        state.building[tenant.id]?.waiting += 1
        return (building.number, building.task)
      }
      guard state.building.count < Self.buildsMax else { return nil }
      let number = state.next()
      let task = Task { try await run(number, tenant) }
      state.building[tenant.id] = Building(number: number, task: task, waiting: 1)
      return (number, task)
    }
    guard let joined else {
      throw .limitExceeded(limit: "search indexes built at once", retryAfterMilliseconds: 1000)
    }
    return joined
  }

  /// A caller does not wait any more. What nobody waits for is not built.
  private func leave(_ tenant: TenantID, _ number: UInt64) {
    state.withLock { state in
      guard let building = state.building[tenant], building.number == number else { return }
      state.building[tenant]?.waiting -= 1
      guard building.waiting == 1 else { return }
      state.building[tenant] = nil
      building.task.cancel()
    }
  }

  private func run(_ number: UInt64, _ tenant: TenantSession) async throws {
    defer {
      state.withLock { state in
        if state.building[tenant.id]?.number == number { state.building[tenant.id] = nil }
      }
    }
    let build = IndexBuild(tenant: tenant) { bytes throws(Fault) in
      try self.reserve(bytes, for: tenant.id, number)
    }
    let (index, unreadable) = try await build.run()
    logger.info(
      "search index built",
      metadata: ["tenant": "\(tenant.name)", "bytes": "\(index.byteCount)"])
    if unreadable > 0 {
      logger.warning(
        "students whose records do not open are left out of searches",
        metadata: ["tenant": "\(tenant.name)", "students": "\(unreadable)"])
    }
    state.withLock { state in
      guard state.building[tenant.id]?.number == number else { return }
      state.building[tenant.id] = nil
      state.kept[tenant.id] = Kept(
        index: index, bytes: index.byteCount, lastUse: state.next(), usedAt: clock.now())
    }
  }

  private func reserve(_ bytes: Int, for tenant: TenantID, _ number: UInt64) throws(Fault) {
    let fault = state.withLock { state -> Fault? in
      guard state.building[tenant]?.number == number else { return .cancelled }
      state.building[tenant]?.bytes = bytes
      return makeRoom(&state, besides: tenant)
    }
    if let fault { throw fault }
  }
}
