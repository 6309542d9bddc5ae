import Vocabulary

/// What one consent says about one group. The greatest finding of all decides.
struct Finding: Comparable {
  /// From the weakest to the strongest. Below `narrowed`, the later case is the more helpful
  /// answer to "why not?": wait, ask the family again, renew, widen, state another purpose.
  enum Strength: Int {
    case partyNotCovered
    case purposeNotCovered
    case recordsNotCovered
    case expired
    case revoked
    case notYetEffective
    /// A permit covers the group, but a narrower one stands beside it.
    case narrowed
    case permitted
    case denied

    var reason: DecisionReason {
      switch self {
      case .partyNotCovered: .partyNotCovered
      case .purposeNotCovered: .purposeNotCovered
      case .recordsNotCovered, .narrowed: .recordsNotCovered
      case .expired: .consentExpired
      case .revoked: .consentRevoked
      case .notYetEffective: .consentNotYetEffective
      case .permitted: .consentActive
      case .denied: .explicitlyDenied
      }
    }
  }

  let strength: Strength
  let consent: ConsentTerms

  init(_ strength: Strength, _ consent: ConsentTerms) {
    self.strength = strength
    self.consent = consent
  }

  /// Among equals the consent signed last speaks; ids only make the order total.
  static func < (left: Finding, right: Finding) -> Bool {
    let (leftTime, rightTime) = (left.consent.signedAt, right.consent.signedAt)
    return (left.strength.rawValue, leftTime?.milliseconds ?? .min, left.consent.id)
      < (right.strength.rawValue, rightTime?.milliseconds ?? .min, right.consent.id)
  }

  static func == (left: Finding, right: Finding) -> Bool {
    left.strength == right.strength && left.consent.id == right.consent.id
  }
}
