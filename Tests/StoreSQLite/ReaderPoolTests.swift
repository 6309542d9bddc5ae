import Foundation
import Store
import Synchronization
import Testing

@testable import StoreSQLite

@Suite("The readers of a SQLite file") struct ReaderPoolTests {
  let folder: TemporaryFolder
  let writer: Connection
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/a.db"
    writer = try Connection(path: path, role: .writing, traits: FileTraits(), creates: true)
    _ = try writer.run("CREATE TABLE t (a INTEGER NOT NULL) STRICT", [])
  }

  private func pool(max: Int = 1) -> ReaderPool {
    let path = path
    return ReaderPool(max: max) { () throws(StoreError) in
      try Connection(path: path, role: .reading, traits: FileTraits())
    }
  }

  private func count(on connection: Connection) throws -> Int64 {
    try connection.rows("SELECT count(*) FROM t", []) { (row) throws(StoreError) in
      try row.int64()
    }[0]
  }

  @Test("a snapshot is kept for the next until something is committed")
  func kept() async throws {
    let pool = pool()
    var connection = try await pool.take()
    #expect(try count(on: connection) == 0)
    pool.give(connection)
    #expect(connection.isInTransaction)
    _ = try writer.run("INSERT INTO t (a) VALUES (1)", [])
    // Nobody has said so, which shows that it is the snapshot of before.
    connection = try await pool.take()
    #expect(try count(on: connection) == 0)
    pool.give(connection)
    pool.noteCommit(keepsSnapshots: true)
    connection = try await pool.take()
    #expect(try count(on: connection) == 1)
    pool.give(connection)
    await pool.close()
  }

  @Test("a snapshot that was in use at a commit ends when it comes back")
  func stale() async throws {
    let pool = pool()
    let connection = try await pool.take()
    #expect(try count(on: connection) == 0)
    pool.noteCommit(keepsSnapshots: true)
    pool.give(connection)
    #expect(!connection.isInTransaction)
    await pool.close()
  }

  @Test("none is kept from a checkpoint to the next commit, and none holds the checkpoint up")
  func checkpoint() async throws {
    let pool = pool(max: 2)
    let connections = [try await pool.take(), try await pool.take()]
    for connection in connections { #expect(try count(on: connection) == 0) }
    _ = try writer.run("INSERT INTO t (a) VALUES (1)", [])
    pool.noteCommit(keepsSnapshots: true)
    pool.give(connections[0])
    let inUse = try await pool.take()
    #expect(try count(on: inUse) == 1)
    pool.give(connections[1])
    pool.endSnapshots()
    #expect(inUse.isInTransaction)
    pool.give(inUse)
    #expect(connections.allSatisfy { !$0.isInTransaction })
    #expect(try writer.checkpoint(truncating: true))
    let after = try await pool.take()
    #expect(try count(on: after) == 1)
    pool.give(after)
    #expect(!after.isInTransaction)
    _ = try writer.run("INSERT INTO t (a) VALUES (2)", [])
    // As nobody read it.
    #expect(writer.logBeganAnew)
    pool.noteCommit(keepsSnapshots: true)
    pool.give(try await pool.take())
    #expect(after.isInTransaction || connections.contains(where: \.isInTransaction))
    await pool.close()
  }

  @Test("one whose transaction SQLite has ended begins another")
  func ended() async throws {
    let pool = pool()
    let connection = try await pool.take()
    connection.rollBack()
    pool.give(connection)
    let again = try await pool.take()
    #expect(again === connection)
    #expect(again.isInTransaction)
    pool.give(again)
    await pool.close()
  }

  @Test(
    "a reader who waits for one that cannot be opened has a turn to open it",
    .timeLimit(.minutes(1)))
  func turn() async throws {
    let path = path
    let (entered, enter) = AsyncStream<Void>.makeStream()
    let gate = DispatchSemaphore(value: 0)
    let attempts = Mutex(0)
    let pool = ReaderPool(max: 1) { () throws(StoreError) in
      let isFirst = attempts.withLock { attempts in
        attempts += 1
        return attempts == 1
      }
      guard isFirst else { return try Connection(path: path, role: .reading, traits: FileTraits()) }
      enter.finish()
      gate.wait()
      throw .unavailable
    }
    let first = Task { try await pool.take() }
    for await _ in entered {}
    // Runs until it waits.
    let second = Task.immediate { try await pool.take() }
    gate.signal()
    await #expect(throws: StoreError.unavailable) { _ = try await first.value }
    pool.give(try await second.value)
    #expect(attempts.withLock { $0 } == 2)
    await pool.close()
  }
}
