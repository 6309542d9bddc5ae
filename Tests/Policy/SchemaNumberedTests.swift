import Testing

@testable import Policy

@Suite("Enums that mirror the schema")
struct SchemaNumberedTests {
  private func table<E: SchemaNumbered>(_: E.Type) -> [String: UInt16] {
    E.allCases.reduce(into: [:]) { $0[$1.schemaName] = $1.rawValue }
  }

  @Test("have the schema's numbers and names, all of them and no others")
  func sameAsSchema() {
    let mirrored: [(String, [String: UInt16])] = [
      ("Role", table(Role.self)),
      ("Permission", table(Permission.self)),
      ("ConsentStatus", table(ConsentStatus.self)),
      ("ConsentEffect", table(ConsentEffect.self)),
      ("SignerCapacity", table(SignerCapacity.self)),
      ("SignatureMethod", table(SignatureMethod.self)),
      ("IdentityAssurance", table(IdentityAssurance.self)),
      ("DecisionReason", table(DecisionReason.self)),
      ("PlanStatus", table(PlanStatus.self)),
      ("GoalStatus", table(GoalStatus.self)),
      ("StepStatus", table(StepStatus.self)),
      ("TenantStatus", table(TenantStatus.self)),
      ("DisclosureBasis", table(DisclosureBasis.self)),
      ("DisclosureOutcome", table(DisclosureOutcome.self)),
      ("ApprovalKind", table(ApprovalKind.self)),
      ("ApprovalState", table(ApprovalState.self)),
      ("ErasureBasis", table(ErasureBasis.self)),
      ("ErasureState", table(ErasureState.self)),
      ("InspectionCapacity", table(InspectionCapacity.self)),
      ("InspectionOutcome", table(InspectionOutcome.self)),
    ]
    for (name, values) in mirrored {
      let expected = Schema.values(ofEnum: name)
      #expect(expected.count > 1, "\(name) was not found in proto/")
      #expect(values == expected, "\(name)")
    }
  }

  @Test("name what people see as the schema does")
  func names() {
    #expect(ConsentStatus.pendingSignature.schemaName == "CONSENT_STATUS_PENDING_SIGNATURE")
    #expect(IdentityAssurance.ial2.schemaName == "IDENTITY_ASSURANCE_IAL2")
    #expect(Role.tenantAdmin.shortName == "TENANT_ADMIN")
  }
}
