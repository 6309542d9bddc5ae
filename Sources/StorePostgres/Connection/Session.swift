internal import Store
internal import Synchronization

/// One transaction on a connection, or the part of a shared one that is one caller's.
///
/// It ends before the connection passes on, so a session that escaped its closure answers `closed`
/// instead of touching another caller's transaction.
final class Session: EngineSession {
  private struct State {
    var isOpen = true
    var isBusy = false
    /// Why a statement of this session failed, or could not be sent.
    var failure: StoreError?
    /// Whether a statement that changes rows was sent.
    var hasWritten = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let connection: Connection
  private let space: BoundSchema
  /// Whether the cancellation of the task stops a statement: a write of several callers goes on.
  private let isCancellable: Bool
  /// Where the tenant's series stand, if it may be relied on.
  private let known: SeriesInHand?
  /// Two tasks inside one body take turns.
  private let state = Mutex(State())

  init(
    _ connection: Connection, on space: BoundSchema, isCancellable: Bool,
    knowing known: SeriesInHand? = nil
  ) {
    self.connection = connection
    self.space = space
    self.isCancellable = isCancellable
    self.known = known
  }

  var hasWritten: Bool { state.withLock(\.hasWritten) }

  nonisolated(nonsending) func each(
    _ text: StaticString, _ parameters: [Value],
    _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError) {
    try walk(await answer(text, parameters), body)
  }

  nonisolated(nonsending) func each(
    _ text: StaticString, ofEach parameters: [[Value]],
    _ body: (_ set: Int, inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError) {
    let statement = try space.schema.statement(text)
    for start in stride(from: 0, to: parameters.count, by: Connection.unansweredMax) {
      let some = parameters[start..<min(start + Connection.unansweredMax, parameters.count)]
      for (offset, answer) in try await answers(statement, ofEach: some).enumerated() {
        try walk(answer) { (row) throws(StoreError) in try body(start + offset, &row) }
      }
    }
  }

  nonisolated(nonsending) func require(
    _ text: StaticString, _ parameters: [Value], else error: StoreError
  ) async throws(StoreError) {
    try await queue(space.schema.demand(text), parameters, for: .row(else: Failure(error)))
  }

  nonisolated(nonsending) func later<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: @escaping @Sendable (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> Later<Result?> {
    let later = Later<Result?>()
    try await queue(
      space.schema.statement(text), parameters,
      for: .later { answer in
        later.settle { () throws(StoreError) in try answer.rows(decode).first }
      })
    return later
  }

  nonisolated(nonsending) func advance(
    _ series: NumberSeries, by count: Int
  ) async throws(StoreError) -> Int64 {
    if let moved = try await move(series, by: count) { return moved }
    let asked = try await ask(series, by: count)
    known?.learn(series, asked, after: count)
    return asked
  }

  /// Takes numbers of a series whose place is known.
  private nonisolated(nonsending) func move(
    _ series: NumberSeries, by count: Int
  ) async throws(StoreError) -> Int64? {
    let statement = try space.schema.demand(NumberSeries.move)
    try await takeTurn()
    defer { giveTurn() }
    guard let last = known?.take(series, count) else { return nil }
    let next = last + Int64(count)
    do throws(Failure) {
      // Where it stands elsewhere, another server has written: the transaction is done again.
      try send(
        statement, [.text(series.rawValue), .integer(last), .integer(next)],
        for: .row(else: Failure(.busy, isCollision: true)))
    } catch {
      throw note(error)
    }
    return next
  }

  nonisolated(nonsending) func runCounting(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Int {
    try await answer(text, parameters).changeCount
  }

  nonisolated(nonsending) func run(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) {
    try await queue(space.schema.statement(text), parameters, for: .success)
  }

  /// Sends a statement and goes on before its answer.
  private nonisolated(nonsending) func queue(
    _ statement: Statement, _ parameters: [Value], for demand: Connection.Demand
  ) async throws(StoreError) {
    try await takeTurn()
    defer { giveTurn() }
    do throws(Failure) {
      try send(statement, parameters, for: demand)
      if connection.isLoaded { try await connection.receive(cancellable: isCancellable) }
    } catch {
      throw note(error)
    }
  }

  private nonisolated(nonsending) func answer(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Answer {
    let statement = try space.schema.statement(text)
    try await takeTurn()
    defer { giveTurn() }
    do throws(Failure) {
      try send(statement, parameters, for: .answer)
      guard let answer = try await connection.receive(cancellable: isCancellable).last else {
        throw Failure(.unavailable)
      }
      return answer
    } catch {
      throw note(error)
    }
  }

  private nonisolated(nonsending) func answers(
    _ statement: Statement, ofEach parameters: ArraySlice<[Value]>
  ) async throws(StoreError) -> [Answer] {
    try await takeTurn()
    defer { giveTurn() }
    do throws(Failure) {
      for each in parameters { try send(statement, each, for: .answer) }
      let answers = try await connection.receive(cancellable: isCancellable)
      guard answers.count == parameters.count else { throw Failure(.unavailable) }
      return answers
    } catch {
      throw note(error)
    }
  }

  /// Walks the rows of an answer. One that cannot be read dooms the body, as a failed statement
  /// does.
  private func walk(
    _ answer: Answer, _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) throws(StoreError) {
    do throws(StoreError) {
      try answer.each(body)
    } catch {
      throw note(Failure(error))
    }
  }

  private func note(_ failure: Failure) -> StoreError {
    state.withLock { $0.failure = $0.failure ?? failure.error }
    return failure.error
  }

  private func send(
    _ statement: Statement, _ parameters: [Value], for demand: Connection.Demand
  ) throws(Failure) {
    // The server leaves out what follows a failure; so do we.
    if let failure = connection.failure { throw failure.failure }
    if isCancellable, Task.isCancelled { throw Failure(.cancelled) }
    if statement.writes { state.withLock { $0.hasWritten = true } }
    try connection.send(statement, tenant: space.parameter, parameters, for: demand)
  }
}

// MARK: - Turns

extension Session {
  private nonisolated(nonsending) func takeTurn() async throws(StoreError) {
    await claim()
    guard state.withLock(\.isOpen) else {
      giveTurn()
      throw .closed
    }
  }

  private nonisolated(nonsending) func claim() async {
    let isMine = state.withLock { state in
      defer { state.isBusy = true }
      return !state.isBusy
    }
    if isMine { return }
    await withCheckedContinuation { continuation in
      let isMine = state.withLock { state in
        if state.isBusy { state.waiting.append(continuation) }
        defer { state.isBusy = true }
        return !state.isBusy
      }
      if isMine { continuation.resume() }
    }
  }

  private func giveTurn() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.waiting.isEmpty else {
        state.isBusy = false
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }

  /// Waits for what was sent and not answered yet.
  ///
  /// - Throws: the first failure.
  nonisolated(nonsending) func settle() async throws(StoreError) {
    await claim()
    defer { giveTurn() }
    guard connection.hasUnanswered, connection.failure == nil else { return }
    do throws(Failure) {
      try await connection.receive(cancellable: isCancellable)
    } catch {
      throw note(error)
    }
  }

  /// Ends the session, after the statement that runs.
  ///
  /// - Returns: the first failure that one of its statements told.
  @discardableResult
  nonisolated(nonsending) func end() async -> StoreError? {
    await claim()
    defer { giveTurn() }
    return state.withLock { state in
      state.isOpen = false
      return state.failure
    }
  }
}
