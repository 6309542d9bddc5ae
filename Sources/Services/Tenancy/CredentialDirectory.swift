import Policy
import RPC
public import Sealing
public import Store
import Synchronization
public import Vocabulary

/// Checks credentials, and remembers the rows of those in use.
///
/// What is remembered is dropped before a revocation is answered, so that it takes effect on the
/// next call.
public final class CredentialDirectory: Sendable {
  /// Rows remembered at most; a few MiB.
  public static let rememberedMax = 16_384

  private let registry: RegistryStore
  private let platform: CredentialPepper
  private let tenants: TenantDirectory
  private let clock: any WallClock
  private let state = Mutex(State())

  private struct State {
    var rows: [String: CredentialRow] = [:]
    /// Rises with every row forgotten, so that a row read before is not remembered after.
    var forgotten: UInt64 = 0
    var uses: [String: Instant] = [:]
  }

  public init(
    registry: RegistryStore, platform: CredentialPepper, tenants: TenantDirectory,
    clock: any WallClock
  ) {
    self.registry = registry
    self.platform = platform
    self.tenants = tenants
    self.clock = clock
  }

  /// The caller that a credential stands for.
  ///
  /// An unknown id, a wrong secret, an expired and a revoked credential are all answered alike,
  /// after the same work.
  ///
  /// - Throws: `Fault.notAuthenticated`.
  func authenticate(_ text: String) async throws -> Caller {
    let token = try CredentialToken(parsing: text)
    let row = try await row(of: token.id.description)
    let pepper = try await pepper(for: row)
    guard try pepper.accepts(token, verifier: row?.verifier), let row else {
      throw Fault.notAuthenticated
    }
    let now = clock.now()
    guard row.revokedAt == nil, row.notBefore <= now, now < row.expiresAt,
      let role = Policy.Role(rawValue: UInt16(row.role))
    else { throw Fault.notAuthenticated }
    noteUse(of: row, at: now)
    return Caller(
      credential: row.id, role: role, tenant: row.tenant, holder: row.holder, party: row.party,
      partyClasses: row.partyClasses, groups: row.groups)
  }

  /// The pepper of new credentials of a tenant, or of the platform.
  func pepper(of tenant: TenantSession?) -> CredentialPepper {
    tenant?.custody.credentials ?? platform
  }

  /// Forgets what was remembered of a credential, after its row was changed durably.
  func forget(_ id: String) {
    state.withLock { state in
      state.rows[id] = nil
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
    guard let id = row?.tenant else { return platform }
    return pepper(of: try await tenants.session(of: id))
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
