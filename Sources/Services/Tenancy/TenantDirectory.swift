public import Logging
import Policy
import RPC
public import Sealing
public import Store
import Synchronization
import Vocabulary

/// Finds open tenants, and opens them at their first call.
///
/// At most `openMax` stay open; the one not used for longest is closed to make room, which zeroes
/// its keys.
public final class TenantDirectory: Sendable {
  /// Ten slots of locked memory each must fit into the default slab.
  public static let openMax = 1024

  fileprivate struct State {
    var open: [TenantID: Entry] = [:]
    var names: [String: TenantID] = [:]
    var uses: UInt64 = 0
    /// Rises with every status and key that changed.
    var changes: UInt64 = 0
    /// Tenants in whose data damage was met.
    var quarantined: Set<TenantID> = []
  }

  fileprivate struct Entry {
    var session: TenantSession
    var lastUse: UInt64
  }

  private let store: any StoreEngine
  private let custody: Custody
  private let clock: MonotonicClock
  private let serving: ServingState
  private let logger: Logger
  private let state = Mutex(State())

  /// - Parameters:
  ///   - clock: told how far the logs of each tenant that is opened have come.
  ///   - serving: told when a tenant's health may have changed.
  public init(
    store: any StoreEngine, custody: Custody, clock: MonotonicClock,
    serving: ServingState = ServingState(), logger: Logger = Logger(label: "cairn")
  ) {
    self.store = store
    self.custody = custody
    self.clock = clock
    self.serving = serving
    self.logger = logger
  }

  /// The session of a tenant, suspended or not; `nil` when there is none.
  func session(of id: TenantID) async throws -> TenantSession? {
    if let session = use(id) { return session }
    return try await open { try await $0.tenant(id) }
  }

  func session(named name: String) async throws -> TenantSession? {
    if let id = state.withLock({ $0.names[name] }), let session = use(id) { return session }
    return try await open { try await $0.tenant(named: name) }
  }

  /// Takes a status that was just made durable into account, from the next call on.
  func statusChanged(of id: TenantID, to status: Policy.TenantStatus) {
    state.withLock { state in
      state.changes += 1
      state.open[id]?.session.isActive = status == .active
      // An operator who resumes it has seen to it.
      if status == .active { state.lift(id) }
    }
    serving.lookAgain()
  }

  /// Takes the status into account that another node may have made durable.
  ///
  /// - Returns: false when the tenant is gone, or its end is decided.
  func renewStatus(of id: TenantID) async throws -> Bool {
    while true {
      let changes = state.withLock { $0.changes }
      guard let row = try await store.registry.read({ try await $0.tenant(id) }),
        Policy.TenantStatus(rawValue: UInt16(row.status))?.isKept ?? false
      else {
        close(id)
        return false
      }
      let isNewest = state.withLock { state in
        guard state.changes == changes else { return false }
        state.changes += 1
        guard let session = state.open[id]?.session else { return true }
        // While it was suspended its data may have been exchanged: it is opened anew.
        if Self.isActive(row) && !session.isActive { state.letGo(of: id) }
        session.isActive = Self.isActive(row)
        return true
      }
      if isNewest { break }
    }
    serving.lookAgain()
    return true
  }

  /// Closes a tenant to its own callers, since its data are damaged: what is left of them must not
  /// be worked with as if it were all.
  ///
  /// - Returns: false when it was before.
  @discardableResult
  func quarantine(_ id: TenantID) -> Bool {
    let isNew = state.withLock { state in
      state.open[id]?.session.isQuarantined = true
      return state.quarantined.insert(id).inserted
    }
    if isNew { serving.lookAgain() }
    return isNew
  }

  func isQuarantined(_ id: TenantID) -> Bool { state.withLock { $0.quarantined.contains(id) } }

  /// Opens a tenant's keys as they are stored now, for the calls that begin from now on.
  ///
  /// Returns when no later call gets the keys of before. Where they are the same, nothing is done:
  /// what is remembered of students' keys goes with the custody that remembered it.
  ///
  /// - Parameter always: also where the versions are the same, as a key may have been added.
  func renewKeys(of id: TenantID, always: Bool = false) async throws {
    while true {
      let (changes, known) = state.withLock { state in
        if always { state.changes += 1 }
        return (state.changes, state.open[id]?.session.versions)
      }
      // Whoever is just opening it reads what is stored now.
      guard let known else { return }
      if !always {
        let now = try await store.registry.read { KeyVersions(try await $0.keyVersions(of: id)) }
        if now == known { return }
      }
      let (custody, versions) = try await openCustody(of: id)
      let isNewest = state.withLock { state in
        // What somebody else read later must not give way to this.
        guard state.changes == changes else { return false }
        state.changes += 1
        guard let session = state.open[id]?.session else { return true }
        state.open[id]?.session = session.renewed(with: custody, versions)
        session.custody.newest.succeed(by: custody)
        return true
      }
      if isNewest { return }
    }
  }

  /// Lets go of what is remembered of a tenant whose data was exchanged: the next call opens it
  /// anew.
  func forget(_ id: TenantID) {
    state.withLock { state in
      state.lift(id)
      state.changes += 1
      state.letGo(of: id)
    }
    serving.lookAgain()
  }

  /// Lets go of everything, as when nobody knows what was missed.
  func forgetAll() {
    state.withLock { state in
      (state.open, state.names) = ([:], [:])
      state.changes += 1
    }
    serving.lookAgain()
  }

