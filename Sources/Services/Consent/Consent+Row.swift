import Messages
import Policy
import Store
import Vocabulary

extension Messages.Consent {
  /// All but the signer, who is sealed.
  ///
  /// - Parameter today: decides whether it has expired, which no write notes.
  init(_ row: ConsentRow, on today: CivilDate) {
    self.init(
      id: row.id.description, studentID: row.student.description,
      status: row.hasExpired(on: today) ? .expired : .init(stored: row.status),
      scope: ConsentScope(row.terms), signature: row.signing.map { ConsentSignature($0) },
      createTime: .init(row.createdAt), revokeTime: row.revokedAt.map { .init($0) },
      revokeReason: row.revokeReason ?? "", revision: row.revision)
  }
}

extension ConsentRow {
  fileprivate func hasExpired(on today: CivilDate) -> Bool {
    guard let expiresOn = terms.expiresOn, today >= expiresOn else { return false }
    return knownStatus == .active || knownStatus == .reviewRequired
  }
}

extension ConsentScope {
  init(_ terms: Store.ConsentTerms) {
    self.init(
      records: terms.records.inSchema,
      purposes: terms.purposes.map(\.rawValue).sorted().map { Purpose(rawValue: Int32($0)) },
      parties: terms.parties.map(Messages.ConsentParty.init),
      effect: ConsentEffect(stored: terms.effect),
      effectiveOn: terms.effectiveOn?.description ?? "",
      expiresOn: terms.expiresOn?.description ?? "",
      redisclosureTo: terms.redisclosure.map(Messages.ConsentParty.init))
  }

  /// As it is stored. What is missing stays missing until somebody signs.
  var terms: Store.ConsentTerms {
    Store.ConsentTerms(
      effect: Int(effect.rawValue), records: RecordGroupSet(records),
      purposes: Set(purposes.compactMap { Vocabulary.Purpose($0) }),
      parties: parties.compactMap(ConsentPartyName.init),
      redisclosure: redisclosureTo.compactMap(ConsentPartyName.init),
      effectiveOn: CivilDate(effectiveOn), expiresOn: CivilDate(expiresOn))
  }
}

extension Messages.ConsentParty {
  fileprivate init(_ name: ConsentPartyName) {
    switch name {
    case .named(let name): self.init(party: .name(name))
    case .classOf(let name): self.init(party: .class(name))
    }
  }
}

extension ConsentPartyName {
  /// `nil` for a party that names nobody.
  fileprivate init?(_ party: Messages.ConsentParty) {
    switch party.party {
    case .name(let name) where !name.isEmpty: self = .named(name)
    case .class(let name) where !name.isEmpty: self = .classOf(name)
    case .name, .class, nil: return nil
    }
  }
}

extension Vocabulary.Purpose {
  init?(_ purpose: Messages.Purpose) {
    guard let number = UInt16(exactly: purpose.rawValue) else { return nil }
    self.init(rawValue: number)
  }
}

extension ConsentSignature {
  fileprivate init(_ signing: Store.ConsentSigning) {
    self.init(
      method: SignatureMethod(stored: signing.method), signTime: .init(signing.signedAt),
      assurance: IdentityAssurance(stored: signing.assurance),
      textFingerprint: signing.textFingerprint.hexadecimal,
      textLanguage: signing.textLanguage)
  }

  /// The 32 bytes of the fingerprint; empty where none was given.
  var fingerprintBytes: [UInt8] { [UInt8](hexadecimal: textFingerprint) }
}
