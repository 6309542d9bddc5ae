import Logging
import Sealing
import Store
import Synchronization
import Vocabulary

/// This process as one of those that serve a deployment from one store.
///
/// What a process remembers of the store another one may change. Whoever does says so in the same
/// transaction (`NewsTopic`); every node looks for such news, in one statement, several times a
/// second, and forgets or reads anew what they concern. A call that finds the last look too old
/// looks first. So nothing that was changed is relied on for longer than `NodeTiming.newsAgeMax`,
/// whatever becomes of the timers: a node that cannot look does not answer.
///
/// Each node has a row in the registry, which rises as long as it lives and tells which news it has
/// taken into account. New keys are used when all rows say that everybody knows them.
///
/// With an embedded store, which nobody else writes to, none of this is done.
public final class Node: Sendable {
  private struct State {
    var news: Int64 = 0
    /// When the last look began that came to its end.
    var lookedAt: ContinuousClock.Instant?
    var looking: Task<Void, any Error>?
    var others = Heartbeats()
  }

  let id = NodeID.random()
  private let store: any StoreEngine
  private let custody: Custody
  private let clock: MonotonicClock
  private let memory: NodeMemory
  private let timing: NodeTiming
  private let logger: Logger
  private let state = Mutex(State())

  init(
    store: any StoreEngine, custody: Custody, clock: MonotonicClock, memory: NodeMemory,
    timing: NodeTiming, logger: Logger
  ) {
    self.store = store
    self.custody = custody
    self.clock = clock
    self.memory = memory
    self.timing = timing
    self.logger = logger
  }

  // MARK: - Its life

