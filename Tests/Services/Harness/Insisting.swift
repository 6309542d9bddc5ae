import RPC

/// Does something until the server is not too busy for it, and has its connections back. To be used
/// for what may be done twice.
func insisting<Result>(_ body: () async throws -> Result) async throws -> Result {
  while true {
    do {
      return try await body()
    } catch let status as Status
      where [.unavailable, .resourceExhausted, .aborted].contains(status.code)
    {
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
