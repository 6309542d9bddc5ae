import Messages
import RPC

extension FakeServer {
  /// Ada can be erased, another student is held, and harborview can be destroyed.
  mutating func answerErasure() {
    answerStudentErasure()
    answerHolds()
    answerInspections()
    answerDestruction()
  }

  private static let erasure = Erasure(
    studentID: "st-ada", state: .online, basis: .familyRequest, reason: "ticket 4711",
    erasedBy: "7g2k9w3m5p8q1r4t", eraseTime: time(0), promiseTime: time(37 * 86_400), records: 23)
  private static let certificate = """
    cairn-destruction-certificate/v1
    method: cryptographic erase

    \u{2014} PeterNeumann AAAA

    """
  private static let verifier =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  private mutating func answerStudentErasure() {
    answer(ErasureMethods.eraseStudent) { (request: EraseStudentRequest) in
      guard request.studentID == "st-ada" else {
        throw Fault.conditionsUnmet([
          PreconditionViolation(
            kind: "LEGAL_HOLD", subject: "student",
            description: "legal holds in force: 1; lift them first")
        ])
      }
      return EraseStudentResponse(
        erasure: Self.erasure,
        extent: ErasureExtent(
          groups: 6, plans: 1, planRevisions: 3, checkIns: 12, consents: 2, blindIndexes: 3,
          keys: 1))
    }
    answer(ErasureMethods.listErasures) { (_: ListErasuresRequest) in
      ListErasuresResponse(erasures: [Self.erasure])
    }
    answer(ErasureMethods.getErasureCertificate) { (_: GetErasureCertificateRequest) in
      GetErasureCertificateResponse(
        certificate: Self.certificate, state: .online, verifier: Self.verifier)
    }
  }

  private static let hold = LegalHold(
    id: "ho-1", studentID: "st-ada", reason: "docket 27-114", placeTime: time(0),
    placedBy: "7g2k9w3m5p8q1r4t")

  private mutating func answerHolds() {
    answer(ErasureMethods.placeLegalHold) { (_: PlaceLegalHoldRequest) in
      PlaceLegalHoldResponse(hold: Self.hold)
    }
    answer(ErasureMethods.listLegalHolds) { (_: ListLegalHoldsRequest) in
      ListLegalHoldsResponse(holds: [Self.hold])
    }
    answer(ErasureMethods.liftLegalHold) { (_: LiftLegalHoldRequest) in
      var hold = Self.hold
      hold.liftTime = Self.time(3600)
      hold.liftedBy = "7g2k9w3m5p8q1r4t"
      return LiftLegalHoldResponse(hold: hold)
    }
  }

  private static let inspection = Inspection(
    id: "in-1", studentID: "st-ada", capacity: .parent, receivedOn: "2026-09-01",
    dueOn: "2026-10-16", openTime: time(0), openedBy: "7g2k9w3m5p8q1r4t")

  private mutating func answerInspections() {
    answer(InspectionMethods.openInspection) { (_: OpenInspectionRequest) in
      OpenInspectionResponse(inspection: Self.inspection)
    }
    answer(InspectionMethods.listInspections) { (_: ListInspectionsRequest) in
      ListInspectionsResponse(inspections: [
        Inspection(
          id: "in-0", studentID: "st-ada", capacity: .parent, receivedOn: "2026-07-01",
          dueOn: "2026-08-15", overdue: true),
        Self.inspection,
      ])
    }
    answer(InspectionMethods.closeInspection) { (_: CloseInspectionRequest) in
      var inspection = Self.inspection
      inspection.closeTime = Self.time(3600)
      inspection.closedBy = "7g2k9w3m5p8q1r4t"
      inspection.outcome = .complied
      return CloseInspectionResponse(inspection: inspection)
    }
  }

  private mutating func answerDestruction() {
    answer(TenantMethods.beginTenantDestruction) { (request: BeginTenantDestructionRequest) in
      BeginTenantDestructionResponse(
        tenant: Tenant(id: "1t0harborview", name: "harborview"), students: 120,
        promiseTime: Self.time(30 * 86_400),
        approval: request.validateOnly ? nil : Self.approval)
    }
    answer(TenantMethods.confirmTenantDestruction) { (_: ConfirmTenantDestructionRequest) in
      ConfirmTenantDestructionResponse(
        destruction: TenantDestructionRecord(
          tenantID: "1t0harborview", name: "harborview", promiseTime: Self.time(30 * 86_400),
          state: .online, certificate: Self.certificate, verifier: Self.verifier))
    }
  }
}
