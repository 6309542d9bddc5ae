public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension PlanHandlers {
  public func revisePlan(
    _ request: RevisePlanRequest, _ context: CallContext
  ) async throws -> RevisePlanResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try PlanID(request.id, of: .plan)
    let content = request.content?.identified()
    let violations = content?.repeatedIDs() ?? []
    if !violations.isEmpty { throw Fault.invalidFields(violations) }
    let (seen, _) = try await call.tenant.data.read { try await call.plan(id, in: $0) }

    let plan = try await call.tenant.write(about: [seen.student]) { writer, keysInHand in
      let (current, sight) = try await call.plan(id, in: writer.reader)
      guard current.revision == request.revision,
        let earlier = try await writer.planRevision(current.revision, of: id)
      else { throw Fault.revisionStale(current: current.revision) }
      let keys = try keysInHand.unlock(seen.student)
      let change = try await writer.recordChange(
        .planRevised, of: current.student, record: id, at: call.now)

      var row = current
      row.state = try current.state.revised(by: request)
      row.state.navigator = try await writer.currentAssignment(of: row.student)?.navigator
      row.isOpen = Policy.PlanStatus(rawValue: UInt16(row.state.status))?.isOpen ?? false
      row.revision += 1
      row.updatedAt = call.now
      let known = try content ?? keys.open(PlanContent.self, earlier.content, record: id)
      try row.state.demandReadiness(of: known, comingFrom: current.state)
      let revision = PlanRevisionRow(
        plan: id, revision: row.revision, revisedAt: call.now, author: call.caller.credential,
        state: row.state,
        content: try content.map { try keys.seal($0, record: id, revision: change) }
          ?? earlier.content,
        voices: try request.voices.map { try keys.seal($0, record: id, revision: change) }
          ?? earlier.voices,
        reason: try keys.seal(PlanReason(text: request.reason), record: id, revision: change))
      guard try await writer.revise(row, from: current.revision) else {
        throw Fault.revisionStale(current: current.revision)
      }
      try await writer.insert(revision)
      return try Messages.Plan(row, revision, sight: sight, keys: keys)
    }
    return RevisePlanResponse(plan: plan)
  }
}

extension PlanState {
  /// The state after a revision: what the request leaves empty stays.
  ///
  /// - Throws: `TransitionRefused` when the status cannot be reached from here.
  fileprivate func revised(by request: RevisePlanRequest) throws -> PlanState {
    var state = self
    if let target = Policy.PlanStatus(request.status), Int(target.rawValue) != status {
      guard let current = Policy.PlanStatus(rawValue: UInt16(status)) else {
        throw StoreError.corrupt
      }
      state.status = Int(try current.transition(to: target).rawValue)
    }
    if request.tier != .unspecified { state.tier = Int(request.tier.rawValue) }
    state.nextReviewOn = CivilDate(request.nextReviewOn) ?? nextReviewOn
    state.lastReviewedOn = CivilDate(request.lastReviewedOn) ?? lastReviewedOn
    state.familyParticipated = familyParticipated || request.familyParticipated
    state.studentParticipated = studentParticipated || request.studentParticipated
    return state
  }

  /// An active plan is whole, and none is closed without a year-end review.
  fileprivate func demandReadiness(
    of content: PlanContent, comingFrom earlier: PlanState
  ) throws(Fault) {
    switch Policy.PlanStatus(rawValue: UInt16(status)) {
    case .active, .reviewDue:
      let missing = content.readiness(with: self).missing
      if !missing.isEmpty { throw .notReady(missing) }
    case .closed where earlier.status != status && lastReviewedOn == nil:
      throw .conditionsUnmet([
        PreconditionViolation(
          kind: "PLAN_REVIEW_MISSING", subject: "last_reviewed_on",
          description: "a plan is closed after its year-end review")
      ])
    case .draft, .inReview, .closing, .closed, .discarded, nil: break
    }
  }
}
