import Messages
import Policy
import RPC
import Vocabulary

@testable import Services

/// What a family agrees to, with everything a signature needs unless a test says otherwise.
struct Agreement {
  var records: RecordGroupSet = .identityOnly
  var purposes: [Messages.Purpose] = [.serviceCoordination]
  var parties: [Messages.ConsentParty] = [.init(party: .name("kite-club"))]
  var effect = Messages.ConsentEffect.permit
  var effectiveOn = ""
  var expiresOn = "2026-12-01"
  var signer = ConsentSigner(
    name: "\(Sample.guardian) \(Sample.family)", capacity: .parent, evidenceRef: "folder 7, page 2")
  var signature = ConsentSignature(method: .paper, assurance: .inPerson)

  var scope: ConsentScope {
    ConsentScope(
      records: records.inSchema, purposes: purposes, parties: parties, effect: effect,
      effectiveOn: effectiveOn, expiresOn: expiresOn)
  }
}

extension LiveTenant {
  func draft(_ student: StudentID, _ agreement: Agreement) async throws -> Messages.Consent {
    let answer = try await admin().consents.draftConsent(
      DraftConsentRequest(studentID: student.description, scope: agreement.scope))
    return answer.message.consent ?? Consent()
  }

  /// Signs now, unless the agreement says when.
  func sign(
    _ consent: Messages.Consent, _ agreement: Agreement
  ) async throws -> Messages.Consent {
    var signature = agreement.signature
    signature.signTime = signature.signTime ?? .init(live.clock.now())
    let answer = try await admin().consents.signConsent(
      SignConsentRequest(id: consent.id, signer: agreement.signer, signature: signature))
    return answer.message.consent ?? Consent()
  }

  /// A signed consent.
  func agree(_ student: StudentID, _ agreement: Agreement) async throws -> Messages.Consent {
    try await sign(draft(student, agreement), agreement)
  }

  func permit(
    _ student: StudentID, _ records: RecordGroupSet = .identityOnly
  ) async throws -> Messages.Consent {
    try await agree(student, Agreement(records: records))
  }

  func revoke(_ consent: Messages.Consent) async throws -> Messages.Consent {
    let answer = try await admin().consents.revokeConsent(
      RevokeConsentRequest(id: consent.id, reason: "moved away"))
    return answer.message.consent ?? Consent()
  }

  /// What the disclosure log holds of a student, oldest first, as an auditor reads it.
  func disclosures(of student: StudentID) async throws -> [Disclosure] {
    let answer = try await caller(.auditor).access.listDisclosures(
      ListDisclosuresRequest(studentID: student.description))
    return answer.message.disclosures.reversed()
  }
}
