public import Vocabulary

/// Somebody asks to read record groups of one student. Answered by `decide(under:)`.
public struct ConsentRequest: Sendable, Hashable {
  public var party: String
  /// The classes of parties it belongs to, as its credential says.
  public var partyClasses: [String]
  public var purpose: Purpose
  public var groups: RecordGroupSet
  /// The day in the tenant's time zone.
  public var today: CivilDate
  /// The day the parents' rights moved to the student; `nil` when unknown (see `Majority`).
  public var rightsMovedOn: CivilDate?

  public init(
    party: String, partyClasses: [String], purpose: Purpose, groups: RecordGroupSet,
    today: CivilDate, rightsMovedOn: CivilDate? = nil
  ) {
    self.party = party
    self.partyClasses = partyClasses
    self.purpose = purpose
    self.groups = groups
    self.today = today
    self.rightsMovedOn = rightsMovedOn
  }
}

extension ConsentRequest {
  /// Judges every group by every consent of the student, in any order.
  ///
  /// Each consent is judged whole: the purpose of one never joins the records of another. For each
  /// group the strongest finding decides, in the order of `Finding.Strength`: a refusal in force
  /// closes, else a permit in force opens unless a narrower one stands beside it (L6), and when
  /// nothing permits, the reason is that of the consent that came nearest.
  public func decide(under consents: [ConsentTerms]) -> ConsentDecision {
    let judged = consents.map { JudgedConsent($0, for: self) }
    let permits = judged.filter(\.appliesAsPermit)
    return ConsentDecision(
      groups: groups.groups.map { group in
        let strongest = judged.lazy
          .compactMap { $0.finding(on: group, beside: permits, for: self) }
          .max()
        return GroupDecision(
          group: group, reason: strongest?.strength.reason ?? .noConsent,
          consentID: strongest?.consent.id)
      })
  }

  /// Whether the party may know that the student exists: a permit in force reaches it, whatever the
  /// purpose and the records. To every other party the student is not there.
  public func isKnown(under consents: [ConsentTerms]) -> Bool {
    consents.contains { terms in
      terms.effect == .permit && reaches(terms)
        && terms.force(on: today, rightsMovedOn: rightsMovedOn) == .inForce
    }
  }

  func reaches(_ terms: ConsentTerms) -> Bool {
    terms.reaches(party: party, classes: partyClasses)
  }

  func reachesByName(_ terms: ConsentTerms) -> Bool { terms.parties.contains(.named(party)) }

  func reachesByClass(_ terms: ConsentTerms) -> Bool {
    partyClasses.contains { terms.parties.contains(.ofClass($0)) }
  }

  /// Whether `terms` opens nothing beyond `other` in parties and purposes, and fewer records.
  ///
  /// Two consents that each go further than the other in some respect are not compared; they add
  /// up. So a family that allows much to one program and a little to many has narrowed nothing,
  /// but one parent's "only the name" holds against the other's "everything".
  func isNarrower(_ terms: ConsentTerms, than other: ConsentTerms) -> Bool {
    terms.records.isStrictSubset(of: other.records)
      && terms.purposes.isSubset(of: other.purposes)
      && terms.parties.allSatisfy { reached in
        other.parties.contains(reached)
          || (reached == .named(party) && reachesByClass(other))
      }
  }
}
