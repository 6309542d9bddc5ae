// Generated from proto/cairn/v1/credential.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.CredentialService`.
public enum CredentialMethods {
  public static let issueCredential = MethodDescriptor(
    service: "cairn.v1.CredentialService", method: "IssueCredential", kind: .unary,
    isIdempotent: false)
  public static let listCredentials = MethodDescriptor(
    service: "cairn.v1.CredentialService", method: "ListCredentials", kind: .unary,
    isIdempotent: true)
  public static let revokeCredential = MethodDescriptor(
    service: "cairn.v1.CredentialService", method: "RevokeCredential", kind: .unary,
    isIdempotent: true)
  public static let rotateCredential = MethodDescriptor(
    service: "cairn.v1.CredentialService", method: "RotateCredential", kind: .unary,
    isIdempotent: false)
  public static let whoAmI = MethodDescriptor(
    service: "cairn.v1.CredentialService", method: "WhoAmI", kind: .unary, isIdempotent: true)
}

/// Issues and revokes the credentials that callers send in the metadata `authorization: Bearer ...`.
public protocol CredentialService: Sendable {
  /// Issues a credential. Platform operators issue the first tenant administrators by naming the
  /// tenant in `cairn-tenant`; tenant administrators issue every other role of their own tenant.
  func issueCredential(_ request: IssueCredentialRequest, _ context: CallContext) async throws
    -> IssueCredentialResponse

  /// Lists credentials of the tenant, newest first, without their secrets.
  func listCredentials(_ request: ListCredentialsRequest, _ context: CallContext) async throws
    -> ListCredentialsResponse

  /// Revokes a credential from the next call on. Revoking it again changes nothing.
  func revokeCredential(_ request: RevokeCredentialRequest, _ context: CallContext) async throws
    -> RevokeCredentialResponse

  /// Issues a successor of the same standing and lets the old credential work beside it for a while,
  /// so that its holder can change over without an interruption.
  func rotateCredential(_ request: RotateCredentialRequest, _ context: CallContext) async throws
    -> RotateCredentialResponse

  /// Says who the caller is.
  func whoAmI(_ request: WhoAmIRequest, _ context: CallContext) async throws -> WhoAmIResponse
}

extension CredentialService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(CredentialMethods.issueCredential, issueCredential),
      .unary(CredentialMethods.listCredentials, listCredentials),
      .unary(CredentialMethods.revokeCredential, revokeCredential),
      .unary(CredentialMethods.rotateCredential, rotateCredential),
      .unary(CredentialMethods.whoAmI, whoAmI),
    ]
  }
}
