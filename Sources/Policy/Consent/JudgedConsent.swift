import Vocabulary

/// One consent held against one request: what does not depend on the record group.
struct JudgedConsent {
  let terms: ConsentTerms
  let force: ConsentForce
  let coversParty: Bool
  let coversPurpose: Bool

  init(_ terms: ConsentTerms, for request: ConsentRequest) {
    self.terms = terms
    force = terms.force(on: request.today, rightsMovedOn: request.rightsMovedOn)
    coversParty = request.reaches(terms)
    coversPurpose = terms.purposes.contains(request.purpose)
  }

  var appliesAsPermit: Bool {
    terms.effect == .permit && force == .inForce && coversParty && coversPurpose
  }

  /// `nil` when the consent has no bearing on the group.
  func finding(
    on group: RecordGroup, beside permits: [JudgedConsent], for request: ConsentRequest
  ) -> Finding? {
    let covers = coversParty && coversPurpose && terms.records.contains(group)
    switch (force, terms.effect) {
    case (.silent, .permit), (.silent, .deny): return nil
    case (.inForce, .deny): return covers ? Finding(.denied, terms) : nil
    case (.notYetEffective, .deny), (.revoked, .deny), (.expired, .deny): return nil
    case (.notYetEffective, .permit): return covers ? Finding(.notYetEffective, terms) : nil
    case (.revoked, .permit): return covers ? Finding(.revoked, terms) : nil
    case (.expired, .permit): return covers ? Finding(.expired, terms) : nil
    case (.inForce, .permit): return inForceFinding(on: group, beside: permits, for: request)
    }
  }

  private func inForceFinding(
    on group: RecordGroup, beside permits: [JudgedConsent], for request: ConsentRequest
  ) -> Finding {
    guard coversParty else { return Finding(.partyNotCovered, terms) }
    guard coversPurpose else { return Finding(.purposeNotCovered, terms) }
    guard terms.records.contains(group) else { return Finding(.recordsNotCovered, terms) }
    let narrower = permits.lazy
      .filter { !$0.terms.records.contains(group) && request.isNarrower($0.terms, than: terms) }
      .map { Finding(.narrowed, $0.terms) }
      .max()
    return narrower ?? Finding(.permitted, terms)
  }
}
