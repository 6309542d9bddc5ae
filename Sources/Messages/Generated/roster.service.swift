// Generated from proto/cairn/v1/roster.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.RosterService`.
public enum RosterMethods {
  public static let importRoster = MethodDescriptor(
    service: "cairn.v1.RosterService", method: "ImportRoster", kind: .bidirectionalStreaming,
    isIdempotent: false)
  public static let listSchools = MethodDescriptor(
    service: "cairn.v1.RosterService", method: "ListSchools", kind: .unary, isIdempotent: true)
  public static let listClasses = MethodDescriptor(
    service: "cairn.v1.RosterService", method: "ListClasses", kind: .unary, isIdempotent: true)
}

/// Loads rosters and answers for the schools and classes on them.
public protocol RosterService: Sendable {
  /// Takes a bulk set file by file, validates it as a whole and, unless asked only to validate,
  /// commits it as one change. With one error nothing is committed. The answers are progress,
  /// findings in batches, and one summary at the end.
  func importRoster(
    _ requests: MessageStream<ImportRosterRequest>,
    _ responses: MessageWriter<ImportRosterResponse>, _ context: CallContext) async throws

  /// Lists the schools and other organisations of the roster by name.
  func listSchools(_ request: ListSchoolsRequest, _ context: CallContext) async throws
    -> ListSchoolsResponse

  /// Lists the classes of a school, or the caller's own classes.
  func listClasses(_ request: ListClassesRequest, _ context: CallContext) async throws
    -> ListClassesResponse
}

extension RosterService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .bidirectionalStreaming(RosterMethods.importRoster, importRoster),
      .unary(RosterMethods.listSchools, listSchools),
      .unary(RosterMethods.listClasses, listClasses),
    ]
  }
}
