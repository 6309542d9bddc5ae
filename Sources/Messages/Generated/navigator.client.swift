// Generated from proto/cairn/v1/navigator.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.NavigatorService`. Failures are thrown as `Status`.
public struct NavigatorClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Makes a navigator the student's own from now on; an earlier assignment ends.
  public func assignNavigator(
    _ request: AssignNavigatorRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<AssignNavigatorResponse> {
    try await channel.call(NavigatorMethods.assignNavigator, request, options)
  }

  /// Lists a navigator's students with plan and last check-in.
  public func listCaseload(_ request: ListCaseloadRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListCaseloadResponse>
  {
    try await channel.call(NavigatorMethods.listCaseload, request, options)
  }

  /// Records check-ins, each exactly once by the id that the client made: sending a batch again
  /// changes nothing and says so. The batch is durable before the answer.
  public func recordCheckIns(_ request: RecordCheckInsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<RecordCheckInsResponse>
  {
    try await channel.call(NavigatorMethods.recordCheckIns, request, options)
  }
}
