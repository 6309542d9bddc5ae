public import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

/// Erases students and keeps the holds that forbid it. Nothing here opens a record.
public struct ErasureHandlers: ErasureService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// Whether a backup of epoch keys could still open what was wrapped on the day of the erasure.
  func epochKeySurvives(_ erasure: ErasureRow, of tenant: TenantID) async throws -> Bool {
    try await deployment.store.epochs.read { reader in
      try await reader.epochKeys(of: tenant).contains { $0.epoch <= erasure.epoch }
    }
  }

  func state(of erasure: ErasureRow, in call: TenantCall) async throws -> Policy.ErasureState {
    Policy.ErasureState(
      promisedAt: erasure.promisedAt,
      epochKeySurvives: try await epochKeySurvives(erasure, of: call.tenant.id), at: call.now)
  }
}

extension Messages.Erasure {
  init(_ row: ErasureRow, _ state: Policy.ErasureState) {
    self.init(
      studentID: row.student.description, state: state.inSchema(),
      basis: ErasureBasis(stored: row.basis), reason: row.reason, erasedBy: row.credential,
      eraseTime: .init(row.erasedAt), promiseTime: .init(row.promisedAt),
      records: Int32(truncatingIfNeeded: row.records))
  }
}

extension ErasureExtent {
  init(_ extent: StudentExtent, keys: Int) {
    self.init(
      groups: Int32(truncatingIfNeeded: extent.groups),
      plans: Int32(truncatingIfNeeded: extent.plans),
      planRevisions: Int32(truncatingIfNeeded: extent.planRevisions),
      checkIns: Int32(truncatingIfNeeded: extent.checkIns),
      consents: Int32(truncatingIfNeeded: extent.consents),
      blindIndexes: Int32(truncatingIfNeeded: extent.blindIndexes),
      keys: Int32(truncatingIfNeeded: keys))
  }
}
