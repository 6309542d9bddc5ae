public import Policy
public import Vocabulary

/// Who calls, as the credential or the kernel proves it. Nothing in it comes from the message.
public struct Caller: Sendable, Hashable {
  /// The public id of the credential; `local` for the operator at the Unix socket.
  public let credential: String
  public let role: Role
  /// The tenant it belongs to; `nil` for platform operators.
  public let tenant: TenantID?
  /// The navigator or staff member it acts for.
  public let holder: SubjectID?
  /// The partner it acts for; empty for everyone else.
  public let party: String
  public let partyClasses: [String]
  /// The record groups listed on an integrator's credential.
  public let groups: RecordGroupSet
  /// The purposes that its calls may state; empty for all.
  public let purposes: Set<Purpose>

  public init(
    credential: String, role: Role, tenant: TenantID?, holder: SubjectID? = nil,
    party: String = "", partyClasses: [String] = [], groups: RecordGroupSet = [],
    purposes: Set<Purpose> = []
  ) {
    self.credential = credential
    self.role = role
    self.tenant = tenant
    self.holder = holder
    self.party = party
    self.partyClasses = partyClasses
    self.groups = groups
    self.purposes = purposes
  }

  /// The operator who runs the server: known by the Unix user id, without any credential.
  public static let localOperator = Caller(
    credential: "local", role: .platformOperator, tenant: nil)

  /// What a log may show of the credential: enough to tell it from others, too little to guess it.
  var credentialShown: String {
    self == .localOperator ? credential : String(credential.suffix(4))
  }
}
