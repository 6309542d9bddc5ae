// Generated from proto/cairn/v1/canary.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.CanaryService`.
public enum CanaryMethods {
  public static let createCanaries = MethodDescriptor(
    service: "cairn.v1.CanaryService", method: "CreateCanaries", kind: .unary, isIdempotent: false)
  public static let listCanaries = MethodDescriptor(
    service: "cairn.v1.CanaryService", method: "ListCanaries", kind: .unary, isIdempotent: true)
}

/// Puts canaries among a tenant's students. Whoever asks for one raises an alarm and sees a student
/// like any other: only who runs the platform can tell them apart.
public protocol CanaryService: Sendable {
  /// Makes canaries in the image of real students of the tenant named in `cairn-tenant`: the same
  /// sizes and indexes, the same school and grade, other people. Refused while there are too few
  /// students to hide among.
  func createCanaries(_ request: CreateCanariesRequest, _ context: CallContext) async throws
    -> CreateCanariesResponse

  /// Lists the canaries of the tenant named in `cairn-tenant`.
  func listCanaries(_ request: ListCanariesRequest, _ context: CallContext) async throws
    -> ListCanariesResponse
}

extension CanaryService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(CanaryMethods.createCanaries, createCanaries),
      .unary(CanaryMethods.listCanaries, listCanaries),
    ]
  }
}
