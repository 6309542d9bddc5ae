public import Vocabulary

/// A credential without its secret, which is kept nowhere.
public struct CredentialRow: Hashable, Sendable {
  /// The public part.
  public var id: String
  /// `nil` for a platform operator.
  public var tenant: TenantID?
  /// `cairn.v1.Role`.
  public var role: Int
  public var label: String
  /// The navigator or staff member it acts for.
  public var holder: StaffID?
  /// The partner it acts for; empty otherwise.
  public var party: String
  /// Slugs.
  public var partyClasses: [String]
  /// The record groups an integrator may read.
  public var groups: RecordGroupSet
  /// The purposes that its calls may state; empty for all.
  public var purposes: Set<Purpose>
  /// SHA-256 of the client certificate without which it is refused; `nil` when bound to none.
  public var certificate: [UInt8]?
  /// Keyed fingerprint of the secret; 32 bytes.
  public var verifier: [UInt8]
  public var pepperVersion: UInt32
  public var createdAt: Instant
  public var notBefore: Instant
  public var expiresAt: Instant
  public var revokedAt: Instant?
  public var lastUsedAt: Instant?
  /// The credential in whose place it came.
  public var predecessor: String?
  /// The credential that came in its place.
  public var successor: String?

  public init(
    id: String, tenant: TenantID?, role: Int, label: String, holder: StaffID? = nil,
    party: String = "", partyClasses: [String] = [], groups: RecordGroupSet = [],
    purposes: Set<Purpose> = [], certificate: [UInt8]? = nil, verifier: [UInt8],
    pepperVersion: UInt32, createdAt: Instant, notBefore: Instant, expiresAt: Instant,
    revokedAt: Instant? = nil, lastUsedAt: Instant? = nil, predecessor: String? = nil,
    successor: String? = nil
  ) {
    self.id = id
    self.tenant = tenant
    self.role = role
    self.label = label
    self.holder = holder
    self.party = party
    self.partyClasses = partyClasses
    self.groups = groups
    self.purposes = purposes
    self.certificate = certificate
    self.verifier = verifier
    self.pepperVersion = pepperVersion
    self.createdAt = createdAt
    self.notBefore = notBefore
    self.expiresAt = expiresAt
    self.revokedAt = revokedAt
    self.lastUsedAt = lastUsedAt
    self.predecessor = predecessor
    self.successor = successor
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.text()
    let tenant: TenantID = try row.id()
    self.tenant = tenant == .none ? nil : tenant
    role = try row.int()
    label = try row.text()
    holder = try row.optionalID()
    party = try row.text()
    partyClasses = try row.text().split(separator: " ").map(String.init)
    groups = try row.groups()
    purposes = try row.purposes()
    certificate = try row.optionalBlob()
    verifier = try row.blob()
    pepperVersion = try row.int()
    createdAt = try row.time()
    notBefore = try row.time()
    expiresAt = try row.time()
    revokedAt = try row.optionalTime()
    lastUsedAt = try row.optionalTime()
    predecessor = try row.optionalText()
    successor = try row.optionalText()
  }
}

extension Transaction where Kind == Registry {
  /// Found by the public part alone: the tenant is known only afterwards.
  public nonisolated(nonsending) func credential(
    _ id: String
  ) async throws(StoreError) -> CredentialRow? {
    try await first(
      """
      SELECT id, tenant, role, label, holder, party, party_classes, groups, purposes, certificate,
        verifier, pepper_version, created_at, not_before, expires_at, revoked_at, last_used_at,
        predecessor, successor
      FROM credential WHERE id = $1
      """, [.text(id)], CredentialRow.init)
  }

  /// Credentials of a tenant (of the platform for `nil`), newest first, beginning before the given
  /// moment and id.
  ///
  /// - Parameter activeAt: only those neither expired nor revoked at that moment.
  public nonisolated(nonsending) func credentials(
    of tenant: TenantID?, activeAt: Instant? = nil,
    before: (createdAt: Instant, id: String)? = nil, limit: Int
  ) async throws(StoreError) -> [CredentialRow] {
    try await rows(
      """
      SELECT id, tenant, role, label, holder, party, party_classes, groups, purposes, certificate,
        verifier, pepper_version, created_at, not_before, expires_at, revoked_at, last_used_at,
        predecessor, successor
      FROM credential
      WHERE tenant = $1 AND (created_at, id) < ($2, $3)
        AND ((expires_at > $4 AND revoked_at IS NULL) OR $4 IS NULL)
      ORDER BY created_at DESC, id DESC LIMIT $5
      """,
      [
        .id(tenant ?? .none), before.map { .time($0.createdAt) } ?? .integer(.max),
        .text(before?.id ?? ""), .time(activeAt), .int(limit),
      ], CredentialRow.init)
  }
}

