public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension ConsentHandlers {
  public func getConsent(
    _ request: GetConsentRequest, _ context: CallContext
  ) async throws -> GetConsentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try ConsentID(request.id, of: .consent)
    let row = try await call.tenant.data.read { reader in
      guard call.caller.role.isOutsideParty else {
        return try await consent(id, for: call, in: reader)
      }
      guard let row = try await reader.consent(id), try row.isShown(to: call.caller) else {
        throw Fault.notFound(.consent)
      }
      return row
    }
    return GetConsentResponse(consent: try await message(row, for: call))
  }
}

extension ConsentRow {
  /// Whether an outside party may see it: once it was signed, and if it reaches the party. So the
  /// party learns also that its consent ended, but never of anybody else's, or of a mere draft.
  func isShown(to caller: Caller) throws(StoreError) -> Bool {
    guard signing != nil else { return false }
    return try Policy.ConsentTerms(self)
      .reaches(party: caller.party, classes: caller.partyClasses)
  }
}
