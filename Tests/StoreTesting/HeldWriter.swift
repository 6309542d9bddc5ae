public import Store

/// Keeps a tenant's one writer busy, so that whatever else is written waits behind it.
public struct HeldWriter: Sendable {
  private let open: AsyncStream<Void>.Continuation
  private let write: Task<Void, any Error>

  /// Returns when the writer is held.
  public init(of data: TenantStore) async {
    let (opened, open) = AsyncStream.makeStream(of: Void.self)
    let (held, hold) = AsyncStream.makeStream(of: Void.self)
    self.open = open
    write = Task {
      try await data.write { _ in
        hold.finish()
        for await _ in opened {}
      }
    }
    for await _ in held {}
  }

  /// Returns when the write that held it is durable.
  public func letGo() async throws {
    open.finish()
    try await write.value
  }
}
