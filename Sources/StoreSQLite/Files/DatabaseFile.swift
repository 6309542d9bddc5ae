internal import Store
internal import Vocabulary

/// One open database file: a pool of readers and one writer.
final class DatabaseFile: DatabaseEngine {
  private let readers: ReaderPool
  private let writer: Writer

  private init(_ connection: Connection, path: String, tenant: TenantID?, opening: Opening) {
    let traits = opening.traits
    readers = ReaderPool(max: opening.readersMax) { () throws(StoreError) in
      let reader = try Connection(path: path, role: .reading, traits: traits)
      if let tenant { reader.bind(to: tenant) }
      return reader
    }
    writer = Writer(connection, readers: readers, threads: opening.threads, traits: traits)
  }

  /// How a file is opened.
  struct Opening: Sendable {
    var threads: WriterThreads
    var readersMax: Int
    var traits: FileTraits
    /// Whether the file may be made.
    var creates: Bool
    /// Written beside the migrations that are applied.
    var at: Instant
  }

  /// Opens a file, brings it to the newest schema, and makes sure that it is the tenant's own.
  static func open<Kind: Space>(
    _ kind: Kind.Type, path: String, tenant: TenantID?, _ opening: Opening
  ) async throws(StoreError) -> DatabaseFile {
    let connection = try Connection(
      path: path, role: .writing, traits: opening.traits, creates: opening.creates)
    try connection.execute("BEGIN IMMEDIATE")
    let session = Session(connection)
    do throws(StoreError) {
      try await Migrator(kind.migrations).migrate(session, at: opening.at)
      if let tenant { try await Ownership.confirm(tenant, session) }
      try await Statistics.install(on: connection, session)
      session.end()
      try connection.execute("COMMIT")
    } catch {
      session.end()
      connection.rollBack()
      throw error
    }
    if let tenant { connection.bind(to: tenant) }
    return DatabaseFile(connection, path: path, tenant: tenant, opening: opening)
  }

  nonisolated(nonsending) func read<Result>(
    _ body: nonisolated(nonsending) (any EngineSession) async throws -> Result
  ) async throws -> Result {
    guard !Task.isCancelled else { throw StoreError.cancelled }
    let connection = try await readers.take()
    let session = Session(connection)
    defer {
      session.end()
      readers.give(connection)
    }
    return try await body(session)
  }

  func write<Result: Sendable>(
    _ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result {
    try await writer.write(size, body)
  }

  /// Whether the disk failed under it.
  var isStopped: Bool { writer.isStopped }

  func close() async {
    await readers.close()
    await writer.close()
  }
}
