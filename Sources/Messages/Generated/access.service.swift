// Generated from proto/cairn/v1/access.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.AccessService`.
public enum AccessMethods {
  public static let listDisclosures = MethodDescriptor(
    service: "cairn.v1.AccessService", method: "ListDisclosures", kind: .unary, isIdempotent: true)
}

/// Answers for the record of requests and disclosures that 34 CFR 99.32 asks for.
public protocol AccessService: Sendable {
  /// Lists the requests and disclosures of one student (34 CFR 99.32), newest first. Reading the
  /// list is itself recorded.
  func listDisclosures(_ request: ListDisclosuresRequest, _ context: CallContext) async throws
    -> ListDisclosuresResponse
}

extension AccessService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(AccessMethods.listDisclosures, listDisclosures)
    ]
  }
}
