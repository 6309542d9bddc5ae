public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension ConsentHandlers {
  public func draftConsent(
    _ request: DraftConsentRequest, _ context: CallContext
  ) async throws -> DraftConsentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let row = ConsentRow(
      id: .random(), student: try StudentID(request.studentID, of: .student),
      status: Int(Policy.ConsentStatus.initial.rawValue),
      terms: (request.scope ?? ConsentScope()).terms, author: call.caller.credential, revision: 1,
      createdAt: call.now, updatedAt: call.now)
    try await call.tenant.data.write { writer in
      _ = try await call.sight(of: row.student, in: writer.reader)
      _ = try await writer.recordChange(
        .consentDrafted, of: row.student, record: row.id, at: call.now)
      try await writer.insert(row)
    }
    return DraftConsentResponse(consent: Messages.Consent(row, on: call.today))
  }
}
