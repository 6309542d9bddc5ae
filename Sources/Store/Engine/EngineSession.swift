/// One transaction of one database, as an engine carries it out.
///
/// The text of a statement is a literal of this module, so no statement is ever computed from
/// input. In a database that belongs to one tenant the engine itself binds `$1` to that tenant and
/// `parameters` begin at `$2`: a query can neither name another tenant nor forget its own. In the
/// shared databases `parameters` begin at `$1`. A text may leave out numbers in between: variants
/// of one list share their numbering.
///
/// The functions are `async` for engines that wait for a network; the embedded engine never
/// suspends in them.
public protocol EngineSession: AnyObject, Sendable {
  /// Hands every row of the answer to `body`. More than `StoreLimits.rowsMax` is
  /// `StoreError.limit`. What `body` throws dooms the session, as a statement that fails does.
  nonisolated(nonsending) func each(
    _ text: StaticString, _ parameters: [Value],
    _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError)

  /// The same statement with each of many sets of parameters, and the rows of each in their order,
  /// with the number of the set. An engine that waits for a network waits once for all of them.
  nonisolated(nonsending) func each(
    _ text: StaticString, ofEach parameters: [[Value]],
    _ body: (_ set: Int, inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError)

  /// Carries out a statement whose answer nobody needs. An engine may go on before it knows that
  /// the statement succeeded; a failure is then told by a later statement or by the write itself.
  nonisolated(nonsending) func run(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError)

  /// Demands that a statement answers a row; without one the session fails with `error`. An engine
  /// may go on before it knows; the failure is then told by a later statement or by the
  /// transaction's end, and no answer to a statement behind it is handed out.
  nonisolated(nonsending) func require(
    _ text: StaticString, _ parameters: [Value], else error: StoreError
  ) async throws(StoreError)

  /// What the first row of a statement says, `nil` without one, where nobody needs it at once. An
  /// engine may go on before it knows.
  nonisolated(nonsending) func later<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: @escaping @Sendable (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> Later<Result?>

  /// Takes the next `count` numbers of one of the tenant's series and returns the last of them. The
  /// row stays locked until the transaction ends, so numbers follow the order of commits and a
  /// rollback gives them back. An engine that knows where the series stands need not wait to hear
  /// so.
  nonisolated(nonsending) func advance(
    _ series: NumberSeries, by count: Int
  ) async throws(StoreError) -> Int64

  /// Carries out a statement and says how many rows it inserted, changed or deleted.
  nonisolated(nonsending) func runCounting(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Int
}

extension EngineSession {
  /// One after the other, which is all that an engine can do that never waits.
  public nonisolated(nonsending) func each(
    _ text: StaticString, ofEach parameters: [[Value]],
    _ body: (_ set: Int, inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError) {
    for (set, parameters) in parameters.enumerated() {
      try await each(text, parameters) { (row) throws(StoreError) in try body(set, &row) }
    }
  }

  /// Every row of the answer, decoded.
  public nonisolated(nonsending) func rows<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> [Result] {
    var results: [Result] = []
    try await each(text, parameters) { (row) throws(StoreError) in
      results.append(try decode(&row))
    }
    return results
  }

  public nonisolated(nonsending) func later<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: @escaping @Sendable (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> Later<Result?> {
    Later(try await rows(text, parameters, decode).first)
  }
}

/// One database: snapshot reads and durable writes.
public protocol DatabaseEngine: AnyObject, Sendable {
  /// Runs `body` on one unchanging snapshot. It can write nothing.
  nonisolated(nonsending) func read<Result>(
    _ body: nonisolated(nonsending) (any EngineSession) async throws -> Result
  ) async throws -> Result

  /// Runs `body` in a transaction and answers after it is durable. A statement that fails dooms its
  /// body, whether or not the body goes on: nothing of it is kept.
  ///
  /// Small writes of different callers may share one transaction and one sync; each still commits
  /// or fails for itself. `body` may run more than once (when a shared transaction is lost, or two
  /// nodes collide), so it must have no effect but its statements. After a failed sync the
  /// database takes no more writes until it is opened anew: trying the sync again could report
  /// success for pages that the kernel has already dropped.
  func write<Result: Sendable>(
    _ size: WriteSize,
    _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result
}

/// How a write shares its transaction.
public enum WriteSize: Sendable {
  /// May share transaction and sync with other callers' writes. For everything up to some
  /// hundred rows.
  case small
  /// Has a transaction of its own, as a roster import does.
  case bulk
}
