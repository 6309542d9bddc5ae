import PostgresServer
import Store
import StorePostgres
import Synchronization
import Testing
import Vocabulary

/// Two stores on one database are two servers to it: they share nothing else.
@Suite("Two servers on one PostgreSQL", .timeLimit(.minutes(3))) struct TwoNodesTests {
  private static let now = Instant(seconds: 1_780_000_000)

  @Test("number the changes of a tenant in the order of their commits, without gaps")
  func changes() async throws {
    try await withNodes { nodes, tenant in
      let watcher = Task {
        // Whoever has read up to a number has missed nothing before it.
        var seen: [Int64] = []
        while !Task.isCancelled {
          let last = seen.last ?? 0
          let news = try await nodes[0].data(of: tenant).read {
            try await $0.changes(after: last, limit: 1000)
          }
          seen += news.map(\.sequence)
        }
        return seen
      }
      let written = await withTaskGroup(of: Bool.self) { group in
        for index in 0..<400 {
          group.addTask {
            let store = nodes[index % 2].data(of: tenant)
            do {
              try await store.write { writer in
                let student = StudentID.random()
                _ = try await writer.recordChange(.studentCreated, of: student, at: Self.now)
                if index.isMultiple(of: 5) { throw StoreError.invalid }
                try await writer.insert(student: student)
              }
              return true
            } catch {
              return false
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(written == 320)
      let changes = try await nodes[1].data(of: tenant).read {
        try await $0.changes(after: 0, limit: 1000)
      }
      #expect(changes.map(\.sequence) == Array(1...320))
      watcher.cancel()
      let seen = try? await watcher.value
      #expect(seen == nil || seen == Array(1...Int64(seen?.count ?? 0)))
    }
  }

  @Test("see at once what the other did, and keep one of two that collide")
  func collisions() async throws {
    try await withNodes { nodes, tenant in
      let ids = (0..<100).map { _ in StudentID.random() }
      let kept = await withTaskGroup(of: Bool.self) { group in
        for node in nodes {
          for id in ids {
            group.addTask {
              do {
                try await node.data(of: tenant).write { try await $0.insert(student: id) }
                return true
              } catch {
                #expect(error as? StoreError == .conflict(.primaryKey))
                return false
              }
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(kept == ids.count)
      for (writer, reader) in [(0, 1), (1, 0)] {
        for _ in 0..<50 {
          let id = StudentID.random()
          try await nodes[writer].data(of: tenant).write { try await $0.insert(student: id) }
          let row = try await nodes[reader].data(of: tenant).read { try await $0.student(id) }
          #expect(row != nil)
        }
      }
    }
  }

  @Test("keys that wait for data which the other is about to write are left for an hour")
  func orphans() async throws {
    let database = try await PostgresServer.shared().makeStore()
    let (clock, tenant) = (MovingClock(), TenantID.random())
    let other = PostgresStore(try database.configuration(), clock: FixedClock())
    try await other.create(tenant)
    let (waiting, orphan) = (StudentID.random(), StudentID.random())
    let keys = other.keys(of: tenant)
    try await keys.write { writer in
      for id in [waiting, orphan] {
        try await writer.insert([
          SubjectKeyRow(subject: id, generation: 1, epoch: 1, wrapped: [1])
        ])
      }
    }
    func left() async throws -> [Int] {
      try await keys.read { (reader) async throws in
        [try await reader.keys(of: waiting).count, try await reader.keys(of: orphan).count]
      }
    }
    /// A server looks after a tenant when it uses it for the first time.
    func use() async throws {
      let store = PostgresStore(try database.configuration(), clock: clock)
      _ = try await store.data(of: tenant).read { try await $0.studentCount() }
      await store.close()
    }
    try await use()
    #expect(try await left() == [1, 1])
    try await other.data(of: tenant).write { try await $0.insert(student: waiting) }
    clock.advance(bySeconds: 3599)
    try await use()
    #expect(try await left() == [1, 1])
    clock.advance(bySeconds: 1)
    try await use()
    #expect(try await left() == [1, 0])
    #expect(try await keys.read { try await $0.unsettledSubjects(limit: 5) }.isEmpty)
    await other.close()
    try await database.drop()
  }

  @Test("both answer unavailable once a tenant is destroyed")
  func destroyed() async throws {
    try await withNodes { nodes, tenant in
      let other = TenantID.random()
      try await nodes[0].create(other)
      for node in nodes {
        for tenant in [tenant, other] {
          try await node.data(of: tenant).write { try await $0.insert(student: .random()) }
        }
      }
      try await nodes[0].destroy(tenant)
      try await nodes[0].destroy(tenant)
      for node in nodes {
        await #expect(throws: StoreError.unavailable) {
          try await node.data(of: tenant).read { try await $0.studentCount() }
        }
        await #expect(throws: StoreError.unavailable) {
          try await node.keys(of: tenant).read { try await $0.keys(of: .none) }
        }
        await #expect(throws: StoreError.unavailable) {
          try await node.data(of: tenant).write { try await $0.insert(student: .random()) }
        }
        #expect(try await node.data(of: other).read { try await $0.studentCount() } == 2)
      }
    }
  }

  private func withNodes(
    _ body: ([PostgresStore], TenantID) async throws -> Void
  ) async throws {
    let database = try await PostgresServer.shared().makeStore()
    let nodes = try (0..<2).map { _ in
      PostgresStore(try database.configuration(), clock: FixedClock())
    }
    let tenant = TenantID.random()
    do {
      try await nodes[0].create(tenant)
      try await body(nodes, tenant)
      for node in nodes { await node.close() }
      try await database.drop()
    } catch {
      try? await database.drop()
      throw error
    }
  }
}

final class MovingClock: WallClock {
  private let time = Mutex(Instant(seconds: 1_780_000_000))

  func now() -> Instant { time.withLock { $0 } }

  func advance(bySeconds seconds: Int64) {
    time.withLock { $0 = $0.advanced(bySeconds: seconds) }
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  func insert(student id: StudentID) async throws(StoreError) {
    let now = Instant(seconds: 1_780_000_000)
    try await insert(
      StudentRow(
        id: id, school: nil, grade: "05", status: 1, revision: 1, createdAt: now, updatedAt: now,
        rosterDigest: nil, roster: nil))
  }
}
