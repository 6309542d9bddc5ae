import Messages
import Policy
import Sealing
import Store
import Vocabulary

/// What the student's record says about who may sign.
struct SignedRecord {
  let identity: StudentIdentity
  let contacts: [Contact]

  /// - Parameter record: with identity and contact.
  init(_ record: StudentRecord, _ keys: borrowing SubjectKeys) throws {
    var student = Messages.Student()
    try student.open([.identityOnly, .contactOnly], of: record, with: keys)
    identity = student.identity ?? StudentIdentity()
    contacts = student.contact?.contacts ?? []
  }
}

extension RecordGroupSet {
  static let contactOnly = RecordGroupSet(RecordGroup.contact)
}

extension Policy.ConsentSigning {
  /// All that is known at the moment of signing.
  init(
    _ request: SignConsentRequest, _ terms: Store.ConsentTerms, _ record: SignedRecord,
    _ call: TenantCall
  ) {
    var student = Student()
    student.birthDate = CivilDate(record.identity.birthDate)
    self.init(
      scope: Scope(terms),
      signer: Signer(request.signer ?? ConsentSigner(), among: record.contacts),
      signature: Signature(request.signature ?? ConsentSignature(), in: call.tenant),
      student: student, now: call.now, today: call.today)
  }
}

extension Policy.ConsentSigning.Scope {
  fileprivate init(_ terms: Store.ConsentTerms) {
    self.init()
    records = terms.records
    purposes = terms.purposes
    parties = terms.parties.map(Policy.ConsentParty.init)
    effect = UInt16(exactly: terms.effect).flatMap(Policy.ConsentEffect.init(rawValue:))
    effectiveOn = terms.effectiveOn
    expiresOn = terms.expiresOn
  }
}

extension Policy.ConsentSigning.Signer {
  fileprivate init(_ signer: ConsentSigner, among contacts: [Contact]) {
    self.init()
    name = signer.name
    capacity = Policy.SignerCapacity(signer.capacity)
    evidenceReference = signer.evidenceRef
    origin = signer.origin
    standing = SignerStanding(
      of: signer.name,
      among: contacts.map { contact in
        ListedContact(
          givenName: contact.givenName, familyName: contact.familyName,
          hasRights: contact.hasRights, isRestricted: !contact.courtRestriction.isEmpty)
      })
  }
}

extension Policy.ConsentSigning.Signature {
  fileprivate init(_ signature: ConsentSignature, in tenant: TenantSession) {
    self.init()
    method = Policy.SignatureMethod(signature.method)
    signedAt = signature.signTime?.instant
    signedOn = signedAt.map { tenant.day(of: $0) }
    assurance = Policy.IdentityAssurance(signature.assurance)
    textFingerprint = signature.textFingerprint
    textLanguage = signature.textLanguage
  }
}
