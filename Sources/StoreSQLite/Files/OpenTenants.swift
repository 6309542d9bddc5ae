internal import Store
internal import Synchronization
internal import Vocabulary

/// The two files of a tenant.
final class TenantFiles: Sendable {
  let data: DatabaseFile
  let keys: DatabaseFile

  init(data: DatabaseFile, keys: DatabaseFile) {
    self.data = data
    self.keys = keys
  }

  var isStopped: Bool { data.isStopped || keys.isStopped }

  func close() async {
    await data.close()
    await keys.close()
  }
}

/// The tenants whose files are open: opened at the first use, the least recently used closed when
/// there are too many.
final class OpenTenants: Sendable {
  struct Entry {
    var files: TenantFiles
    /// Calls that use the files right now; they are not closed under them.
    var users = 0
    var lastUse: UInt64 = 0
    /// Set by each use, taken back by each look for idle tenants.
    var isRecent = true
  }

  struct State {
    var open: [TenantID: Entry] = [:]
    var opening: [TenantID: Task<TenantFiles, any Error>] = [:]
    /// Files that are being let go. They are opened anew only afterwards: the last connection to a
    /// file locks it while it empties the log.
    var closing: [TenantID: Task<Void, Never>] = [:]
    /// Tenants that are never opened again, since they are destroyed. Ids are never given again.
    var retired: Set<TenantID> = []
    /// Tenants that nobody may write to.
    var held: Set<TenantID> = []
    /// Tenants opened before in this process.
    var known: Set<TenantID> = []
    var clock: UInt64 = 0
    var isClosed = false
  }

  let state = Mutex(State())
  private let max: Int
  let threads: WriterThreads
  private let openFiles: @Sendable (_ tenant: TenantID, _ isFirst: Bool) async throws -> TenantFiles

  /// - Parameter open: opens a tenant's files; `isFirst` at the first time in this process.
  init(
    max: Int, threads: WriterThreads,
    open: @escaping @Sendable (_ tenant: TenantID, _ isFirst: Bool) async throws -> TenantFiles
  ) {
    self.max = max
    self.threads = threads
    self.openFiles = open
  }

  /// The open files of a tenant, held until `release`. Suspends only to open them.
  nonisolated(nonsending) func acquire(_ tenant: TenantID) async throws -> TenantFiles {
    while true {
      if let files = try held(tenant) { return files }
      _ = try await opening(tenant).value
    }
  }

  private func held(_ tenant: TenantID) throws(StoreError) -> TenantFiles? {
    try state.withLock { state throws(StoreError) in
      guard !state.isClosed else { throw .closed }
      guard !state.retired.contains(tenant) else { throw .unavailable }
      state.clock += 1
      guard let index = state.open.index(forKey: tenant) else { return nil }
      state.open.values[index].users += 1
      state.open.values[index].lastUse = state.clock
      state.open.values[index].isRecent = true
      return state.open.values[index].files
    }
  }

  func release(_ tenant: TenantID) {
    state.withLock { $0.open[tenant]?.users -= 1 }
  }

  /// Runs `body` with the tenant's files held open.
  nonisolated(nonsending) func using<Result>(
    _ tenant: TenantID, _ body: () throws -> Result
  ) async throws -> Result {
    _ = try await acquire(tenant)
    defer { release(tenant) }
    return try body()
  }

  /// The one task that opens the tenant, begun now or before.
  private func opening(_ tenant: TenantID) -> Task<TenantFiles, any Error> {
    state.withLock { state in
      if let task = state.opening[tenant] { return task }
      let isFirst = !state.known.contains(tenant)
      let closing = state.closing[tenant]
      let task = Task(executorPreference: threads) {
        await closing?.value
        do {
          let files = try await self.openFiles(tenant, isFirst)
          await self.keep(files, of: tenant)
          return files
        } catch {
          self.forget(tenant)
          throw error
        }
      }
      state.opening[tenant] = task
      return task
    }
  }

  /// The next use tries to open the files again.
  private func forget(_ tenant: TenantID) {
    state.withLock { $0.opening[tenant] = nil }
  }

  private func keep(_ files: TenantFiles, of tenant: TenantID) async {
    let isClosed = state.withLock { state in
      state.opening[tenant] = nil
      if state.isClosed { return true }
      state.known.insert(tenant)
      state.clock += 1
      state.open[tenant] = Entry(files: files, lastUse: state.clock)
      for oldest in state.evictable(over: max, sparing: tenant) { letGo(oldest, in: &state) }
      return false
    }
    if isClosed { await files.close() }
  }

  /// Closes the tenants that were not used since the last call.
  ///
  /// - Returns: how many.
  func closeIdle() async -> Int {
    let closing = state.withLock { state in
      let idle = state.open.filter { !$0.value.isRecent && $0.value.isClosable }.map(\.key)
      for tenant in idle { letGo(tenant, in: &state) }
      for tenant in state.open.keys { state.open[tenant]?.isRecent = false }
      return idle.compactMap { state.closing[$0] }
    }
    for task in closing { await task.value }
    return closing.count
  }

  /// Closes a tenant's files for good; returns when running calls have let them go.
  func retire(_ tenant: TenantID) async {
    // One that is just being opened is let go when it is open.
    while let opening = state.withLock({ state in
      state.retired.insert(tenant)
      return state.opening[tenant]
    }) {
      _ = try? await opening.value
    }
    let closing = state.withLock { state in
      letGo(tenant, in: &state)
      return state.closing[tenant]
    }
    await closing?.value
  }

  /// Closes all of them, for good.
  func close() async {
    let closing = state.withLock { state in
      state.isClosed = true
      for tenant in Array(state.open.keys) { letGo(tenant, in: &state) }
      return Array(state.closing.values)
    }
    for task in closing { await task.value }
  }

  private func letGo(_ tenant: TenantID, in state: inout State) {
    guard let files = state.open.removeValue(forKey: tenant)?.files else { return }
    state.closing[tenant] = Task(executorPreference: threads) {
      await files.close()
      self.state.withLock { $0.closing[tenant] = nil }
    }
  }
}

extension OpenTenants.Entry {
  /// Nobody uses it right now. One whose disk failed stays: to open it anew would forget that.
  fileprivate var isClosable: Bool { users == 0 && !files.isStopped }
}

extension OpenTenants.State {
  /// The least recently used ones beyond the maximum.
  fileprivate func evictable(over max: Int, sparing spared: TenantID) -> [TenantID] {
    guard open.count > max else { return [] }
    let idle = open.filter { $0.key != spared && $0.value.isClosable }
    let oldest = idle.sorted { $0.value.lastUse < $1.value.lastUse }
    return oldest.prefix(open.count - max).map(\.key)
  }
}
