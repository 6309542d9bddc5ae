// Generated from proto/cairn/v1/navigator.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.NavigatorService`.
public enum NavigatorMethods {
  public static let assignNavigator = MethodDescriptor(
    service: "cairn.v1.NavigatorService", method: "AssignNavigator", kind: .unary,
    isIdempotent: true)
  public static let listCaseload = MethodDescriptor(
    service: "cairn.v1.NavigatorService", method: "ListCaseload", kind: .unary, isIdempotent: true)
  public static let recordCheckIns = MethodDescriptor(
    service: "cairn.v1.NavigatorService", method: "RecordCheckIns", kind: .unary, isIdempotent: true
  )
}

/// Says which navigator cares for which student, and keeps the weekly check-ins.
public protocol NavigatorService: Sendable {
  /// Makes a navigator the student's own from now on; an earlier assignment ends.
  func assignNavigator(_ request: AssignNavigatorRequest, _ context: CallContext) async throws
    -> AssignNavigatorResponse

  /// Lists a navigator's students with plan and last check-in.
  func listCaseload(_ request: ListCaseloadRequest, _ context: CallContext) async throws
    -> ListCaseloadResponse

  /// Records check-ins, each exactly once by the id that the client made: sending a batch again
  /// changes nothing and says so. The batch is durable before the answer.
  func recordCheckIns(_ request: RecordCheckInsRequest, _ context: CallContext) async throws
    -> RecordCheckInsResponse
}

extension NavigatorService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(NavigatorMethods.assignNavigator, assignNavigator),
      .unary(NavigatorMethods.listCaseload, listCaseload),
      .unary(NavigatorMethods.recordCheckIns, recordCheckIns),
    ]
  }
}
