public import Messages
import Policy
public import RPC
import Store
import Vocabulary

extension ConsentHandlers {
  /// Says what a party could read, by the same judgement as the disclosure gate, and discloses
  /// nothing.
  public func evaluateConsent(
    _ request: EvaluateConsentRequest, _ context: CallContext
  ) async throws -> EvaluateConsentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .student)
    var question = try request.question(of: call)
    let isOutside = call.caller.role.isOutsideParty
    let (consents, rightsMovedOn) = try await call.tenant.read(about: student) { reader, keys in
      guard keys[student] != nil else { throw Fault.notFound(.student) }
      let row =
        isOutside
        ? try await reader.student(student) : try await call.sight(of: student, in: reader).row
      let consents = try await reader.signedConsents(of: student).map(Policy.ConsentTerms.init)
      guard let row, !consents.isEmpty else { return (consents, nil as CivilDate?) }
      return (consents, try await reader.rightsMove(of: row, keys))
    }
    question.rightsMovedOn = rightsMovedOn
    let decision = question.decide(under: consents)
    guard isOutside else { return EvaluateConsentResponse(decision) }
    guard question.isKnown(under: consents) else { throw Fault.notFound(.student) }
    return EvaluateConsentResponse(decision.shownToParty)
  }
}

extension EvaluateConsentRequest {
  /// A party asks for itself alone; everyone else says for whom.
  fileprivate func question(of call: TenantCall) throws(Fault) -> ConsentRequest {
    var (party, classes) = (party, partyClasses)
    if call.caller.role.isOutsideParty {
      try requireOwnParty(of: call.caller)
      (party, classes) = (call.caller.party, call.caller.partyClasses)
    }
    guard !party.isEmpty || !classes.isEmpty else {
      throw .invalidFields([
        FieldViolation(field: "party", reason: "REQUIRED", description: "must be given")
      ])
    }
    guard let purpose = Vocabulary.Purpose(purpose) else {
      throw .invalidFields([
        FieldViolation(field: "purpose", reason: "REQUIRED", description: "must be given")
      ])
    }
    return ConsentRequest(
      party: party, partyClasses: classes, purpose: purpose,
      groups: records.isEmpty ? .all : RecordGroupSet(records), today: call.today)
  }

  private func requireOwnParty(of caller: Caller) throws(Fault) {
    var violations: [FieldViolation] = []
    func demand(_ field: String, _ isOwn: Bool) {
      guard !isOwn else { return }
      violations.append(
        FieldViolation(
          field: field, reason: "NOT_ALLOWED", description: "must be your own or empty"))
    }
    demand("party", party.isEmpty || party == caller.party)
    demand("party_classes", Set(partyClasses).isSubset(of: caller.partyClasses))
    if !violations.isEmpty { throw .invalidFields(violations) }
  }
}

extension EvaluateConsentResponse {
  fileprivate init(_ decision: ConsentDecision) {
    self.init(
      decisions: decision.groups.map { group in
        Messages.GroupDecision(
          group: Messages.RecordGroup(rawValue: Int32(group.group.rawValue)),
          permitted: group.permitted, reason: group.reason.inSchema(),
          consentID: group.consentID?.description ?? "")
      })
  }
}
