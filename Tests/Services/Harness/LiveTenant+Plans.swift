import Messages
import RPC
import Testing
import Vocabulary

@testable import Services

extension PlanContent {
  /// Everything an active plan needs of its content.
  static func sample(goal: String = "reads two books a month") -> PlanContent {
    PlanContent(
      domains: [PlanDomain(domain: "academic", strengths: ["asks questions"], needs: ["quiet"])],
      goals: [Goal(text: goal)])
  }
}

extension CreatePlanRequest {
  /// Ready to become active as soon as it was reviewed.
  static func sample(
    _ student: StudentID, year: Int32 = 2027, review: String = "2026-12-01",
    content: PlanContent = .sample()
  ) -> CreatePlanRequest {
    CreatePlanRequest(
      studentID: student.description, schoolYear: year, tier: .tier1, nextReviewOn: review,
      content: content, voices: PlanVoices(studentVoice: Sample.note))
  }
}

extension LiveCaller {
  func open(_ request: CreatePlanRequest) async throws -> Plan {
    try #require(try await plans.createPlan(request).message.plan)
  }

  func revise(
    _ plan: Plan, reason: String = "a talk", _ change: (inout RevisePlanRequest) -> Void
  ) async throws -> Plan {
    var request = RevisePlanRequest(id: plan.id, revision: plan.revision, reason: reason)
    change(&request)
    return try #require(try await plans.revisePlan(request).message.plan)
  }

  /// The plan after one step of its status after another.
  func move(_ plan: Plan, to statuses: PlanStatus...) async throws -> Plan {
    var plan = plan
    for status in statuses { plan = try await revise(plan) { $0.status = status } }
    return plan
  }

  func plan(_ id: String, revision: Int64 = 0) async throws -> Plan {
    try #require(
      try await plans.getPlan(GetPlanRequest(id: id, revision: revision)).message.plan)
  }

  func listPlans(_ request: ListPlansRequest = ListPlansRequest()) async throws -> [Plan] {
    try await plans.listPlans(request).message.plans
  }
}
