public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension PlanHandlers {
  public func createPlan(
    _ request: CreatePlanRequest, _ context: CallContext
  ) async throws -> CreatePlanResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .student)
    let content = (request.content ?? PlanContent()).identified()
    let violations = content.repeatedIDs()
    if !violations.isEmpty { throw Fault.invalidFields(violations) }
    _ = try await call.tenant.data.read { try await call.sight(of: student, in: $0) }

    let plan = try await call.tenant.write(about: [student]) { writer, keysInHand in
      // Again inside the write: the caseload may have changed since.
      let sight = try await call.sight(of: student, in: writer.reader)
      let keys = try keysInHand.unlock(student)
      let row = PlanRow(
        id: .random(), student: student, schoolYear: Int(request.schoolYear), isOpen: true,
        openedOn: call.today, revision: 1, createdAt: call.now, updatedAt: call.now,
        state: PlanState(
          status: Int(Policy.PlanStatus.initial.rawValue), tier: Int(request.tier.rawValue),
          nextReviewOn: CivilDate(request.nextReviewOn),
          navigator: try await writer.currentAssignment(of: student)?.navigator,
          familyParticipated: request.familyParticipated,
          studentParticipated: request.studentParticipated))
      let change = try await writer.recordChange(
        .planCreated, of: student, record: row.id, at: call.now)
      let revision = PlanRevisionRow(
        plan: row.id, revision: 1, revisedAt: call.now, author: call.caller.credential,
        state: row.state,
        content: try keys.seal(content, record: row.id, revision: change),
        voices: try keys.seal(
          request.voices ?? PlanVoices(), record: row.id, revision: change),
        reason: nil)
      try await writer.insert(row)
      try await writer.insert(revision)
      return try Messages.Plan(row, revision, sight: sight, keys: keys)
    }
    return CreatePlanResponse(plan: plan)
  }
}
