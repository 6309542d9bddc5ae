public import Messages
public import RPC
import Store
import Vocabulary

extension KeyHandlers {
  public func getKeyInventory(
    _ request: GetKeyInventoryRequest, _ context: CallContext
  ) async throws -> GetKeyInventoryResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let versions = try await versions(of: call.tenant.id)
    let living = versions.rows.filter { $0.destroyedAt == nil }
    return GetKeyInventoryResponse(keys: living.map { record($0, at: call.now) })
  }

  private func record(_ row: KeyVersionRow, at now: Instant) -> KeyRecord {
    let age = max(0, now.milliseconds - row.createdAt.milliseconds) / 86_400_000
    let period = Int64(deployment.rotations.policy.cryptoperiodDays(of: row.kind))
    return KeyRecord(
      kind: .init(stored: row.kind.rawValue), version: row.version, purpose: row.kind.purpose,
      algorithm: row.kind.algorithm, state: row.shownState, createTime: .init(row.createdAt),
      ageDays: age, cryptoperiodDays: period, overdue: row.state == .active && age > period)
  }
}

extension Store.KeyKind {
  /// The type of key and what it protects (NIST SP 800-57 part 1, 5.1.1).
  fileprivate var purpose: String {
    switch self {
    case .tenantKey: "symmetric key-wrapping key: the tenant's secrets and epoch keys"
    case .epoch: "symmetric key-wrapping key: the keys of students and staff"
    case .studentKeys: "symmetric data-encryption keys, one a person: records"
    case .indexRoot: "symmetric master key: blind indexes of exact identifiers"
    case .serviceRoot: "symmetric master key: pepper of credentials, fingerprints of content"
    case .logSigning: "private signature key: checkpoints of the disclosure log"
    case .receiptSigning: "private signature key: receipts and certificates of destruction"
    }
  }

  fileprivate var algorithm: String {
    switch self {
    case .tenantKey, .epoch, .studentKeys: "XChaCha20-Poly1305, 256 bits, committing"
    case .indexRoot, .serviceRoot: "keyed BLAKE2b, 256 bits"
    case .logSigning, .receiptSigning: "Ed25519"
    }
  }
}
