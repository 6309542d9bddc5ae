import Messages
import Policy
import RPC
public import Sealing
public import Store
import Synchronization
public import Vocabulary

/// Checks credentials, and remembers the rows of those in use.
///
/// What is remembered is dropped before a revocation is answered, so that it takes effect on the
/// next call; and when another node says that it has changed some (`Node`).
///
/// A refusal comes at a fixed time after the call. Whether a row was in memory, on the disk or
/// nowhere, and whether its tenant had to be opened, takes microseconds that a caller could count;
/// so all of it is hidden behind one pause.
public final class CredentialDirectory: Sendable {
  /// Rows remembered at most; a few MiB.
  public static let rememberedMax = 16_384
  /// When a refusal is answered: far above what finding out takes, far below what an honest caller
  /// with an old credential would notice.
  public static let refusalTime = Duration.milliseconds(5)

  private let registry: RegistryStore
  private let platform: CredentialPepper
  private let tenants: TenantDirectory
  private let alarms: AlarmBacklog
  private let clock: any WallClock
  private let refusalTime: Duration
  private let state = Mutex(State())

  private struct State {
    var rows: [String: CredentialRow] = [:]
    /// Rises with every row forgotten, so that a row read before is not remembered after.
    var forgotten: UInt64 = 0
    var uses: [String: Instant] = [:]
  }

  /// - Parameter refusalTime: another than the product's only for tests of what it hides.
  public init(
    registry: RegistryStore, platform: CredentialPepper, tenants: TenantDirectory,
    alarms: AlarmBacklog, clock: any WallClock,
    refusalTime: Duration = CredentialDirectory.refusalTime
  ) {
    self.registry = registry
    self.platform = platform
    self.tenants = tenants
    self.alarms = alarms
    self.clock = clock
    self.refusalTime = refusalTime
  }

  /// The caller that a credential stands for.
  ///
  /// An unknown id, a wrong secret, an expired and a revoked credential, and one that came without
  /// the certificate it is bound to, are all answered alike, after the same time.
  ///
  /// - Parameters:
  ///   - peer: the connection that the call came on; its word about the certificate counts.
  ///   - operation: what is called.
  /// - Throws: `Fault.notAuthenticated`.
  func authenticate(
    _ text: String, from peer: Peer, calling operation: String
  ) async throws -> Caller {
    let token = try CredentialToken(parsing: text)
    let began = ContinuousClock.now
    if let caller = try await caller(token, from: peer, calling: operation) { return caller }
    await pause(since: began)
    throw Fault.notAuthenticated
  }

  private func caller(
    _ token: CredentialToken, from peer: Peer, calling operation: String
  ) async throws -> Caller? {
    let row = try await row(of: token.id.description)
    let pepper = try await pepper(for: row)
    let now = clock.now()
    guard try pepper.accepts(token, verifier: row?.verifier), let row, row.isGood(at: now),
      let role = Policy.Role(rawValue: UInt16(row.role))
    else { return nil }
    guard row.certificate == nil || row.certificate == peer.certificateFingerprint else {
      // Whoever has the secret and not the key of the certificate is hardly the holder.
      alarms.raise(
        RaisedAlarm(
          kind: .credentialWithoutCertificate, tenant: row.tenant, credential: row.id,
          operation: operation))
      return nil
    }
    noteUse(of: row, at: now)
    return Caller(
      credential: row.id, role: role, tenant: row.tenant, holder: row.holder, party: row.party,
      partyClasses: row.partyClasses, groups: row.groups, purposes: row.purposes)
  }

  /// Waits until the next whole number of refusal times has gone by.
  private func pause(since began: ContinuousClock.Instant) async {
    guard refusalTime > .zero else { return }
    let rounds = ((.now - began) / refusalTime).rounded(.up)
    // A caller who hangs up meanwhile is told nothing anyway.
    try? await Task.sleep(until: began + refusalTime * max(1, Int(rounds)), clock: .continuous)
  }

  /// The pepper of new credentials of a tenant, or of the platform.
  func pepper(of tenant: TenantSession?) -> CredentialPepper {
    tenant?.custody.newest.credentials ?? platform
  }

  /// Makes a credential and stores it; done again under the pepper of now where a rotation, perhaps
  /// of another node, came between the two.
  func issue<Result>(
    of tenant: TenantSession?, _ body: (CredentialPepper) async throws -> Result
  ) async throws -> Result {
    while true {
      let keys = tenant?.custody.newest
      do {
        return try await body(pepper(of: tenant))
      } catch StoreError.outdated {
        try await tenant?.renewKeys()
        guard tenant?.custody.newest !== keys else { throw StoreError.outdated }
      }
    }
  }

  /// Forgets what was remembered of a credential, after its row was changed durably.
  func forget(_ id: String) {
    state.withLock { state in
      state.rows[id] = nil
      state.forgotten += 1
    }
  }

  /// The same for those of a tenant, or of the platform for `TenantID.none`.
  func forgetAll(of tenant: TenantID) {
    state.withLock { state in
      state.rows = state.rows.filter { ($0.value.tenant ?? .none) != tenant }
      state.forgotten += 1
    }
  }

  /// The same for every credential, as after the end of a tenant.
  func forgetAll() {
    state.withLock { state in
      state.rows.removeAll()
      state.forgotten += 1
    }
  }

  /// Credentials used since the last time this was asked, with the moment of their last use.
  public func takeUses() -> [String: Instant] {
    state.withLock { state in
      defer { state.uses = [:] }
      return state.uses
    }
  }

  /// Takes uses back that could not be written down; a later use of the same credential counts.
  public func putBack(_ uses: [String: Instant]) {
    state.withLock { $0.uses.merge(uses) { later, _ in later } }
  }

  // MARK: - Rows

  private func row(of id: String) async throws -> CredentialRow? {
    let (known, forgotten) = state.withLock { ($0.rows[id], $0.forgotten) }
    if let known { return known }
    guard let row = try await registry.read({ try await $0.credential(id) }) else { return nil }
    state.withLock { state in
      // A revocation in the meantime has forgotten the row; remembering it now would revive it.
      guard state.forgotten == forgotten else { return }
      if state.rows.count >= Self.rememberedMax { state.rows.removeAll() }
      state.rows[id] = row
    }
    return row
  }

  /// A caller nobody knows is checked against the platform's pepper: the same work, no answer.
  private func pepper(for row: CredentialRow?) async throws -> CredentialPepper {
    guard let row, let id = row.tenant else { return platform }
    // One made under a retired service root is checked with a pepper that never made it.
    guard let custody = try await tenants.session(of: id)?.custody else { return platform }
    return custody.pepper(row.pepperVersion) ?? custody.credentials
  }

  /// Remembers the use once a minute; the server writes it down from time to time.
  private func noteUse(of row: CredentialRow, at now: Instant) {
    let known = row.lastUsedAt ?? Instant(milliseconds: 0)
    guard now >= known.advanced(bySeconds: 60) else { return }
    state.withLock { state in
      state.rows[row.id]?.lastUsedAt = now
      if state.uses.count < Self.rememberedMax { state.uses[row.id] = now }
    }
  }
}

extension CredentialRow {
  /// Whether it may be used at that moment.
  func isGood(at now: Instant) -> Bool {
    revokedAt == nil && notBefore <= now && now < expiresAt
  }
}
