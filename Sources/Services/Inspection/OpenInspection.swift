public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension InspectionHandlers {
  /// The clock began when the family asked, not when somebody wrote it down.
  public func openInspection(
    _ request: OpenInspectionRequest, _ context: CallContext
  ) async throws -> OpenInspectionResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let receivedOn = CivilDate(request.receivedOn) ?? call.today
    guard receivedOn <= call.today else {
      throw Fault.invalidFields([
        FieldViolation(
          field: "received_on", reason: "IN_FUTURE", description: "must not be after today")
      ])
    }
    let row = InspectionRow(
      id: .random(), student: try StudentID(request.studentID, of: .student),
      capacity: Int(request.capacity.rawValue), receivedOn: receivedOn,
      dueOn: InspectionClock.due(receivedOn: receivedOn), openedAt: call.now,
      openedBy: call.caller.credential)
    try await call.tenant.data.write { writer in
      guard try await writer.student(row.student) != nil else { throw Fault.notFound(.student) }
      try await writer.insert(row)
      _ = try await writer.recordChange(
        .inspectionOpened, of: row.student, record: row.id, at: call.now)
    }
    return OpenInspectionResponse(inspection: Inspection(row, today: call.today))
  }
}
