// Generated from proto/cairn/v1/inspection.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.InspectionService`. Failures are thrown as `Status`.
public struct InspectionClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Opens a request: 45 days from the day on which it was received.
  public func openInspection(_ request: OpenInspectionRequest, options: CallOptions = CallOptions())
    async throws -> Answer<OpenInspectionResponse>
  {
    try await channel.call(InspectionMethods.openInspection, request, options)
  }

  /// Closes a request with its outcome.
  public func closeInspection(
    _ request: CloseInspectionRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<CloseInspectionResponse> {
    try await channel.call(InspectionMethods.closeInspection, request, options)
  }

  /// Lists requests in the order in which they are due; overdue ones come first and say so.
  public func listInspections(
    _ request: ListInspectionsRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<ListInspectionsResponse> {
    try await channel.call(InspectionMethods.listInspections, request, options)
  }
}
