import Messages
import RPC

// Plans, caseloads, check-ins, consents and rosters of the transcripts.

extension FakeServer {
  private static let plan = Plan(
    id: "pl-1", studentID: "st-ada", schoolYear: 2027, status: .active, tier: .tier2A,
    openedOn: "2026-09-01", nextReviewOn: "2027-01-15", navigatorID: "na-3",
    familyParticipated: true, studentParticipated: true, revision: 2,
    updateTime: GoogleProtobuf.Timestamp(seconds: 1_788_264_000),
    reason: "goals agreed with the family",
    content: PlanContent(
      domains: [
        PlanDomain(
          domain: "academic", strengths: ["reads above grade level", "asks good questions"],
          needs: ["support in fractions"], interests: ["robotics"], rating: 3),
        PlanDomain(domain: "family", strengths: ["close to her grandmother"]),
      ],
      goals: [
        Goal(
          text: "Master fractions by spring", domain: "academic", metric: "unit test",
          baseline: "41", target: "80", unit: "percent", dueOn: "2027-04-30", status: .active,
          steps: [
            ActionStep(
              what: "Tutoring twice a week", owner: .partner, ownerName: "Bright Futures",
              dueOn: "2026-10-01", status: .done, evidence: "sign-in sheets"),
            ActionStep(what: "Practise at home", owner: .family, status: .todo),
          ])
      ],
      barriers: ["no quiet place to study"]),
    voices: PlanVoices(studentVoice: "I want to build a robot\nthat cleans my room."),
    withheld: [])

  mutating func answerPlans() {
    answer(PlanMethods.getPlan) { (request: GetPlanRequest) in
      if request.id == "pl-part" {
        var plan = Self.plan
        plan.content = nil
        plan.voices = nil
        plan.withheld = [.services, .notes]
        return GetPlanResponse(plan: plan)
      }
      guard request.id == "pl-1" else { throw Fault.notFound(.plan) }
      return GetPlanResponse(plan: Self.plan)
    }
    answer(PlanMethods.listPlans) { (_: ListPlansRequest) in
      ListPlansResponse(plans: [Self.plan])
    }
    answer(PlanMethods.createPlan) { (request: CreatePlanRequest) in
      CreatePlanResponse(
        plan: Plan(
          id: "pl-2", studentID: request.studentID, schoolYear: request.schoolYear,
          status: .draft, tier: request.tier, nextReviewOn: request.nextReviewOn, revision: 1,
          content: request.content, voices: request.voices))
    }
    answer(PlanMethods.revisePlan) { (request: RevisePlanRequest) in
      guard request.revision == 2 else { throw Fault.revisionStale(current: 2) }
      guard request.status != .draft else {
        throw Fault.transitionInvalid(kind: "plan", from: "active", to: "draft")
      }
      return RevisePlanResponse(plan: Self.plan)
    }
  }

  mutating func answerNavigators() {
    answer(NavigatorMethods.assignNavigator) { (request: AssignNavigatorRequest) in
      AssignNavigatorResponse(
        studentID: request.studentID, navigatorID: request.navigatorID,
        assignTime: GoogleProtobuf.Timestamp(seconds: 1_788_264_000),
        releasedNavigatorID: "na-1")
    }
    answer(NavigatorMethods.listCaseload) { (request: ListCaseloadRequest) in
      guard request.navigatorID != "na-none" else {
        return ListCaseloadResponse(navigatorID: "na-none")
      }
      return ListCaseloadResponse(
        navigatorID: "na-3",
        entries: [
          CaseloadEntry(
            studentID: "st-ada", givenName: "Ada", familyName: "Okonkwo", grade: "03",
            planID: "pl-1", planStatus: "PLAN_STATUS_ACTIVE", nextReviewOn: "2027-01-15",
            lastCheckInTime: GoogleProtobuf.Timestamp(seconds: 1_788_264_000),
            countedCheckIns: 3),
          CaseloadEntry(studentID: "st-li", givenName: "李娜", familyName: "王", grade: "KG"),
        ])
    }
    answer(NavigatorMethods.recordCheckIns) { (request: RecordCheckInsRequest) in
      RecordCheckInsResponse(
        receipts: request.checkIns.enumerated().map { index, checkIn in
          CheckInReceipt(
            clientID: checkIn.clientID,
            outcome: [.recorded, .alreadyRecorded, .conflict][index % 3], week: "2026-W38",
            counted: index == 0)
        })
    }
  }

