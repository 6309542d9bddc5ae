import Messages
import Testing

@testable import RPC

@Suite("The catalogs")
struct CatalogTests {
  @Test("find every method by its path")
  func paths() {
    #expect(MethodCatalog.all.count >= 29)
    for rule in MethodCatalog.all {
      #expect(MethodCatalog.rule(at: rule.descriptor.path) == rule)
      #expect(rule.descriptor.service.hasPrefix("cairn.v1."))
      #expect(!rule.documentation.isEmpty)
      #expect(rule.permission.isKnown && rule.permission != .unspecified)
    }
    #expect(MethodCatalog.rule(at: "/cairn.v1.StudentService/Nothing") == nil)
    #expect(
      MethodCatalog.rule(at: "/cairn.v1.StudentService/GetStudent")?.permission == .studentRead)
    let importRoster = MethodCatalog.rule(at: RosterMethods.importRoster.path)
    #expect(importRoster?.descriptor.kind == .bidirectionalStreaming)
  }

  @Test("demand a purpose of every method that touches a student's data")
  func purposes() {
    // Of the last, all decide what becomes of records and keys, and read no record. Of exports,
    // only those methods that make a file do.
    let free: Set = [
      "cairn.v1.TenantService", "cairn.v1.CredentialService", "cairn.v1.ApprovalService",
      "cairn.v1.ErasureService", "cairn.v1.InspectionService", "cairn.v1.KeyService",
      "cairn.v1.RootService", "cairn.v1.CanaryService", "cairn.v1.AlarmService",
      "cairn.v1.BackupService", "cairn.v1.MoveService",
    ]
    for rule in MethodCatalog.all {
      let descriptor = rule.descriptor
      let isReading =
        descriptor.service == "cairn.v1.ExportService"
        ? ["CreateExport", "CreateTenantExport"].contains(descriptor.method)
        : !free.contains(descriptor.service)
      #expect(rule.purposeRequired == isReading, "\(descriptor.path)")
    }
  }

  @Test("classify every field of every message of ours")
  func fields() {
    for entry in FieldCatalog.all {
      #expect(entry.sensitivity.isKnown && entry.sensitivity != .unspecified, "\(entry)")
    }
    let own = MessageCatalog.all.map { $0.schemaName }.filter { $0.hasPrefix("cairn.") }
    let described = Set(FieldCatalog.all.map(\.message))
    // A message without fields has nothing to describe.
    let empty: Set = [
      "cairn.v1.GetKeyInventoryRequest", "cairn.v1.GetRootRequest", "cairn.v1.WhoAmIRequest",
      "cairn.v1.ListCanariesRequest",
    ]
    #expect(Set(own).subtracting(described) == empty)
  }

  @Test("bind each method of a service to its handler")
  func binding() async throws {
    let methods = EchoPlans().methods
    #expect(
      methods.map(\.descriptor)
        == MethodCatalog.all.map(\.descriptor).filter {
          $0.service == "cairn.v1.PlanService"
        })
    let get = try #require(methods.first { $0.descriptor == PlanMethods.getPlan })
    guard case .unary(let call) = get.handler else {
      Issue.record("GetPlan is unary")
      return
    }
    let context = CallContext(
      method: get.descriptor, metadata: Metadata(), peer: .local(userID: 0, processID: 0))
    let id = "00000000000000000000000001"
    let answer = try await call(GetPlanRequest(id: id).encoded(), context).value()
    #expect(try GetPlanResponse(wire: answer).plan?.id == id)
    await #expect(throws: Fault.self) {
      try await call(GetPlanRequest(id: "x").encoded(), context).value()
    }
  }
}

/// Answers a plan with the id that was asked for.
private struct EchoPlans: PlanService {
  func createPlan(_ request: CreatePlanRequest, _ context: CallContext) async throws
    -> CreatePlanResponse
  { CreatePlanResponse() }

  func getPlan(_ request: GetPlanRequest, _ context: CallContext) async throws -> GetPlanResponse {
    GetPlanResponse(plan: Plan(id: request.id))
  }

  func revisePlan(_ request: RevisePlanRequest, _ context: CallContext) async throws
    -> RevisePlanResponse
  { RevisePlanResponse() }

  func listPlans(_ request: ListPlansRequest, _ context: CallContext) async throws
    -> ListPlansResponse
  { ListPlansResponse() }
}
