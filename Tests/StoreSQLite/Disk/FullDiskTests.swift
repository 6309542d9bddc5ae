import Claims
import Foundation
import Store
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

/// A disk with room for so many bytes more, and which may get some.
private final class SmallDisk: Disk {
  private let room: Atomic<Int>

  init(room: Int) { self.room = Atomic(room) }

  func attend(_ operation: DiskOperation, on file: String) -> DiskRefusal? {
    // What is written over again takes no room on a real disk; here it does, which only fills it
    // sooner.
    guard case .write(_, let bytes) = operation, file.contains("tenant.db") else { return nil }
    let left = room.subtract(bytes.count, ordering: .relaxed).newValue
    return left < 0 ? .full : nil
  }

  func makeRoom() { room.store(.max / 2, ordering: .relaxed) }
}

/// A disk on which one sync fails.
private final class SyncFailingDisk: Disk {
  private let until: Atomic<Int>

  init(syncs: Int) { until = Atomic(syncs) }

  func attend(_ operation: DiskOperation, on file: String) -> DiskRefusal? {
    guard case .sync = operation, file.hasSuffix("tenant.db-wal") else { return nil }
    return until.subtract(1, ordering: .relaxed).newValue == 0 ? .syncFailed : nil
  }
}

/// Faults 3 and 4, at every point of a store's work.
@Suite("A disk that is full, and one that fails once", .timeLimit(.minutes(10)))
struct FullDiskTests {
  private let tenant = TenantID.random()

  private func prepared(_ disk: some Disk) async throws -> (TemporaryFolder, SQLiteStore) {
    let folder = try TemporaryFolder()
    let store = try await folder.open()
    try await store.create(tenant)
    await store.close()
    FaultyDisk.attach(disk, to: folder.path)
    return (folder, try await folder.open())
  }

  private func write(_ id: StudentID, to store: SQLiteStore) async throws {
    let large = Sealed(
      schema: 1, generation: 1, revision: 1, bytes: Array(repeating: 7, count: 20_000))
    try await store.data(of: tenant).write { writer in
      try await writer.insert(FileTests.student(id))
      try await writer.put(SealedGroupRow(group: .notes, sealed: large), of: id)
    }
  }

  @Test("full, it refuses writes and no reads, and goes on once there is room")
  func full() async throws {
    let trial = FaultTrial(4, full: 200, short: 8)
    for point in 1...trial.attempts {
      // Up to 4 MiB, in steps that fall on no boundary.
      let disk = SmallDisk(room: point * 20_929)
      let (folder, store) = try await prepared(disk)
      defer { FaultyDisk.detach(folder.path) }
      var (written, refused): ([StudentID], StudentID?) = ([], nil)
      while refused == nil, written.count < 1000 {
        let id = StudentID.random()
        do {
          try await write(id, to: store)
          written.append(id)
        } catch StoreError.full {
          refused = id
        }
      }
      let last = try #require(refused)
      let known = written
      func expectAll(_ present: Bool) async throws {
        try await store.data(of: tenant).read { reader in
          for id in known { #expect(try await reader.student(id) != nil) }
          let found = try await reader.student(last) != nil
          #expect(found == present)
        }
      }
      try await expectAll(false)
      await #expect(throws: StoreError.full) { try await write(.random(), to: store) }
      disk.makeRoom()
      try await write(last, to: store)
      try await expectAll(true)
      await store.close()
      #expect(try folder.sqlite(folder.dataFile(of: tenant), "PRAGMA integrity_check") == "ok\n")
    }
    trial.report("0 corrupt, 0 lost, writes again without a restart")
  }

  @Test("after one failed sync nothing more is acknowledged, though every later one would succeed")
  func syncFails() async throws {
    let trial = FaultTrial(3, full: 100, short: 8)
    var late = 0
    for point in 1...trial.attempts {
      let (folder, store) = try await prepared(SyncFailingDisk(syncs: point))
      defer { FaultyDisk.detach(folder.path) }
      var acknowledged = 0
      for _ in 0..<(point + 5) {
        do {
          try await write(.random(), to: store)
          acknowledged += 1
        } catch {
          #expect(error as? StoreError == .unavailable)
        }
      }
      // The twin is in it: until then each write was.
      #expect(acknowledged < point + 5)
      #expect(acknowledged <= point)
      late += max(0, acknowledged - point)
      await #expect(throws: StoreError.unavailable) { try await write(.random(), to: store) }
      await store.close()
    }
    trial.report("\(late) acknowledged after a failed sync")
  }
}
