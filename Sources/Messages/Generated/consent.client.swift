// Generated from proto/cairn/v1/consent.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.ConsentService`. Failures are thrown as `Status`.
public struct ConsentClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Writes down a consent that is not signed yet. It opens nothing.
  public func draftConsent(_ request: DraftConsentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<DraftConsentResponse>
  {
    try await channel.call(ConsentMethods.draftConsent, request, options)
  }

  /// Adds the signature and makes the consent active. Refused, with every reason, while signer,
  /// signature evidence, date, records, purpose or party is missing.
  public func signConsent(_ request: SignConsentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<SignConsentResponse>
  {
    try await channel.call(ConsentMethods.signConsent, request, options)
  }

  /// Ends a consent from the next call on. What was disclosed before stays disclosed.
  public func revokeConsent(_ request: RevokeConsentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<RevokeConsentResponse>
  {
    try await channel.call(ConsentMethods.revokeConsent, request, options)
  }

  /// Returns one consent with its scope, signer and signature.
  public func getConsent(_ request: GetConsentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<GetConsentResponse>
  {
    try await channel.call(ConsentMethods.getConsent, request, options)
  }

  /// Lists the consents of one student, newest first.
  public func listConsents(_ request: ListConsentsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListConsentsResponse>
  {
    try await channel.call(ConsentMethods.listConsents, request, options)
  }

  /// Says what a party could read now and why, without disclosing anything.
  public func evaluateConsent(
    _ request: EvaluateConsentRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<EvaluateConsentResponse> {
    try await channel.call(ConsentMethods.evaluateConsent, request, options)
  }
}
