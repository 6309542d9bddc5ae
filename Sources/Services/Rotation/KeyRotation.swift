import Sealing
import Store
import Vocabulary

/// Takes the rotations of one tenant's keys as far as they can go.
///
/// Registry, epoch key store and the tenant's two files share no transaction, so the order of the
/// steps is fixed, the same for every kind, and each is durable before the next:
///
///     1  begun      registry: the version is pending, beside it its key, if kept there
///     2  made       epoch key store: the key of a new epoch. Then every node takes the pending key
///                   up, and says so, before anything is sealed with it (`Node`)
///     3  activated  registry: the version is active, the one before decrypt-only
///     4  published  calls that begin from now on know both
///     5  closed     the file of the rows: the floor, below which nothing new is written
///     6  moved      the file of the rows: batch by batch, each row by compare-and-set
///     7  counted    no row is left below
///     8  retired    registry: the minimum; calls that begin from now on refuse what lies below
///     9  destroyed  the old key is deleted; registry: noted
///
/// How far it has come is in the rows: a step that finds its work done changes nothing, so a
/// rotation that was stopped anywhere begins again at the top and goes on where it was. Calls never
/// wait for it: those that began before keep the keys that they began with (`TenantCustody`).
struct KeyRotation: Sendable {
  /// Rows moved in one transaction.
  static let batch = 500

  let tenant: TenantID
  let store: any StoreEngine
  let custody: Custody
  let tenants: TenantDirectory
  let node: Node
  let clock: any WallClock
  let policy: KeyPolicy
  let pace: RotationPace
  let board: RotationBoard

  /// Goes on with every rotation of the tenant that has begun and not ended. What stops one kind
  /// does not stop the others.
  ///
  /// - Throws: the first failure, after all were tried; `CancellationError` at once.
  func advance() async throws {
    var failure: (any Error)?
    for kind in KeyKind.allCases {
      do {
        try await advance(kind)
      } catch let error as CancellationError {
        throw error
      } catch {
        board.fail(kind, to: (try? await versions().newest(kind)) ?? 0, tenant)
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  private func advance(_ kind: KeyKind) async throws {
    let versions = try await versions()
    let target = versions.newest(kind)
    if versions.isRotating(kind) {
      if versions.of(kind).last?.state == .pending { try await activate(kind, target) }
      try await tenants.renewKeys(of: tenant)
      try await step(.published, kind, target)
      guard try await move(kind, to: target) else { return }
      try await retire(kind, before: target)
    }
    if try await self.versions().awaitsDestruction(kind) {
      try await destroy(kind, before: target)
    }
  }

  // MARK: - Steps

  private func activate(_ kind: KeyKind, _ version: UInt32) async throws {
    if kind == .epoch { try await makeEpochKey(version) }
    try await step(.made, kind, version)
    // From here on some node may write under it, so all of them must know it before.
    try await node.publishKeys(of: tenant)
    let now = clock.now()
    try await store.registry.write { writer in
      try await writer.activate(kind, version: version, of: tenant, at: now)
    }
    try await step(.activated, kind, version)
  }

  /// - Returns: whether nothing is left below `version`; `false` where that takes more than work.
  /// - Throws: `RotationIncomplete` when some rows could not be moved.
  private func move(_ kind: KeyKind, to version: UInt32) async throws -> Bool {
    switch kind {
    case .tenantKey: try await rewrapSecrets(under: version)
    case .epoch: try await rewrapSubjects(under: version)
    case .studentKeys: try await resealRecords(under: version)
    case .indexRoot: try await indexAnew(under: version)
    case .serviceRoot: guard try await endServiceRoots(before: version) else { return false }
    case .logSigning, .receiptSigning: break
    }
    try await step(.counted, kind, version)
    return true
  }

  private func retire(_ kind: KeyKind, before version: UInt32) async throws {
    let now = clock.now()
    try await store.registry.write { writer in
      try await writer.retire(kind, before: version, of: tenant, at: now)
      // Where the key lies in the same file as the minimum, both go in one transaction.
      if let secret = kind.secret {
        try await requireUnused(kind, before: version, in: writer)
        try await writer.eraseSecrets(kind: secret, before: version, of: tenant)
      } else if let use = kind.signingUse {
        try await writer.eraseSeeds(of: tenant, purpose: use.rawValue, before: version)
      } else {
        return
      }
      try await writer.noteDestruction(of: kind, before: version, of: tenant, at: now)
    }
    try await step(.retired, kind, version)
    try await tenants.renewKeys(of: tenant)
  }

  private func destroy(_ kind: KeyKind, before version: UInt32) async throws {
    // Where the last attempt ended before calls were given the keys of now.
    try await tenants.renewKeys(of: tenant)
    switch kind {
    case .epoch:
      try await store.epochs.write { writer in
        try await writer.eraseEpochKeys(before: version, of: tenant)
      }
    case .studentKeys: guard try await eraseRetiredKeys(before: version) else { return }
    case .tenantKey, .indexRoot, .serviceRoot, .logSigning, .receiptSigning: return
    }
    try await step(.destroyed, kind, version)
    let now = clock.now()
    try await store.registry.write { writer in
      try await writer.noteDestruction(of: kind, before: version, of: tenant, at: now)
    }
  }

  // MARK: - What the steps share

  func versions() async throws -> KeyVersions {
    try await store.registry.read { KeyVersions(try await $0.keyVersions(of: tenant)) }
  }

  func secrets() async throws -> TenantSecrets {
    try await store.registry.read { try TenantSecrets(try await $0.secrets(of: tenant)) }
  }

  /// The tenant with the keys of now.
  func session() async throws -> TenantSession {
    guard let session = try await tenants.session(of: tenant) else { throw StoreError.unavailable }
    return session
  }

  func step(_ step: RotationStep, _ kind: KeyKind, _ version: UInt32) async throws {
    board.note(step, of: kind, to: version, tenant)
    try await pace.pause(step)
  }

  func moved(_ rows: Int, _ kind: KeyKind, _ version: UInt32) async throws {
    board.add(rows, of: kind, to: version, tenant)
    try await step(.moved, kind, version)
  }
}

/// Some rows could not be moved, as they do not open. They keep their old key, which stays.
struct RotationIncomplete: Error {}

extension KeyKind {
  /// The number of its kind among the registry's secrets; `nil` for what other files keep.
  var secret: Int? {
    switch self {
    case .tenantKey: SecretKind.tenantKey
    case .indexRoot: SecretKind.indexRoot
    case .serviceRoot: SecretKind.serviceRoot
    case .epoch, .studentKeys, .logSigning, .receiptSigning: nil
    }
  }
}