extension Transaction where Kind == Registry {
  /// The credentials that are good at that moment and act for a party.
  public nonisolated(nonsending) func credentials(
    ofParty party: String, tenant: TenantID, goodAt: Instant
  ) async throws(StoreError) -> [CredentialRow] {
    try await rows(
      """
      SELECT id, tenant, role, label, holder, party, party_classes, groups, purposes, certificate,
        verifier, pepper_version, created_at, not_before, expires_at, revoked_at, last_used_at,
        predecessor, successor
      FROM credential
      WHERE tenant = $1 AND party = $2 AND not_before <= $3 AND expires_at > $3
        AND revoked_at IS NULL
      ORDER BY created_at, id
      """, [.id(tenant), .text(party), .time(goodAt)], CredentialRow.init)
  }

  /// How many credentials of a tenant that are still good, or will be, were made under a service
  /// root before `version`.
  public nonisolated(nonsending) func countCredentials(
    of tenant: TenantID, pepperedBefore version: UInt32, goodAt now: Instant
  ) async throws(StoreError) -> Int {
    Int(
      try await number(
        """
        SELECT count(*) FROM credential
        WHERE tenant = $1 AND pepper_version < $2 AND expires_at > $3 AND revoked_at IS NULL
        """, [.id(tenant), .int(version), .time(now)]))
  }

  /// Whether any credential of the tenant, good or not, acts for this person.
  public nonisolated(nonsending) func isHolder(
    _ holder: StaffID, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await exists(
      "SELECT 1 FROM credential WHERE tenant = $1 AND holder = $2 LIMIT 1",
      [.id(tenant), .id(holder)])
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// - Throws: `outdated` when its verifier was made under a service root that is no longer active.
  public nonisolated(nonsending) func insert(
    _ credential: CredentialRow
  ) async throws(StoreError) {
    // A rotation that has counted the last credential of the old root must not be given another.
    let isOutdated = try await exists(
      "SELECT 1 FROM key_version WHERE tenant = $1 AND kind = $2 AND state = 2 AND version > $3",
      [
        .id(credential.tenant ?? .none), .int(KeyKind.serviceRoot.rawValue),
        .int(credential.pepperVersion),
      ])
    if isOutdated { throw .outdated }
    try await run(
      """
      INSERT INTO credential (id, tenant, role, label, holder, party, party_classes, groups,
        purposes, certificate, verifier, pepper_version, created_at, not_before, expires_at,
        revoked_at, last_used_at, predecessor, successor)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
      """,
      [
        .text(credential.id), .id(credential.tenant ?? .none), .int(credential.role),
        .text(credential.label), .id(credential.holder), .text(credential.party),
        .text(credential.partyClasses.joined(separator: " ")), .groups(credential.groups),
        .purposes(credential.purposes), .blob(credential.certificate),
        .blob(credential.verifier), .int(credential.pepperVersion), .time(credential.createdAt),
        .time(credential.notBefore), .time(credential.expiresAt), .time(credential.revokedAt),
        .time(credential.lastUsedAt), .text(credential.predecessor), .text(credential.successor),
      ])
  }

  /// Revokes a credential of the tenant (of the platform for `nil`). One revoked before keeps its
  /// first time.
  ///
  /// - Returns: false when there is none, or it is another tenant's.
  public nonisolated(nonsending) func revokeCredential(
    _ id: String, of tenant: TenantID?, at: Instant
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE credential SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND tenant = $2
      """, [.text(id), .id(tenant ?? .none), .time(at)])
    try await publish(.access, of: tenant ?? .none)
    return changed == 1
  }

  /// Names the successor of a credential and ends it at `end`, or at its own end if that comes
  /// before.
  ///
  /// - Returns: false when there is none, or it has a successor already.
  public nonisolated(nonsending) func succeedCredential(
    _ id: String, of tenant: TenantID?, by successor: String, endingAt end: Instant
  ) async throws(StoreError) -> Bool {
    let changed = try await runCounting(
      """
      UPDATE credential SET successor = $3,
        expires_at = CASE WHEN expires_at < $4 THEN expires_at ELSE $4 END
      WHERE id = $1 AND tenant = $2 AND successor IS NULL
      """, [.text(id), .id(tenant ?? .none), .text(successor), .time(end)])
    try await publish(.access, of: tenant ?? .none)
    return changed == 1
  }

  /// Notes that a credential was used. Another node may have noted a later use.
  public nonisolated(nonsending) func touchCredential(
    _ id: String, at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE credential SET last_used_at = $2
      WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)
      """, [.text(id), .time(at)])
  }
}

extension Transaction where Kind == Registry {
  /// The latest moment at which a credential was made or used, as far as it was written down; `nil`
  /// before the first.
  public nonisolated(nonsending) func lastCredentialTime() async throws(StoreError) -> Instant? {
    try await rows("SELECT max(created_at), max(last_used_at) FROM credential", []) {
      (row) throws(StoreError) in [try row.optionalTime(), try row.optionalTime()]
    }.joined().compactMap { $0 }.max()
  }
}
