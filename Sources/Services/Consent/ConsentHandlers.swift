public import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

/// Keeps what families allow: drafted, signed, revoked, and evaluated for whoever asks.
public struct ConsentHandlers: ConsentService {
  let deployment: Deployment

  public init(deployment: Deployment) { self.deployment = deployment }

  /// A consent of a student in the caller's scope.
  ///
  /// - Throws: `notFound(.consent)`, whether the consent or the student is not the caller's.
  nonisolated(nonsending) func consent(
    _ id: ConsentID, for call: TenantCall, in reader: TenantReader
  ) async throws -> ConsentRow {
    guard let row = try await reader.consent(id), let scope = call.scope,
      try await reader.contains(row.student, in: scope)
    else { throw Fault.notFound(.consent) }
    return row
  }

  /// Consents as the caller may see them: who signed is part of the contact group, so an outside
  /// party and an auditor see that it was signed and how, never by whom.
  func messages(
    _ rows: some Collection<ConsentRow>, of student: StudentID, for call: TenantCall
  ) async throws -> [Messages.Consent] {
    let isSigned = rows.contains { $0.signing != nil }
    guard isSigned, call.readable.contains(.contact) else {
      return rows.map { Messages.Consent($0, on: call.today) }
    }
    let consents = try await call.tenant.open([student]) { keysInHand in
      let keys = try keysInHand.unlock(student)
      return try rows.map { row in
        var consent = Messages.Consent(row, on: call.today)
        if let signing = row.signing {
          consent.signer = try keys.open(ConsentSigner.self, signing.signer, record: row.id)
        }
        return consent
      }
    }
    try await deployment.disclosures.note(
      .contactOnly, asked: .contactOnly,
      of: [student], to: call)
    return consents
  }

  func message(_ row: ConsentRow, for call: TenantCall) async throws -> Messages.Consent? {
    try await messages([row], of: row.student, for: call).first
  }
}
