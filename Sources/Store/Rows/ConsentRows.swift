public import Vocabulary

/// A party or class of parties (34 CFR 99.30(b)(3)).
public enum ConsentPartyName: Hashable, Sendable {
  case named(String)
  case classOf(String)

  /// `=name` or `~class`; both are slugs, which hold neither sign nor space.
  var text: String {
    switch self {
    case .named(let name): "=" + name
    case .classOf(let name): "~" + name
    }
  }

  init?(_ text: Substring) {
    let name = String(text.dropFirst())
    switch text.first {
    case "=": self = .named(name)
    case "~": self = .classOf(name)
    case .some, nil: return nil
    }
  }
}

/// What a consent opens, to whom, for what and until when. All of it lies in the clear.
public struct ConsentTerms: Hashable, Sendable {
  /// `cairn.v1.ConsentEffect`.
  public var effect: Int
  public var records: RecordGroupSet
  /// In the order of their numbers.
  public var purposes: Set<Purpose>
  public var parties: [ConsentPartyName]
  /// To whom the recipient may pass the records on (34 CFR 99.33).
  public var redisclosure: [ConsentPartyName]
  public var effectiveOn: CivilDate?
  /// The first day it is no longer good.
  public var expiresOn: CivilDate?

  public init(
    effect: Int, records: RecordGroupSet, purposes: Set<Purpose>, parties: [ConsentPartyName],
    redisclosure: [ConsentPartyName] = [], effectiveOn: CivilDate? = nil,
    expiresOn: CivilDate? = nil
  ) {
    self.effect = effect
    self.records = records
    self.purposes = purposes
    self.parties = parties
    self.redisclosure = redisclosure
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    effect = try row.int()
    records = try row.groups()
    purposes = try row.purposes()
    parties = try row.parties()
    redisclosure = try row.parties()
    effectiveOn = try row.optionalDay()
    expiresOn = try row.optionalDay()
  }

  var parameters: [Value] {
    [
      .int(effect), .groups(records), .purposes(purposes),
      .text(parties.map(\.text).joined(separator: " ")),
      .text(redisclosure.map(\.text).joined(separator: " ")), .day(effectiveOn),
      .day(expiresOn),
    ]
  }
}

/// How a consent was signed. The signer is sealed.
public struct ConsentSigning: Hashable, Sendable {
  /// `cairn.v1.SignatureMethod`.
  public var method: Int
  public var signedAt: Instant
  /// `cairn.v1.IdentityAssurance`.
  public var assurance: Int
  /// SHA-256 of the exact text that was shown; 32 bytes.
  public var textFingerprint: [UInt8]
  public var textLanguage: String
  /// `cairn.v1.SignerCapacity`.
  public var capacity: Int
  public var signer: Sealed

  public init(
    method: Int, signedAt: Instant, assurance: Int, textFingerprint: [UInt8],
    textLanguage: String, capacity: Int, signer: Sealed
  ) {
    self.method = method
    self.signedAt = signedAt
    self.assurance = assurance
    self.textFingerprint = textFingerprint
    self.textLanguage = textLanguage
    self.capacity = capacity
    self.signer = signer
  }
}

/// A consent.
public struct ConsentRow: Hashable, Sendable {
  public var id: ConsentID
  public var student: StudentID
  /// `cairn.v1.ConsentStatus`, as it was last written: expiry is worked out when it is used.
  public var status: Int
  public var terms: ConsentTerms
  /// `nil` while it is a draft.
  public var signing: ConsentSigning?
  public var revokedAt: Instant?
  public var revokeReason: String?
  /// The credential that wrote it last.
  public var author: String
  public var revision: Int64
  public var createdAt: Instant
  public var updatedAt: Instant

  public init(
    id: ConsentID, student: StudentID, status: Int, terms: ConsentTerms,
    signing: ConsentSigning? = nil, revokedAt: Instant? = nil, revokeReason: String? = nil,
    author: String, revision: Int64, createdAt: Instant, updatedAt: Instant
  ) {
    self.id = id
    self.student = student
    self.status = status
    self.terms = terms
    self.signing = signing
    self.revokedAt = revokedAt
    self.revokeReason = revokeReason
    self.author = author
    self.revision = revision
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}

extension RowDecoder {
  fileprivate mutating func parties() throws(StoreError) -> [ConsentPartyName] {
    var parties: [ConsentPartyName] = []
    for word in try text().split(separator: " ") {
      guard let party = ConsentPartyName(word) else { throw .corrupt }
      parties.append(party)
    }
    return parties
  }
}
