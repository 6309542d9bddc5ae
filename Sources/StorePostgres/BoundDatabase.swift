internal import Store

/// One database as the contract has it: the rows of one tenant in a schema, or a shared schema.
final class BoundDatabase: DatabaseEngine {
  private let space: BoundSchema
  private let readers: Pool
  private let queue: WriteQueue

  init(_ space: BoundSchema, in cluster: Cluster) {
    self.space = space
    readers = cluster.readers
    let group = GroupCommit(space: space, pool: cluster.writers)
    queue = WriteQueue { first, next in
      await group.commit(first, next: next)
      return .answered
    }
  }

  nonisolated(nonsending) func read<Result>(
    _ body: nonisolated(nonsending) (any EngineSession) async throws -> Result
  ) async throws -> Result {
    guard !Task.isCancelled else { throw StoreError.cancelled }
    let connection = try await readers.take()
    defer { readers.give(connection) }
    do throws(Failure) { try connection.beginReading(space) } catch { throw error.error }
    let session = Session(connection, on: space, isCancellable: true)
    do {
      let result = try await body(session)
      try await session.settle()
      await session.end()
      await connection.endReading()
      return result
    } catch {
      await session.end()
      await connection.endReading()
      throw error
    }
  }

  func write<Result: Sendable>(
    _ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result {
    try await queue.write(size, body)
  }

  /// Takes no more writes, and returns when those that wait are answered.
  func close() async { await queue.close() }
}
