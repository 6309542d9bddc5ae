// Generated from proto/cairn/v1/root.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.RootService`. Failures are thrown as `Status`.
public struct RootClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Says which version of the root key is in use and how far a rotation has come.
  public func getRoot(_ request: GetRootRequest, options: CallOptions = CallOptions()) async throws
    -> Answer<GetRootResponse>
  {
    try await channel.call(RootMethods.getRoot, request, options)
  }

  /// Seals every key that is sealed under an older root key under the newest one that the server was
  /// given. It may be interrupted at any point and called again; reads never wait for it. When
  /// nothing is left, the older root key opens nothing any more.
  ///
  /// Who asked is kept as an approval. Where another operator has a credential, the first call only
  /// asks: it is called again with the approval's id when that other person has granted it.
  public func rotateRoot(_ request: RotateRootRequest, options: CallOptions = CallOptions())
    async throws -> Answer<RotateRootResponse>
  {
    try await channel.call(RootMethods.rotateRoot, request, options)
  }
}
