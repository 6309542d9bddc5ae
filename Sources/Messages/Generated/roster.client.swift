// Generated from proto/cairn/v1/roster.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.RosterService`. Failures are thrown as `Status`.
public struct RosterClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Takes a bulk set file by file, validates it as a whole and, unless asked only to validate,
  /// commits it as one change. With one error nothing is committed. The answers are progress,
  /// findings in batches, and one summary at the end.
  public func importRoster<Result: Sendable>(
    options: CallOptions = CallOptions(),
    _ body:
      @escaping @Sendable (
        MessageWriter<ImportRosterRequest>, _ finish: @Sendable () async throws -> Void,
        MessageStream<ImportRosterResponse>
      ) async throws -> Result
  ) async throws -> Answer<Result> {
    try await channel.callBidirectional(RosterMethods.importRoster, options, body)
  }

  /// Lists the schools and other organisations of the roster by name.
  public func listSchools(_ request: ListSchoolsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListSchoolsResponse>
  {
    try await channel.call(RosterMethods.listSchools, request, options)
  }

  /// Lists the classes of a school, or the caller's own classes.
  public func listClasses(_ request: ListClassesRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListClassesResponse>
  {
    try await channel.call(RosterMethods.listClasses, request, options)
  }
}
