internal import Store
internal import Synchronization
internal import Vocabulary

extension OpenTenants {
  /// Closes the tenant's files, runs `body`, and only then lets them be opened again.
  ///
  /// Reads and writes that run are waited for; those that come meanwhile on files they hold already
  /// are answered `closed`.
  func whileClosed(
    _ tenant: TenantID, _ body: @escaping @Sendable () throws -> Void
  ) async throws {
    while true {
      switch try takeAway(tenant, body) {
      case .first(let earlier): await earlier.value
      case .taken(let work): return try await work.value
      }
    }
  }

  private enum Claim {
    /// What must end before.
    case first(Task<Void, Never>)
    case taken(Task<Void, any Error>)
  }

  private func takeAway(
    _ tenant: TenantID, _ body: @escaping @Sendable () throws -> Void
  ) throws(StoreError) -> Claim {
    try state.withLock { state throws(StoreError) in
      guard !state.isClosed else { throw .closed }
      if let closing = state.closing[tenant] { return .first(closing) }
      if let opening = state.opening[tenant] {
        return .first(Task { _ = try? await opening.value })
      }
      let files = state.open.removeValue(forKey: tenant)?.files
      let work = Task(executorPreference: threads) {
        await files?.close()
        try body()
      }
      // Who wants to open the files waits for this.
      state.closing[tenant] = Task(executorPreference: threads) {
        _ = try? await work.value
        self.state.withLock { $0.closing[tenant] = nil }
      }
      return .taken(work)
    }
  }
}
