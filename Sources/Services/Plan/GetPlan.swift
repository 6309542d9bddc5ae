public import Messages
public import RPC
import Sealing
import Store
import Vocabulary

extension PlanHandlers {
  public func getPlan(
    _ request: GetPlanRequest, _ context: CallContext
  ) async throws -> GetPlanResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try PlanID(request.id, of: .plan)
    let (row, sight, revision) = try await call.tenant.data.read { reader in
      let (row, sight) = try await call.plan(id, in: reader)
      let number = request.revision == 0 ? row.revision : request.revision
      guard let revision = try await reader.planRevision(number, of: id) else {
        throw Fault.notFound(.plan)
      }
      return (row, sight, revision)
    }
    let plan = try await call.tenant.open([row.student]) { keys in
      try Plan(row, revision, sight: sight, keys: keys.unlock(row.student))
    }
    let asked: RecordGroupSet = [.init(PlanContent.group), .init(PlanVoices.group)]
    try await deployment.disclosures.note(
      sight.readable.intersection(asked), asked: asked, of: [row.student], to: call)
    return GetPlanResponse(plan: plan)
  }
}
