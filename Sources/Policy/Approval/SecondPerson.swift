public import Vocabulary

/// One of the two who must agree: a credential, and what it says of the person behind it.
public struct ApprovalPerson: Sendable, Hashable {
  public let credential: String
  public let role: Role
  public let holder: SubjectID?
  /// When the credential was issued; `nil` for the local operator, who has none.
  public let credentialSince: Instant?

  public init(credential: String, role: Role, holder: SubjectID?, credentialSince: Instant?) {
    self.credential = credential
    self.role = role
    self.holder = holder
    self.credentialSince = credentialSince
  }
}

/// Why somebody may not be the second person. Raw values are part of the contract.
public enum ApproverRefusal: String, Sendable, Hashable, CaseIterable {
  /// The requester agrees with itself.
  case samePerson = "SAME_PERSON"
  /// A Unix user is known to the kernel, a person is not.
  case noCredential = "NO_CREDENTIAL"
  /// The credential was issued after the request, perhaps for this purpose.
  case credentialTooNew = "CREDENTIAL_TOO_NEW"
  /// Both are of the platform, or both of the tenant.
  case sameSide = "SAME_SIDE"
}

/// Who may agree to what another asked for (separation of duty).
///
/// One of the two runs the platform and the other administers the tenant: neither side can destroy,
/// restore or export a tenant alone, however many credentials it issues to itself. Only a tenant
/// without any administrator, as when its agreement ended, is left to two operators.
public enum SecondPerson {
  /// Why `approver` may not agree; `nil` when it may.
  public static func refusal(
    _ approver: ApprovalPerson, of requester: ApprovalPerson, requestedAt: Instant,
    tenantHasAdministrator: Bool
  ) -> ApproverRefusal? {
    if approver.credential == requester.credential { return .samePerson }
    if let holder = approver.holder, holder == requester.holder { return .samePerson }
    guard let since = approver.credentialSince else { return .noCredential }
    guard since < requestedAt else { return .credentialTooNew }
    switch (approver.role.isPlatform, requester.role.isPlatform) {
    case (true, false), (false, true): return nil
    case (true, true): return tenantHasAdministrator ? .sameSide : nil
    case (false, false): return .sameSide
    }
  }
}
