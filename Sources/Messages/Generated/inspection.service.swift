// Generated from proto/cairn/v1/inspection.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.InspectionService`.
public enum InspectionMethods {
  public static let openInspection = MethodDescriptor(
    service: "cairn.v1.InspectionService", method: "OpenInspection", kind: .unary,
    isIdempotent: false)
  public static let closeInspection = MethodDescriptor(
    service: "cairn.v1.InspectionService", method: "CloseInspection", kind: .unary,
    isIdempotent: false)
  public static let listInspections = MethodDescriptor(
    service: "cairn.v1.InspectionService", method: "ListInspections", kind: .unary,
    isIdempotent: true)
}

/// Keeps requests for inspection and their clock (34 CFR 99.10). While one is open nothing of the
/// student is destroyed (99.10(e)).
public protocol InspectionService: Sendable {
  /// Opens a request: 45 days from the day on which it was received.
  func openInspection(_ request: OpenInspectionRequest, _ context: CallContext) async throws
    -> OpenInspectionResponse

  /// Closes a request with its outcome.
  func closeInspection(_ request: CloseInspectionRequest, _ context: CallContext) async throws
    -> CloseInspectionResponse

  /// Lists requests in the order in which they are due; overdue ones come first and say so.
  func listInspections(_ request: ListInspectionsRequest, _ context: CallContext) async throws
    -> ListInspectionsResponse
}

extension InspectionService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(InspectionMethods.openInspection, openInspection),
      .unary(InspectionMethods.closeInspection, closeInspection),
      .unary(InspectionMethods.listInspections, listInspections),
    ]
  }
}
