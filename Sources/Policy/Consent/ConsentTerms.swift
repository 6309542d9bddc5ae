public import Vocabulary

/// Raw values are those of `cairn.v1.ConsentEffect`.
public enum ConsentEffect: UInt16, SchemaNumbered {
  case permit = 1
  /// An explicit refusal; it beats every permit (L6).
  case deny = 2

  public static let schemaPrefix = "CONSENT_EFFECT"
}

/// In which capacity somebody signs. Raw values are those of `cairn.v1.SignerCapacity`.
public enum SignerCapacity: UInt16, SchemaNumbered {
  case parent = 1
  case guardian = 2
  /// 18, or attending a postsecondary institution (34 CFR 99.3, 99.5).
  case eligibleStudent = 3

  public static let schemaPrefix = "SIGNER_CAPACITY"
}

/// The party or class of parties to whom a disclosure may be made (34 CFR 99.30(b)(3)).
public enum ConsentParty: Hashable, Sendable {
  case named(String)
  case ofClass(String)
}

/// A consent as far as it decides what is open: never the signer's name, never the evidence.
public struct ConsentTerms: Sendable, Hashable {
  public var id: ConsentID
  public var status: ConsentStatus
  public var effect: ConsentEffect
  public var records: RecordGroupSet
  public var purposes: Set<Purpose>
  public var parties: [ConsentParty]
  /// `nil` while unsigned; an unsigned consent decides nothing, whatever its status claims.
  public var signedAt: Instant?
  public var signerCapacity: SignerCapacity?
  /// The first day it is good, in the tenant's time zone; `nil` means from its signature on.
  public var effectiveOn: CivilDate?
  /// The first day it is no longer good. A consent without it decides nothing: none is for ever.
  public var expiresOn: CivilDate?
  /// Once set, the consent is revoked, whatever its status and whatever the clock.
  public var revokedAt: Instant?

  public init(
    id: ConsentID, status: ConsentStatus, effect: ConsentEffect, records: RecordGroupSet,
    purposes: Set<Purpose>, parties: [ConsentParty], signedAt: Instant?,
    signerCapacity: SignerCapacity?, effectiveOn: CivilDate?, expiresOn: CivilDate?,
    revokedAt: Instant?
  ) {
    self.id = id
    self.status = status
    self.effect = effect
    self.records = records
    self.purposes = purposes
    self.parties = parties
    self.signedAt = signedAt
    self.signerCapacity = signerCapacity
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
    self.revokedAt = revokedAt
  }
}

extension ConsentTerms {
  /// Whether the consent names the party, or a class it belongs to.
  public func reaches(party: String, classes: [String]) -> Bool {
    parties.contains(.named(party)) || classes.contains { parties.contains(.ofClass($0)) }
  }
}

/// Whether a consent has any force on one day.
enum ConsentForce {
  /// Never signed, given up before signature, or replaced: it has no say and explains nothing.
  case silent
  case notYetEffective
  case inForce
  case expired
  case revoked
}

extension ConsentTerms {
  /// - Parameters:
  ///   - today: the day in the tenant's time zone.
  ///   - rightsMovedOn: the day the parents' rights moved to the student, if that is known (L18).
  func force(on today: CivilDate, rightsMovedOn: CivilDate?) -> ConsentForce {
    guard signedAt != nil else { return .silent }
    if revokedAt != nil { return .revoked }
    switch status {
    case .draft, .pendingSignature, .declined, .lapsed, .voided, .superseded: return .silent
    case .revoked: return .revoked
    case .expired: return .expired
    case .active, .reviewRequired: break
    }
    guard let expiresOn else { return .silent }
    if today >= expiresOn { return .expired }
    if let effectiveOn, today < effectiveOn { return .notYetEffective }
    // The end of the parents' rights ends what they opened, as a date of expiry would. It does not
    // open what they closed: a refusal stands until the student takes it back.
    let rightsMoved = rightsMovedOn.map { today >= $0 } ?? false
    let outlived = status == .reviewRequired || (rightsMoved && signerCapacity != .eligibleStudent)
    return outlived && effect == .permit ? .expired : .inForce
  }
}