  /// Looks and says that it lives until the task is cancelled. Returns at once where nobody else
  /// can write.
  public func run() async {
    guard store.isShared else { return }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.every(self.timing.lookInterval) { try await self.look() } }
      group.addTask { await self.every(self.timing.beatInterval) { try await self.beat() } }
    }
  }

  private func every(_ interval: Duration, _ body: () async throws -> Void) async {
    var isFailing = false
    while !Task.isCancelled {
      do {
        try await body()
        isFailing = false
      } catch {
        // Once for each failure that lasts.
        if !isFailing, !Task.isCancelled {
          logger.error("the registry could not be asked for what other servers did")
        }
        isFailing = true
      }
      try? await Task.sleep(for: interval)
    }
  }

  /// Becomes known to the others, with nothing remembered of before.
  func join() async throws {
    guard store.isShared else { return }
    let began = ContinuousClock.now
    let (id, root, now) = (id, custody.rootVersion, clock.now())
    let (last, nodes) = try await store.registry.write { writer in
      try await writer.remove(id)
      let last = try await writer.lastNews()
      try await writer.insert(NodeRow(id: id, beat: 1, news: last, root: root, clock: now))
      return (last, try await writer.nodes())
    }
    // Afterwards: what was read before the row was there may be out of date already.
    memory.forgetAll()
    hear(nodes)
    state.withLock { state in
      state.news = last
      state.lookedAt = began
    }
  }

  /// Ends its leases, so that others need not wait until they take it for dead.
  public func leave() async {
    guard store.isShared else { return }
    let id = id
    do {
      try await store.registry.write { try await $0.remove(id) }
    } catch {
      logger.warning("other servers will notice only after a while that this one has ended")
    }
  }

  // MARK: - News

  /// Whether a call may rely on what is remembered.
  var isFresh: Bool {
    let lookedAt = state.withLock { $0.lookedAt }
    return lookedAt.map { .now - $0 <= timing.newsAgeMax } ?? !store.isShared
  }

  /// Returns when what is remembered is no older than a call that begins now may rely on, however
  /// long a look takes.
  ///
  /// - Throws: what the store throws.
  func beFresh() async throws {
    let oldest = ContinuousClock.now - timing.newsAgeMax
    while state.withLock({ $0.lookedAt.map { $0 < oldest } ?? true }) { try await look() }
  }

  /// Takes everything into account that was durable when this was called first; those who call
  /// meanwhile wait for the same look.
  func look() async throws {
    guard store.isShared else { return }
    let looking = state.withLock { state in
      let looking = state.looking ?? Task { try await lookOnce() }
      state.looking = looking
      return looking
    }
    try await looking.value
  }

  private func lookOnce() async throws {
    defer { state.withLock { $0.looking = nil } }
    let began = ContinuousClock.now
    var isNews = false
    while true {
      let (known, id) = (state.withLock { $0.news }, id)
      let found = try await store.registry.read { try await $0.news(after: known, for: id) }
      guard found.knowsNode else {
        logger.warning("other servers took this one for dead; it begins anew")
        return try await join()
      }
      for row in found.news { try await take(row) }
      guard let last = found.news.last else { break }
      isNews = true
      state.withLock { $0.news = last.sequence }
      if found.news.count < NewsFound.rowsMax { break }
    }
    state.withLock { $0.lookedAt = began }
    // Somebody may be waiting for it.
    if isNews { try await beat() }
  }

  private func take(_ row: NewsRow) async throws {
    do {
      if row.topic == .keys, row.tenant == .none {
        try await renewRoot()
      } else {
        try await memory.take(row)
      }
    } catch let error as SealingError {
      giveUp(row.tenant, "\(error)")
    } catch StoreError.corrupt {
      giveUp(row.tenant, "\(StoreError.corrupt)")
    }
  }

  /// Keys of one tenant that do not open, or find no room, keep no other from its news: the next
  /// call of that tenant tries again, and is told.
  private func giveUp(_ tenant: TenantID, _ cause: String) {
    memory.forget(tenant)
    logger.error(
      "keys could not be renewed", metadata: ["tenant": "\(tenant)", "cause": "\(cause)"])
  }

  /// A rotation of the root key has ended: the older ones open nothing any more.
  private func renewRoot() async throws {
    let key = try await store.registry.read { try await $0.platformKey() }
    guard let root = key?.wrappedUnder else { throw StoreError.corrupt }
    if custody.rootVersions.contains(root) {
      custody.retireRoots(below: root)
    } else {
      logger.critical(
        "the root key has been rotated, and this server was not given the new one",
        metadata: ["version": "\(root)"])
    }
  }

  // MARK: - The others

  /// Says that it lives, how far it has come, and what time it is; hears the same of the others,
  /// and gives up those that are silent.
  func beat() async throws {
    let (id, news, now) = (id, state.withLock { $0.news }, clock.now())
    let nodes = try await store.registry.write { writer in
      _ = try await writer.beat(id, news: news, clock: now)
      return try await writer.nodes()
    }
    try await giveUp(hear(nodes))
  }

  /// - Returns: who has said nothing for too long.
  @discardableResult
  private func hear(_ nodes: [NodeRow]) -> [NodeID] {
    // What expired on one node does not live on on another whose clock is behind.
    if let latest = nodes.map(\.clock).max() { clock.advance(to: latest) }
    let others = nodes.filter { $0.id != id }
    return state.withLock { $0.others.silent(among: others, for: timing.silenceMax, at: .now) }
  }

  private func giveUp(_ silent: [NodeID]) async throws {
    guard !silent.isEmpty else { return }
    try await store.registry.write { writer in
      for node in silent { try await writer.remove(node) }
    }
    logger.warning(
      "servers that ended without a word were given up", metadata: ["count": "\(silent.count)"])
  }

  /// Has every node, this one too, take up a tenant's keys as they are stored now, and returns when
  /// all have said so. One that is silent is given up; it learns that before its next call.
  func publishKeys(of tenant: TenantID) async throws {
    let number = try await store.registry.write { try await $0.publish(.keys, of: tenant) }
    guard store.isShared else {
      return try await memory.tenants.renewKeys(of: tenant, always: true)
    }
    try await allHear(of: number)
  }

  /// Returns when every node has taken into account what is durable now. One that is silent is
  /// given up; it learns that before its next call.
  ///
  /// - Returns: whether there are others than this one.
  func settle() async throws -> Bool {
    guard store.isShared else { return false }
    return try await allHear(of: try await store.registry.read { try await $0.lastNews() })
  }

  @discardableResult
  private func allHear(of number: Int64) async throws -> Bool {
    while true {
      while state.withLock({ $0.news }) < number { try await look() }
      let nodes = try await store.registry.read { try await $0.nodes() }
      if nodes.allSatisfy({ $0.news >= number }) { return nodes.contains { $0.id != id } }
      try await giveUp(hear(nodes))
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Whether this node is the one to rotate a tenant's keys.
  func leaseRotation(of tenant: TenantID) async throws -> Bool {
    guard store.isShared else { return true }
    let id = id
    return try await store.registry.write { try await $0.leaseRotation(of: tenant, to: id) }
  }

  func endRotationLease(of tenant: TenantID) async throws {
    guard store.isShared else { return }
    let id = id
    try await store.registry.write { try await $0.endRotationLease(of: tenant, by: id) }
  }
}
