public import Messages
public import RPC
import Store
import Vocabulary

extension ErasureHandlers {
  public func listLegalHolds(
    _ request: ListLegalHoldsRequest, _ context: CallContext
  ) async throws -> ListLegalHoldsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .student)
    let rows = try await call.tenant.data.read { reader in
      try await reader.legalHolds(of: student, limit: 1000)
    }
    return ListLegalHoldsResponse(holds: rows.map(LegalHold.init))
  }
}
