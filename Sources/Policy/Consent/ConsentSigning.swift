public import Vocabulary

/// How somebody signed. Raw values are those of `cairn.v1.SignatureMethod`.
public enum SignatureMethod: UInt16, SchemaNumbered {
  case paper = 1
  case onScreen = 2
  case emailLink = 3
  case textLink = 4
  /// Kept for completeness; can never activate a consent (34 CFR 99.30(a) asks for writing; L3).
  case oral = 5

  public static let schemaPrefix = "SIGNATURE_METHOD"

  /// Whether 34 CFR 99.30(d) applies: the signer must be identified and authenticated, and the
  /// text approved must be known.
  public var isElectronic: Bool {
    switch self {
    case .onScreen, .emailLink, .textLink: true
    case .paper, .oral: false
    }
  }
}

/// How surely the signer was identified (NIST SP 800-63A). Raw values are those of
/// `cairn.v1.IdentityAssurance`.
public enum IdentityAssurance: UInt16, SchemaNumbered {
  case selfAsserted = 1
  case ial1 = 2
  case ial2 = 3
  case inPerson = 4

  public static let schemaPrefix = "IDENTITY_ASSURANCE"
}

/// All that is known when a consent is about to become active: the drafted scope, the signature and
/// what the record says about signer and student. `problems` judges it.
///
/// Empty text and `nil` both mean "not given".
public struct ConsentSigning: Sendable, Hashable {
  /// What is to be opened or closed, and to whom.
  public struct Scope: Sendable, Hashable {
    public var records: RecordGroupSet = []
    public var purposes: Set<Purpose> = []
    public var parties: [ConsentParty] = []
    public var effect: ConsentEffect?
    public var effectiveOn: CivilDate?
    public var expiresOn: CivilDate?

    public init() {}
  }

  /// Who signed.
  public struct Signer: Sendable, Hashable {
    public var name = ""
    public var capacity: SignerCapacity?
    public var evidenceReference = ""
    public var origin = ""
    public var standing = SignerStanding.notListed

    public init() {}
  }

  /// How and when.
  public struct Signature: Sendable, Hashable {
    public var method: SignatureMethod?
    public var signedAt: Instant?
    /// The day of `signedAt` in the tenant's time zone.
    public var signedOn: CivilDate?
    public var assurance: IdentityAssurance?
    public var textFingerprint = ""
    public var textLanguage = ""

    public init() {}
  }

  /// The student, as far as the record tells.
  public struct Student: Sendable, Hashable {
    public var birthDate: CivilDate?
    /// Makes the student eligible at any age (34 CFR 99.3).
    public var attendsPostsecondary = false

    public init() {}
  }

  public var scope: Scope
  public var signer: Signer
  public var signature: Signature
  public var student: Student
  public var now: Instant
  /// The day of `now` in the tenant's time zone.
  public var today: CivilDate

  public init(
    scope: Scope, signer: Signer, signature: Signature, student: Student, now: Instant,
    today: CivilDate
  ) {
    self.scope = scope
    self.signer = signer
    self.signature = signature
    self.student = student
    self.now = now
    self.today = today
  }
}
