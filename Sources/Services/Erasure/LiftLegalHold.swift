public import Messages
public import RPC
import Store
import Vocabulary

extension ErasureHandlers {
  public func liftLegalHold(
    _ request: LiftLegalHoldRequest, _ context: CallContext
  ) async throws -> LiftLegalHoldResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try RecordID(request.id, of: .legalHold)
    let hold = try await call.tenant.data.write { writer in
      guard let before = try await writer.legalHold(id) else { throw Fault.notFound(.legalHold) }
      guard before.liftedAt == nil else { return before }
      _ = try await writer.liftLegalHold(id, at: call.now, by: call.caller.credential)
      _ = try await writer.recordChange(
        .legalHoldLifted, of: before.student, record: id, at: call.now)
      return try await writer.legalHold(id) ?? before
    }
    return LiftLegalHoldResponse(hold: LegalHold(hold))
  }
}