  /// Lets a tenant go whose end is durably decided; nobody opens it again. Its keys are zeroed when
  /// the last running call has ended.
  func close(_ id: TenantID) {
    state.withLock { state in
      // An opening under way reads the row anew and finds it closing.
      state.changes += 1
      guard let session = state.open.removeValue(forKey: id)?.session else { return }
      session.isActive = false
      state.names[session.name] = nil
    }
    serving.lookAgain()
  }

  // MARK: - Opening

  /// Reads the tenant's row and opens it. When a status or key changed meanwhile, what was read may
  /// be out of date and is read again.
  private func open(
    _ find: @Sendable (RegistryReader) async throws -> TenantRow?
  ) async throws -> TenantSession? {
    while true {
      let changes = state.withLock { $0.changes }
      guard let row = try await store.registry.read({ try await find($0) }),
        Policy.TenantStatus(rawValue: UInt16(row.status))?.isKept ?? false
      else { return nil }
      let session = try await open(row)
      if let kept = keep(session, unlessChangedSince: changes) { return kept }
    }
  }

  private func keep(
    _ session: TenantSession, unlessChangedSince changes: UInt64
  ) -> TenantSession? {
    state.withLock { state -> TenantSession? in
      // Two first calls may have opened it at once; the first one in stays.
      if let present = state.open[session.id] { return present.session }
      guard state.changes == changes else { return nil }
      state.makeRoom()
      session.isQuarantined = state.quarantined.contains(session.id)
      state.open[session.id] = Entry(session: session, lastUse: state.nextUse())
      state.names[session.name] = session.id
      return session
    }
  }

  private static func isActive(_ row: TenantRow) -> Bool {
    row.status == Int(Policy.TenantStatus.active.rawValue)
  }

  /// A session of a tenant for a move, which goes on where the tenant has moved by its row: no call
  /// gets it.
  func openAlone(_ row: TenantRow) async throws -> TenantSession { try await open(row) }

  private func open(_ row: TenantRow) async throws -> TenantSession {
    let (custody, versions) = try await openCustody(of: row.id)
    let session = TenantSession(
      row, isActive: Self.isActive(row), custody: custody, versions: versions, store: store
    ) { [weak self] in
      try await self?.renewKeys(of: row.id)
      return try await self?.session(of: row.id)?.custody
    }
    await advanceClock(session)
    await makeDueManifests(session)
    return session
  }

  /// No call of the tenant is judged at a time before its last record. Where the log cannot be
  /// read, operators can still see to the tenant.
  private func advanceClock(_ session: TenantSession) async {
    do {
      if let last = try await session.data.read({ try await $0.lastRecordedTime() }) {
        clock.advance(to: last)
      }
    } catch {
      logger.error("time of the last record not read", metadata: ["tenant": "\(session.id)"])
    }
  }

  /// A tenant whose disk fails is open all the same: who is due for a manifest stays unreadable
  /// until it opens next, and operators can still see to it.
  private func makeDueManifests(_ session: TenantSession) async {
    do {
      try await session.makeDueManifests(logger: logger)
    } catch {
      logger.error("manifests not made", metadata: ["tenant": "\(session.id)"])
    }
  }

  /// The keys lie in two databases, which no snapshot spans: where a rotation, perhaps of another
  /// node, went on between the readings, they are read again.
  private func openCustody(
    of tenant: TenantID
  ) async throws -> (TenantCustody, KeyVersions) {
    while true {
      let minimum = custody.rootMinimum
      let (secrets, versions) = try await store.registry.read { reader in
        (
          try TenantSecrets(try await reader.secrets(of: tenant)),
          KeyVersions(try await reader.keyVersions(of: tenant))
        )
      }
      do {
        return (try await openCustody(of: tenant, secrets, versions), versions)
      } catch SealingError.unreadable {
        let now = try await store.registry.read { try await $0.keyVersions(of: tenant) }
        guard now != versions.rows || custody.rootMinimum != minimum else {
          throw SealingError.unreadable
        }
      }
    }
  }

  private func openCustody(
    of tenant: TenantID, _ secrets: TenantSecrets, _ versions: KeyVersions
  ) async throws -> TenantCustody {
    // Read after the versions: an epoch that is missing from what was read first is found later.
    let epochs = try await store.epochs.read { try await $0.epochKeys(of: tenant) }
    let madeAt = versions.of(.tenantKey).first?.createdAt ?? Instant(milliseconds: 0)
    let signingKeys = try await SigningKeyring(registry: store.registry, custody: custody)
      .keys(of: tenant, under: secrets.tenantKey, madeAt: madeAt)
    return try custody.open(
      tenant, secrets: secrets, epochKeys: epochs.map(WrappedEpochKey.init),
      signingKeys: signingKeys, generation: versions.active(.studentKeys),
      active: versions.actives, minimums: versions.minimums)
  }

  private func use(_ id: TenantID) -> TenantSession? {
    state.withLock { state in
      let use = state.nextUse()
      state.open[id]?.lastUse = use
      return state.open[id]?.session
    }
  }
}

extension TenantDirectory.State {
  fileprivate mutating func nextUse() -> UInt64 {
    uses += 1
    return uses
  }

  fileprivate mutating func letGo(of id: TenantID) {
    guard let entry = open.removeValue(forKey: id) else { return }
    names[entry.session.name] = nil
  }

  fileprivate mutating func lift(_ id: TenantID) {
    quarantined.remove(id)
    open[id]?.session.isQuarantined = false
  }

  fileprivate mutating func makeRoom() {
    guard open.count >= TenantDirectory.openMax,
      let oldest = open.min(by: { $0.value.lastUse < $1.value.lastUse })
    else { return }
    letGo(of: oldest.key)
  }
}
