public import Vocabulary

/// Why a record group is open or closed. Raw values are those of `cairn.v1.DecisionReason`.
public enum DecisionReason: UInt16, SchemaNumbered {
  case consentActive = 1
  case noConsent = 2
  case consentExpired = 3
  case consentRevoked = 4
  case consentNotYetEffective = 5
  case explicitlyDenied = 6
  case purposeNotCovered = 7
  case partyNotCovered = 8
  case recordsNotCovered = 9

  public static let schemaPrefix = "DECISION_REASON"
}

/// Whether one record group is open, and why.
public struct GroupDecision: Sendable, Hashable {
  public let group: RecordGroup
  public let reason: DecisionReason
  /// The consent that the reason speaks of; `nil` with `noConsent`.
  public let consentID: ConsentID?

  /// Open for one reason only; everything else is a kind of no (L1).
  public var permitted: Bool { reason == .consentActive }

  /// The same decision as the asking party may see it. That a consent names *another* party is
  /// nothing this party may learn: to it, there is none.
  public var shownToParty: GroupDecision {
    reason == .partyNotCovered
      ? GroupDecision(group: group, reason: .noConsent, consentID: nil) : self
  }

  init(group: RecordGroup, reason: DecisionReason, consentID: ConsentID?) {
    self.group = group
    self.reason = reason
    self.consentID = consentID
  }
}

/// What all consents of one student together say to one request, group by group.
public struct ConsentDecision: Sendable, Hashable {
  /// One for each group asked for, in the order of the groups' numbers.
  public let groups: [GroupDecision]

  init(groups: [GroupDecision]) { self.groups = groups }

  public var permitted: RecordGroupSet {
    RecordGroupSet(groups.lazy.filter(\.permitted).map(\.group))
  }

  /// What was asked for and is not open.
  public var withheld: RecordGroupSet {
    RecordGroupSet(groups.lazy.filter { !$0.permitted }.map(\.group))
  }

  /// The consents that permitted something, or expressly denied it: those that the disclosure log
  /// names. In the order of the groups, each once.
  public var decidingConsents: [ConsentID] {
    groups.reduce(into: []) { ids, decision in
      guard decision.permitted || decision.reason == .explicitlyDenied,
        let id = decision.consentID, !ids.contains(id)
      else { return }
      ids.append(id)
    }
  }

  public var shownToParty: ConsentDecision { ConsentDecision(groups: groups.map(\.shownToParty)) }
}
