internal import Store
internal import Synchronization

/// One transaction on a connection. It ends before the connection passes on, so a session that
/// escaped its closure answers `closed` instead of touching another caller's transaction.
final class Session: EngineSession {
  fileprivate struct State {
    var isOpen = true
    var failure: StoreError?
  }

  private let connection: Connection
  /// Held around each statement, so that two tasks inside one body take turns.
  private let state = Mutex(State())

  init(_ connection: Connection) { self.connection = connection }

  nonisolated(nonsending) func each(
    _ text: StaticString, _ parameters: [Value],
    _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError) {
    try state.withLock { (state) throws(StoreError) in
      try state.attempt { () throws(StoreError) in try connection.each(text, parameters, body) }
    }
  }

  nonisolated(nonsending) func require(
    _ text: StaticString, _ parameters: [Value], else error: StoreError
  ) async throws(StoreError) {
    try state.withLock { (state) throws(StoreError) in
      try state.attempt { () throws(StoreError) in
        var exists = false
        try connection.each(text, parameters) { (_) throws(StoreError) in exists = true }
        if !exists { throw error }
      }
    }
  }

  nonisolated(nonsending) func run(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) {
    _ = try await runCounting(text, parameters)
  }

  nonisolated(nonsending) func runCounting(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Int {
    try state.withLock { (state) throws(StoreError) in
      try state.attempt { () throws(StoreError) in try connection.run(text, parameters) }
    }
  }

  /// Ends the session and tells the last failure of its statements, if one failed.
  @discardableResult
  func end() -> StoreError? {
    state.withLock { state in
      state.isOpen = false
      return state.failure
    }
  }
}

extension Session.State {
  fileprivate mutating func attempt<Result>(
    _ statement: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard isOpen else { throw .closed }
    guard !Task.isCancelled else { throw .cancelled }
    do throws(StoreError) {
      return try statement()
    } catch {
      failure = error
      throw error
    }
  }
}
