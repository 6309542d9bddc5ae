// Generated from proto/cairn/v1/credential.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.CredentialService`. Failures are thrown as `Status`.
public struct CredentialClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Issues a credential. Platform operators issue the first tenant administrators by naming the
  /// tenant in `cairn-tenant`; tenant administrators issue every other role of their own tenant.
  public func issueCredential(
    _ request: IssueCredentialRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<IssueCredentialResponse> {
    try await channel.call(CredentialMethods.issueCredential, request, options)
  }

  /// Lists credentials of the tenant, newest first, without their secrets.
  public func listCredentials(
    _ request: ListCredentialsRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<ListCredentialsResponse> {
    try await channel.call(CredentialMethods.listCredentials, request, options)
  }

  /// Revokes a credential from the next call on. Revoking it again changes nothing.
  public func revokeCredential(
    _ request: RevokeCredentialRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<RevokeCredentialResponse> {
    try await channel.call(CredentialMethods.revokeCredential, request, options)
  }

  /// Issues a successor of the same standing and lets the old credential work beside it for a while,
  /// so that its holder can change over without an interruption.
  public func rotateCredential(
    _ request: RotateCredentialRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<RotateCredentialResponse> {
    try await channel.call(CredentialMethods.rotateCredential, request, options)
  }

  /// Says who the caller is.
  public func whoAmI(_ request: WhoAmIRequest, options: CallOptions = CallOptions()) async throws
    -> Answer<WhoAmIResponse>
  {
    try await channel.call(CredentialMethods.whoAmI, request, options)
  }
}
