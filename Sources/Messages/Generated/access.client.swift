// Generated from proto/cairn/v1/access.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.AccessService`. Failures are thrown as `Status`.
public struct AccessClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Lists the requests and disclosures of one student (34 CFR 99.32), newest first. Reading the
  /// list is itself recorded.
  public func listDisclosures(
    _ request: ListDisclosuresRequest, options: CallOptions = CallOptions()
  ) async throws -> Answer<ListDisclosuresResponse> {
    try await channel.call(AccessMethods.listDisclosures, request, options)
  }
}
