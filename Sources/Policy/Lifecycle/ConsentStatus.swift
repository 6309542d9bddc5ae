/// How far a consent has come. Raw values are those of `cairn.v1.ConsentStatus`.
///
/// An active consent is never edited; a changed one is a new consent that supersedes it.
public enum ConsentStatus: UInt16, Lifecycle {
  case draft = 1
  case pendingSignature = 2
  case active = 3
  case expired = 4
  case revoked = 5
  case superseded = 6
  /// The rights moved from the parent who signed to the student (L18).
  case reviewRequired = 7
  case declined = 8
  case lapsed = 9
  case voided = 10

  public static let schemaPrefix = "CONSENT_STATUS"
  public static let initial = ConsentStatus.draft

  public var successors: [ConsentStatus] {
    switch self {
    case .draft: [.pendingSignature, .voided]
    case .pendingSignature: [.active, .declined, .lapsed]
    case .active: [.expired, .revoked, .superseded, .reviewRequired]
    // Not back to active: only the student's own signature opens anything now, and that is a new
    // consent. It must stay revocable, as every consent that was once active (L6).
    case .reviewRequired: [.expired, .revoked, .superseded]
    case .expired, .revoked, .superseded, .declined, .lapsed, .voided: []
    }
  }
}
