internal import Store
internal import Synchronization

/// The one writer of a database file.
final class Writer: Sendable {
  /// Pages of 4 KiB that the log may grow before the writer moves them to the file: 16 MiB, after
  /// which the next writes wait for two syncs. The log is longer only by the group that was being
  /// written, of some MiB; a roster import, one transaction, is moved once as a whole, after its
  /// answer.
  private static let checkpointPages = 4000
  /// Pages in the log from which on it waits for readers to let it empty the log: 160 MiB and one
  /// transaction is the most that it gets to, unless a reader stays longer than the busy timeout.
  private static let truncatePages = 40_000

  private let connection: Connection
  private let queue: WriteQueue
  private let isClosed = Mutex(false)

  /// - Parameter readers: of the same file.
  init(
    _ connection: Connection, readers: ReaderPool, threads: WriterThreads, traits: FileTraits
  ) {
    self.connection = connection
    let group = GroupCommit(
      connection: connection, readers: readers, erasesDeleted: traits.erasesDeleted)
    queue = WriteQueue(on: threads) { first, next in
      switch await group.commit(first, next: next) {
      // After the answers, so that no caller waits for it.
      case .answered: Self.checkpoint(connection, readers)
      case .stopped: .stopped
      }
    }
  }

  /// Whether the disk failed, so that the file must not be opened anew behind its back.
  var isStopped: Bool { queue.isStopped }

  /// Queues a body and waits until what it did is durable.
  func write<Result: Sendable>(
    _ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result {
    try await queue.write(size, body)
  }

  private static func checkpoint(
    _ connection: Connection, _ readers: ReaderPool
  ) -> WriteQueue.End {
    guard connection.logGrowth >= checkpointPages else { return .answered }
    readers.endSnapshots()
    do throws(StoreError) {
      try connection.checkpoint(truncating: connection.logSize >= truncatePages)
      return .answered
    } catch {
      // A sync that failed here must not be tried again either: the log would be reset over pages
      // that never reached the file.
      return .stopped
    }
  }

  /// Takes no more writes, and returns when those that wait are answered and the file is let go.
  /// To close it again does nothing more.
  func close() async {
    await queue.close()
    isClosed.withLock { isClosed in
      guard !isClosed else { return }
      isClosed = true
      // What stays in the log is found there at the next opening.
      if !isStopped { _ = try? connection.checkpoint(truncating: true) }
      connection.close()
    }
  }
}
