// Generated from proto/cairn/v1/canary.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.CanaryService`. Failures are thrown as `Status`.
public struct CanaryClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Makes canaries in the image of real students of the tenant named in `cairn-tenant`: the same
  /// sizes and indexes, the same school and grade, other people. Refused while there are too few
  /// students to hide among.
  public func createCanaries(_ request: CreateCanariesRequest, options: CallOptions = CallOptions())
    async throws -> Answer<CreateCanariesResponse>
  {
    try await channel.call(CanaryMethods.createCanaries, request, options)
  }

  /// Lists the canaries of the tenant named in `cairn-tenant`.
  public func listCanaries(_ request: ListCanariesRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListCanariesResponse>
  {
    try await channel.call(CanaryMethods.listCanaries, request, options)
  }
}
