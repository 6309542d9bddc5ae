public import Messages
import RPC
import Store
import Vocabulary

/// Copies databases, checks copies, and puts one in a tenant's place. Nothing here can open a
/// record for anybody: values are opened to see that they open.
public struct BackupHandlers: BackupService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }
}

/// The numbers of the promises that backups keep and of what an operator is warned about.
enum BackupTerms {
  static let drillEveryDays: Int64 = 90
  static let secondsOfDay: Int64 = 86_400
  /// So that the loss of one identity is not the loss of the backup.
  static let recipientsMin = 2
}

extension Messages.Backup {
  init(_ row: BackupRow, at now: Instant) {
    self.init(
      id: row.id.description, artefact: BackupArtefact(stored: row.artefact),
      tenantID: row.tenant == .none ? "" : row.tenant.description,
      createTime: .init(row.createdAt), expireTime: row.expiresAt.map { .init($0) },
      change: row.change, complete: row.completedAt != nil,
      discardTime: row.discardedAt.map { .init($0) }, overdue: row.isOverdue(at: now),
      contentBytes: row.byteCount)
  }
}

extension Fault {
  static let recipientMalformed = Fault.invalidFields([
    FieldViolation(
      field: "recipients", reason: "RECIPIENT_MALFORMED",
      description: "must be an age recipient, age1...")
  ])
}

/// Why a backup cannot be restored as it is, or as it was asked for.
struct BackupRefusal {
  let subject: String
  let description: String

  init(_ subject: String, _ description: String) {
    self.subject = subject
    self.description = description
  }

  var violation: PreconditionViolation {
    PreconditionViolation(kind: "BACKUP", subject: subject, description: description)
  }
}

extension Fault {
  static func backupRefused(_ refusals: [BackupRefusal]) -> Fault {
    .conditionsUnmet(refusals.map(\.violation))
  }

  static func backupRefused(_ subject: String, _ description: String) -> Fault {
    backupRefused([BackupRefusal(subject, description)])
  }
}
