// Generated from proto/cairn/v1/consent.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.ConsentService`.
public enum ConsentMethods {
  public static let draftConsent = MethodDescriptor(
    service: "cairn.v1.ConsentService", method: "DraftConsent", kind: .unary, isIdempotent: false)
  public static let signConsent = MethodDescriptor(
    service: "cairn.v1.ConsentService", method: "SignConsent", kind: .unary, isIdempotent: false)
  public static let revokeConsent = MethodDescriptor(
    service: "cairn.v1.ConsentService", method: "RevokeConsent", kind: .unary, isIdempotent: true)
  public static let getConsent = MethodDescriptor(
    service: "cairn.v1.ConsentService", method: "GetConsent", kind: .unary, isIdempotent: true)
  public static let listConsents = MethodDescriptor(
    service: "cairn.v1.ConsentService", method: "ListConsents", kind: .unary, isIdempotent: true)
  public static let evaluateConsent = MethodDescriptor(
    service: "cairn.v1.ConsentService", method: "EvaluateConsent", kind: .unary, isIdempotent: true)
}

/// Keeps the consents of families: drafted, signed, revoked, and evaluated for whoever asks.
public protocol ConsentService: Sendable {
  /// Writes down a consent that is not signed yet. It opens nothing.
  func draftConsent(_ request: DraftConsentRequest, _ context: CallContext) async throws
    -> DraftConsentResponse

  /// Adds the signature and makes the consent active. Refused, with every reason, while signer,
  /// signature evidence, date, records, purpose or party is missing.
  func signConsent(_ request: SignConsentRequest, _ context: CallContext) async throws
    -> SignConsentResponse

  /// Ends a consent from the next call on. What was disclosed before stays disclosed.
  func revokeConsent(_ request: RevokeConsentRequest, _ context: CallContext) async throws
    -> RevokeConsentResponse

  /// Returns one consent with its scope, signer and signature.
  func getConsent(_ request: GetConsentRequest, _ context: CallContext) async throws
    -> GetConsentResponse

  /// Lists the consents of one student, newest first.
  func listConsents(_ request: ListConsentsRequest, _ context: CallContext) async throws
    -> ListConsentsResponse

  /// Says what a party could read now and why, without disclosing anything.
  func evaluateConsent(_ request: EvaluateConsentRequest, _ context: CallContext) async throws
    -> EvaluateConsentResponse
}

extension ConsentService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(ConsentMethods.draftConsent, draftConsent),
      .unary(ConsentMethods.signConsent, signConsent),
      .unary(ConsentMethods.revokeConsent, revokeConsent),
      .unary(ConsentMethods.getConsent, getConsent),
      .unary(ConsentMethods.listConsents, listConsents),
      .unary(ConsentMethods.evaluateConsent, evaluateConsent),
    ]
  }
}