  private static let consent = Consent(
    id: "co-1", studentID: "st-ada", status: .active,
    scope: ConsentScope(
      records: [.identity, .academic], purposes: [.enrichment],
      parties: [
        ConsentParty(party: .name("bright-futures")), ConsentParty(party: .class("clinic")),
      ], effect: .permit, effectiveOn: "2026-09-01", expiresOn: "2027-06-30"),
    signer: ConsentSigner(
      name: "Ngozi Okonkwo", capacity: .parent, evidenceRef: "box-12/form-0042"),
    signature: ConsentSignature(
      method: .paper, signTime: GoogleProtobuf.Timestamp(seconds: 1_788_264_000),
      assurance: .inPerson, textLanguage: "en"),
    createTime: GoogleProtobuf.Timestamp(seconds: 1_788_260_000), revision: 2)

  mutating func answerConsents() {
    answer(ConsentMethods.draftConsent) { (request: DraftConsentRequest) in
      DraftConsentResponse(
        consent: Consent(
          id: "co-2", studentID: request.studentID, status: .pendingSignature,
          scope: request.scope))
    }
    answer(ConsentMethods.signConsent) { (request: SignConsentRequest) in
      guard request.signature?.method != .oral else {
        throw Fault.conditionsUnmet([
          PreconditionViolation(
            kind: "CONSENT", subject: "signature.method",
            description: "an oral consent cannot become active"),
          PreconditionViolation(
            kind: "CONSENT", subject: "signer.evidence_ref", description: "is required"),
        ])
      }
      return SignConsentResponse(consent: Self.consent)
    }
    answer(ConsentMethods.getConsent) { (_: GetConsentRequest) in
      GetConsentResponse(consent: Self.consent)
    }
    answer(ConsentMethods.listConsents) { (_: ListConsentsRequest) in
      ListConsentsResponse(consents: [Self.consent])
    }
    answer(ConsentMethods.revokeConsent) { (request: RevokeConsentRequest) in
      var consent = Self.consent
      consent.status = .revoked
      consent.revokeTime = GoogleProtobuf.Timestamp(seconds: 1_788_270_000)
      consent.revokeReason = request.reason
      return RevokeConsentResponse(consent: consent)
    }
    answer(ConsentMethods.evaluateConsent) { (_: EvaluateConsentRequest) in
      EvaluateConsentResponse(decisions: [
        GroupDecision(
          group: .identity, permitted: true, reason: .consentActive, consentID: "co-1"),
        GroupDecision(group: .contact, reason: .recordsNotCovered),
        GroupDecision(
          group: .academic, permitted: true, reason: .consentActive, consentID: "co-1"),
        GroupDecision(group: .health, reason: .explicitlyDenied, consentID: "co-0"),
        GroupDecision(group: .services, reason: .noConsent),
        GroupDecision(group: .notes, reason: .consentExpired, consentID: "co-0"),
      ])
    }
  }

  mutating func answerRosters() {
    answer(RosterMethods.listSchools) { (_: ListSchoolsRequest) in
      ListSchoolsResponse(schools: [
        School(id: "sc-elm", name: "Elm Street School", type: "school", sourcedID: "s-1")
      ])
    }
    answer(RosterMethods.listClasses) { (_: ListClassesRequest) in
      ListClassesResponse()
    }
    answerImport { requests in
      let bytes = requests.reduce(0) { count, request in
        if case .chunk(let chunk) = request.part { count + chunk.data.count } else { count }
      }
      let isValidation = requests.first?.part == .start(.init(validateOnly: true))
      return Self.importing(isValidation: isValidation, isBroken: bytes > 100)
    }
  }

  /// A large set is a broken one here.
  private static func importing(
    isValidation: Bool, isBroken: Bool
  ) -> [ImportRosterResponse] {
    let warning = ImportFinding(
      severity: .warning, code: "row.status_in_bulk", file: "users.csv", line: 2,
      column: "status", message: "a bulk file has no status; ignored", count: 3)
    let errors = [
      ImportFinding(
        severity: .error, code: "ref.target_row_absent", file: "enrollments.csv", line: 7,
        column: "userSourcedId", message: "no row of users.csv has this sourcedId", count: 1),
      ImportFinding(
        severity: .error, code: "row.bad_date", file: "users.csv", line: 3,
        column: "birthDate", message: "must be a date, YYYY-MM-DD", count: 1),
    ]
    return [
      ImportRosterResponse(
        part: .progress(ImportProgress(phase: .validating, done: 5, total: 10))),
      ImportRosterResponse(
        part: .findings(
          ImportFindings(findings: isBroken ? errors + [warning] : [warning, warning]))),
      ImportRosterResponse(
        part: .summary(
          ImportSummary(
            committed: !isValidation && !isBroken, version: "1.1",
            files: [
              FileSummary(file: "users.csv", rows: 10, rowsRejected: isBroken ? 1 : 0),
              FileSummary(file: "results.csv", rows: 4, ignored: true),
            ], studentsCreated: 8, studentsUnchanged: 1, guardians: 6, staff: 1, schools: 1,
            classes: 2, enrollments: 9, warnings: 1, errors: isBroken ? 2 : 0))),
    ]
  }
}
