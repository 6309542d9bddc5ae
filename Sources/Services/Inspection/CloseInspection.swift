public import Messages
public import RPC
import Store
import Vocabulary

extension InspectionHandlers {
  public func closeInspection(
    _ request: CloseInspectionRequest, _ context: CallContext
  ) async throws -> CloseInspectionResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try RecordID(request.id, of: .inspection)
    let row = try await call.tenant.data.write { writer in
      guard let before = try await writer.inspection(id) else {
        throw Fault.notFound(.inspection)
      }
      guard
        try await writer.closeInspection(
          id, outcome: Int(request.outcome.rawValue), at: call.now, by: call.caller.credential)
      else {
        throw Fault.transitionInvalid(kind: "inspection request", from: "closed", to: "closed")
      }
      _ = try await writer.recordChange(
        .inspectionClosed, of: before.student, record: id, at: call.now)
      return try await writer.inspection(id) ?? before
    }
    return CloseInspectionResponse(inspection: Inspection(row, today: call.today))
  }
}
