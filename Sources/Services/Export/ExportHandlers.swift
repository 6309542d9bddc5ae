import Logging
public import Messages
import Policy
import RPC
import Store
import Vocabulary

/// Makes files that leave a tenant: for a party what consents open to it, sealed to keys that the
/// party has proved to hold; for the tenant itself everything, once two people have agreed. No such
/// file comes back in: nothing here reads one.
public struct ExportHandlers: ExportService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// A key of the caller's tenant; to an outside party only its own are there.
  ///
  /// - Throws: `notFound(.exportKey)`.
  nonisolated(nonsending) func key(
    _ text: String, for call: TenantCall, in reader: RegistryReader
  ) async throws -> ExportKeyRow {
    let id = try RecordID(text, of: .exportKey)
    guard let row = try await reader.exportKey(id, of: call.tenant.id),
      call.partySeen.map({ $0 == row.party }) ?? true
    else { throw Fault.notFound(.exportKey) }
    return row
  }

  /// Who registered and ended keys stands in the registry and, for those who watch, in the log.
  func log(_ event: Logger.Message, _ row: ExportKeyRow, _ call: TenantCall) {
    deployment.logger.notice(
      event,
      metadata: [
        "key": "\(row.id)", "party": "\(row.party)", "tenant": "\(row.tenant)",
        "credential": "\(call.caller.credentialShown)",
      ])
  }
}

/// The bounds of exports.
enum ExportTerms {
  /// How long a challenge can be answered: long enough for a weekend.
  static let challengeSeconds: Int64 = 72 * 3600
  /// Keys of a party in force or waiting for their proof.
  static let keysMax = 8
  /// Students whose consents are looked at in one read.
  static let lookedAtMax = 256
  /// Students of one transaction of the disclosure gate: few, as what it has passed is handed over
  /// even when a consent ends in the next moment.
  static let passedMax = 32
  /// Bytes of one message.
  static let chunkBytes = 256 << 10
}

/// Whose exports run one at a time: a party that takes its file slowly must not keep another
/// waiting.
struct ExportTurn: Hashable, Sendable {
  let tenant: TenantID
  /// Empty for the tenant's own.
  let party: String
}

extension TenantCall {
  /// The one party whose keys and exports the caller may see; `nil` for all of the tenant.
  var partySeen: String? { caller.role.isOutsideParty ? caller.party : nil }

  /// The party that a request is about: an outside party's own, or the one that is named.
  ///
  /// - Throws: `invalidFields` when a party names another, or an administrator none.
  func party(named name: String) throws(Fault) -> String {
    guard let own = partySeen else {
      guard !name.isEmpty else {
        throw .invalidFields([
          FieldViolation(field: "party", reason: "REQUIRED", description: "must be given")
        ])
      }
      return name
    }
    guard name.isEmpty || name == own else {
      throw .invalidFields([
        FieldViolation(
          field: "party", reason: "NOT_ALLOWED", description: "must be your own or empty")
      ])
    }
    return own
  }
}

extension Messages.ExportKey {
  init(_ row: ExportKeyRow) {
    self.init(
      id: row.id.description, party: row.party, recipient: row.recipient,
      createTime: .init(row.createdAt), registeredBy: row.createdBy,
      confirmTime: row.confirmedAt.map { .init($0) }, revokeTime: row.revokedAt.map { .init($0) })
  }
}

extension Messages.Export {
  init(_ row: ExportRow) {
    self.init(
      id: row.id.description, kind: ExportKind(stored: row.kind), party: row.party,
      purpose: Purpose(rawValue: Int32(row.purpose.rawValue)), createTime: .init(row.createdAt),
      credentialID: row.credential, recipients: row.recipients,
      approvalID: row.approval?.description ?? "", headerFingerprint: row.header.hexadecimal,
      completeTime: row.completion.map { .init($0.at) }, students: row.completion?.students ?? 0,
      fileBytes: row.completion?.byteCount ?? 0,
      fileFingerprint: row.completion?.fingerprint.hexadecimal ?? "")
  }
}
