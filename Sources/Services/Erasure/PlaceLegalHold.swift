public import Messages
public import RPC
import Store
import Vocabulary

extension ErasureHandlers {
  /// In one transaction with the look for the student, as an erasure may be under way.
  public func placeLegalHold(
    _ request: PlaceLegalHoldRequest, _ context: CallContext
  ) async throws -> PlaceLegalHoldResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let hold = LegalHoldRow(
      id: .random(), student: try StudentID(request.studentID, of: .student),
      reason: request.reason, placedAt: call.now, placedBy: call.caller.credential)
    try await call.tenant.data.write { writer in
      guard try await writer.student(hold.student) != nil else { throw Fault.notFound(.student) }
      try await writer.insert(hold)
      _ = try await writer.recordChange(
        .legalHoldPlaced, of: hold.student, record: hold.id, at: call.now)
    }
    return PlaceLegalHoldResponse(hold: LegalHold(hold))
  }
}

extension Messages.LegalHold {
  init(_ row: LegalHoldRow) {
    self.init(
      id: row.id.description, studentID: row.student.description, reason: row.reason,
      placeTime: .init(row.placedAt), placedBy: row.placedBy,
      liftTime: row.liftedAt.map { .init($0) }, liftedBy: row.liftedBy ?? "")
  }
}
