import Vocabulary

/// One thing that keeps a consent from becoming active.
public struct ConsentProblem: Error, Sendable, Hashable {
  /// The path in `SignConsentRequest`; paths below `scope` are those of the draft.
  public let field: String
  public let code: Code

  /// Stable codes; added to, never renamed.
  public enum Code: String, CaseIterable, Sendable, Hashable {
    case missing = "MISSING"
    /// Spoken consent is not written consent (34 CFR 99.30(a); L3).
    case oralNeverActivates = "ORAL_NEVER_ACTIVATES"
    case inTheFuture = "IN_THE_FUTURE"
    /// It would already be over.
    case alreadyExpired = "ALREADY_EXPIRED"
    /// Its last day comes before its first.
    case notAfterEffectiveDay = "NOT_AFTER_EFFECTIVE_DAY"
    /// A known flag says that this person may not exercise a parent's rights. One code for a
    /// missing right and for a court order, so that the answer tells nobody which.
    case signerLacksRights = "SIGNER_LACKS_RIGHTS"
    /// The student was not 18 on the day of the signature.
    case studentNotEligible = "STUDENT_NOT_ELIGIBLE"
    /// The rights are the student's now (34 CFR 99.5(a)); a parent's signature opens nothing.
    case rightsTransferred = "RIGHTS_TRANSFERRED"
  }

  init(_ field: String, _ code: Code) {
    self.field = field
    self.code = code
  }
}

extension ConsentSigning {
  /// Everything that is missing or wrong (34 CFR 99.30(a), (b), (d); L2, L3, L5), in the order of
  /// the fields; empty when the consent may become active.
  public var problems: [ConsentProblem] {
    signerProblems + signatureProblems + scopeProblems
  }

  private var isElectronic: Bool { signature.method?.isElectronic ?? false }

  private var signerProblems: [ConsentProblem] {
    var problems = missing([
      ("signer.name", signer.name.isBlank),
      ("signer.capacity", signer.capacity == nil),
      ("signer.evidence_ref", signer.evidenceReference.isBlank),
      ("signer.origin", isElectronic && signer.origin.isBlank),
    ])
    if let capacity = signer.capacity {
      problems += rightsProblems(of: capacity)
    }
    return problems
  }

  /// The signer must hold the rights now (L5, L18).
  private func rightsProblems(of capacity: SignerCapacity) -> [ConsentProblem] {
    let majority = student.birthDate.flatMap { Majority.day(bornOn: $0) }
    switch capacity {
    case .parent, .guardian:
      let moved = student.attendsPostsecondary || (majority.map { today >= $0 } ?? false)
      return (moved ? [ConsentProblem("signer.capacity", .rightsTransferred)] : [])
        + (signer.standing == .lacksRights
          ? [ConsentProblem("signer.name", .signerLacksRights)] : [])
    case .eligibleStudent:
      // What a minor signed does not become good by growing older. Without a birth date or a day of
      // signature there is nothing to hold against the student.
      let day = signature.signedOn ?? today
      let tooYoung = majority.map { day < $0 } ?? false
      return tooYoung && !student.attendsPostsecondary
        ? [ConsentProblem("signer.capacity", .studentNotEligible)] : []
    }
  }

  private var signatureProblems: [ConsentProblem] {
    var problems = missing([
      ("signature.method", signature.method == nil),
      ("signature.sign_time", signature.signedAt == nil),
      ("signature.assurance", isElectronic && signature.assurance == nil),
      ("signature.text_fingerprint", isElectronic && signature.textFingerprint.isBlank),
      ("signature.text_language", isElectronic && signature.textLanguage.isBlank),
    ])
    if signature.method == .oral {
      problems.append(ConsentProblem("signature.method", .oralNeverActivates))
    }
    if let signedAt = signature.signedAt, signedAt > now {
      problems.append(ConsentProblem("signature.sign_time", .inTheFuture))
    }
    return problems
  }

  private var scopeProblems: [ConsentProblem] {
    var problems = missing([
      ("scope.records", scope.records.isEmpty),
      ("scope.purposes", scope.purposes.isEmpty),
      ("scope.parties", scope.parties.isEmpty),
      ("scope.effect", scope.effect == nil),
      ("scope.expires_on", scope.expiresOn == nil),
    ])
    guard let expiresOn = scope.expiresOn else { return problems }
    if expiresOn <= today {
      problems.append(ConsentProblem("scope.expires_on", .alreadyExpired))
    }
    if let effectiveOn = scope.effectiveOn, expiresOn <= effectiveOn {
      problems.append(ConsentProblem("scope.expires_on", .notAfterEffectiveDay))
    }
    return problems
  }

  private func missing(_ fields: [(path: String, isMissing: Bool)]) -> [ConsentProblem] {
    fields.filter(\.isMissing).map { ConsentProblem($0.path, .missing) }
  }
}

extension String {
  /// Nothing but white space: as good as nothing written.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
