import Claims
import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

/// Fault 2: the power goes at any moment, and of what was not synced any sectors are lost or torn.
@Suite("A power loss", .timeLimit(.minutes(10))) struct PowerLossTests {
  private let tenant = TenantID(bytes: Array(repeating: 5, count: 16)) ?? .none

  /// A store at work, from its opening to its end with a checkpoint, and the files as they were
  /// before.
  private func record() async throws -> (disk: RecordedDisk, files: [String: [UInt8]]) {
    let folder = try TemporaryFolder()
    var store = try await folder.open()
    try await store.create(tenant)
    await store.close()
    let files = try Self.files(in: folder.path)
    let disk = RecordedDisk()
    FaultyDisk.attach(disk, to: folder.path)
    defer { FaultyDisk.detach(folder.path) }
    store = try await folder.open()
    let data = store.data(of: tenant)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<12 {
            let id = StudentID.random()
            let large = Sealed(
              schema: 1, generation: 1, revision: 1,
              bytes: Array(repeating: UInt8(writer), count: 300 + 900 * number))
            try await data.write { writer in
              _ = try await writer.recordChange(.studentCreated, of: id, at: Instant(seconds: 1))
              try await writer.insert(FileTests.student(id))
              try await writer.put(SealedGroupRow(group: .notes, sealed: large), of: id)
            }
            disk.acknowledge(id)
          }
        }
      }
      try await group.waitForAll()
    }
    await store.close()
    return (disk, files)
  }

  /// The files of a folder but the shared memory, which no power loss leaves, and the lock.
  private static func files(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !name.hasSuffix("-shm") && !name.hasSuffix("lock") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        !name.isFolder(in: folder)
      else { continue }
      files[name] = Array(data)
    }
    return files
  }

  /// Writes the files to a new folder and opens a store on it; what of the acknowledged is missing.
  private func missing(
    _ acknowledged: [StudentID], in files: [String: [UInt8]]
  ) async throws -> Int {
    let folder = try TemporaryFolder()
    for (name, bytes) in files {
      let url = URL(filePath: "\(folder.path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      _ = FileManager.default.createFile(
        atPath: url.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    }
    let store = try await folder.open()
    let missing = try await store.data(of: tenant).read { reader in
      var missing = 0
      for id in acknowledged {
        let groups = try await reader.groups(of: id)
        let row = try await reader.student(id)
        if row == nil || groups.count != 1 { missing += 1 }
      }
      // Whole transactions or nothing of them.
      let changes = try await reader.changes(after: 0, limit: 10_000)
      #expect(changes.enumerated().allSatisfy { $1.sequence == Int64($0) + 1 })
      for subject in changes.compactMap(\.subject) {
        #expect(try await reader.groups(of: subject).count == 1)
      }
      return missing
    }
    await store.close()
    #expect(try folder.sqlite(folder.dataFile(of: tenant), "PRAGMA integrity_check") == "ok\n")
    return missing
  }

  @Test("takes nothing that was acknowledged, and leaves no half of a transaction")
  func powerLoss() async throws {
    let trial = FaultTrial(2, full: 2000, short: 40)
    let (disk, files) = try await record()
    var lost = 0
    for seed in trial.seeds {
      var generator = SeededGenerator(seed: seed)
      let end = Int.random(in: 0...disk.count, using: &generator)
      let left = disk.afterPowerLoss(
        at: end, on: files, sector: Bool.random(using: &generator) ? 512 : 4096,
        using: &generator)
      let missing = try await missing(disk.acknowledged(before: end), in: left)
      #expect(missing == 0, "CAIRN_FAULT_SEED=\(seed)")
      lost += missing
    }
    trial.report("\(lost) acknowledged writes lost to a power loss")
  }

  @Test("takes what was acknowledged where the log is not synced at each commit (the twin)")
  func unsynced() async throws {
    let (disk, files) = try await record()
    var lost = 0
    for seed in 1...UInt64(20) {
      var generator = SeededGenerator(seed: seed)
      let end = disk.count * 2 / 3
      let left = disk.afterPowerLoss(
        at: end, on: files, sector: 4096, using: &generator,
        believes: { !$0.hasSuffix("-wal") })
      do {
        lost += try await missing(disk.acknowledged(before: end), in: left)
      } catch is StoreError {
        lost += 1
      }
    }
    #expect(lost > 0)
  }
}

extension String {
  fileprivate func isFolder(in folder: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(folder)/\(self)", isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
