/// What a transaction may do.
public protocol AccessMode: Sendable {}
public enum ReadOnly: AccessMode {}
public enum ReadWrite: AccessMode {}

public typealias TenantReader = Transaction<TenantData, ReadOnly>
public typealias TenantWriter = Transaction<TenantData, ReadWrite>
public typealias KeyReader = Transaction<TenantKeys, ReadOnly>
public typealias KeyWriter = Transaction<TenantKeys, ReadWrite>
public typealias RegistryReader = Transaction<Registry, ReadOnly>
public typealias RegistryWriter = Transaction<Registry, ReadWrite>
public typealias EpochReader = Transaction<Epochs, ReadOnly>
public typealias EpochWriter = Transaction<Epochs, ReadWrite>

/// A running transaction. Its queries are the extensions in `Rows/`, one file a noun; which of them
/// exist depends on the kind of database and on whether the transaction may write.
///
/// It is good only inside the closure it was handed to; afterwards every query is
/// `StoreError.closed`.
public struct Transaction<Kind: Space, Mode: AccessMode>: Sendable {
  let session: any EngineSession

  init(session: any EngineSession) { self.session = session }

  /// The same transaction for reading only, for functions that serve both.
  public var reader: Transaction<Kind, ReadOnly> { Transaction<Kind, ReadOnly>(session: session) }
}

// MARK: - What the nouns are written with

extension Transaction {
  nonisolated(nonsending) func each(
    _ text: StaticString, _ parameters: [Value],
    _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError) {
    try await session.each(text, parameters, body)
  }

  nonisolated(nonsending) func rows<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> [Result] {
    try await session.rows(text, parameters, decode)
  }

  nonisolated(nonsending) func rows<Result: Sendable>(
    _ text: StaticString, ofEach parameters: [[Value]],
    _ decode: (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> [[Result]] {
    var results = Array(repeating: [Result](), count: parameters.count)
    try await session.each(text, ofEach: parameters) { (set, row) throws(StoreError) in
      results[set].append(try decode(&row))
    }
    return results
  }

  nonisolated(nonsending) func first<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> Result? {
    try await session.rows(text, parameters, decode).first
  }

  nonisolated(nonsending) func later<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: @escaping @Sendable (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> Later<Result?> {
    try await session.later(text, parameters, decode)
  }

  /// Whether the answer has a row.
  nonisolated(nonsending) func exists(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Bool {
    var exists = false
    try await each(text, parameters) { (_) throws(StoreError) in exists = true }
    return exists
  }

  /// The same for each of many sets of parameters.
  nonisolated(nonsending) func exist(
    _ text: StaticString, ofEach parameters: [[Value]]
  ) async throws(StoreError) -> [Bool] {
    var exist = Array(repeating: false, count: parameters.count)
    try await session.each(text, ofEach: parameters) { (set, _) throws(StoreError) in
      exist[set] = true
    }
    return exist
  }

  /// Fails the transaction with `error` unless the answer has a row; perhaps only at a later
  /// statement or at the end.
  nonisolated(nonsending) func require(
    _ text: StaticString, _ parameters: [Value], else error: StoreError
  ) async throws(StoreError) {
    try await session.require(text, parameters, else: error)
  }

  /// The one number that a statement such as `... RETURNING value` or `count(*)` answers.
  nonisolated(nonsending) func number(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Int64 {
    let rows = try await session.rows(text, parameters) { (row) throws(StoreError) in
      try row.int64()
    }
    guard let number = rows.first else { throw .corrupt }
    return number
  }
}

extension Transaction where Mode == ReadWrite {
  nonisolated(nonsending) func run(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) {
    try await session.run(text, parameters)
  }

  nonisolated(nonsending) func runCounting(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Int {
    try await session.runCounting(text, parameters)
  }
}
