import Claims
import Foundation
import Store
import StoreSQLite
import Testing
import Vocabulary

/// Fault 6: the end of the write-ahead log is gone, or parts of it are zero.
@Suite("A damaged write-ahead log", .timeLimit(.minutes(10))) struct DamagedLogTests {
  private static let commits = 60
  private let tenant = TenantID(bytes: Array(repeating: 6, count: 16)) ?? .none

  private func student(_ number: Int) throws -> StudentID {
    try #require(StudentID(bytes: Array(repeating: UInt8(number), count: 16)))
  }

  /// A tenant's file and its log while the store is open: the commits are in the log alone.
  private func recorded() async throws -> (folder: TemporaryFolder, file: Data, log: Data) {
    let folder = try TemporaryFolder()
    let store = try await folder.open()
    try await store.create(tenant)
    for number in 1...Self.commits {
      let id = try student(number)
      try await store.data(of: tenant).write { writer in
        _ = try await writer.recordChange(.studentCreated, of: id, at: Instant(seconds: 1))
        try await writer.insert(FileTests.student(id))
        try await writer.put(SealedGroupRow(group: .notes, sealed: Self.note(number)), of: id)
      }
    }
    let path = folder.dataFile(of: tenant)
    let file = try Data(contentsOf: URL(filePath: path))
    let log = try Data(contentsOf: URL(filePath: path + "-wal"))
    await store.close()
    return (folder, file, log)
  }

  private static func note(_ number: Int) -> Sealed {
    Sealed(
      schema: 1, generation: 1, revision: 1,
      bytes: Array(repeating: UInt8(number), count: 400 * (number % 9) + 10))
  }

  private enum Found: Equatable {
    /// The state after so many commits, whole.
    case commits(Int)
    case refused
    case wrong
  }

  /// Opens a store on these files.
  private func found(
    _ file: Data, _ log: Data?, in folder: TemporaryFolder
  ) async throws -> Found {
    let path = folder.dataFile(of: tenant)
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    try file.write(to: URL(filePath: path))
    if let log { try log.write(to: URL(filePath: path + "-wal")) }
    let store = try await folder.open()
    let found: Found
    do {
      found = try await store.data(of: tenant).read { try await self.state($0) }
    } catch is StoreError {
      found = .refused
    }
    await store.close()
    return found
  }

  private func state(_ reader: TenantReader) async throws -> Found {
    let changes = try await reader.changes(after: 0, limit: 1000)
    let students = try await reader.students(StudentFilter(scope: .all), limit: 1000)
    let position = try await reader.position()
    guard changes.map(\.sequence) == (0..<changes.count).map({ Int64($0) + 1 }),
      students.count == changes.count, position.change == Int64(changes.count)
    else { return .wrong }
    for number in 1..<(changes.count + 1) {
      let id = try student(number)
      let groups = try await reader.groups(of: id)
      guard try await reader.student(id) == FileTests.student(id),
        groups.map(\.sealed) == [Self.note(number)]
      else { return .wrong }
    }
    return .commits(changes.count)
  }

  @Test("opens at a commit or is refused, and never between two")
  func damaged() async throws {
    let trial = FaultTrial(6, full: 200, short: 12)
    let (folder, file, log) = try await recorded()
    #expect(try await found(file, log, in: folder) == .commits(Self.commits))
    var (whole, refused, wrong) = (0, 0, 0)
    for seed in trial.seeds {
      var generator = SeededGenerator(seed: seed)
      var damaged = log
      let start = Int.random(in: 0..<log.count, using: &generator)
      if seed.isMultiple(of: 2) {
        damaged = log.prefix(start)
      } else {
        let count = Int.random(in: 1...16_384, using: &generator)
        damaged.resetBytes(in: start..<min(start + count, log.count))
      }
      switch try await found(file, damaged, in: folder) {
      case .commits: whole += 1
      case .refused: refused += 1
      case .wrong:
        wrong += 1
        Issue.record("CAIRN_FAULT_SEED=\(seed)")
      }
      #expect(try folder.sqlite(folder.dataFile(of: tenant), "PRAGMA integrity_check") == "ok\n")
    }
    trial.report("\(whole) open at a commit, \(refused) refused, \(wrong) wrong")
  }

  @Test("a log whose sums are made to fit a lost frame is wrong, and is found to be (the twin)")
  func resummed() async throws {
    let (folder, file, log) = try await recorded()
    var wrong = 0
    for lost in stride(from: 20, to: 100, by: 5) {
      if try await found(file, log.zeroingFrame(lost), in: folder) != .commits(Self.commits) {
        wrong += 1
      }
    }
    #expect(wrong > 0)
  }
}

extension Data {
  /// This log with one page in it zeroed, and every later sum made as if it had been written so
  /// (SQLite, "WAL-mode File Format", 2.1 and 2.2).
  fileprivate func zeroingFrame(_ number: Int) -> Data {
    var log = [UInt8](self)
    func word(_ place: Int) -> UInt32 {
      log[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    let isBigEndian = log[3] & 1 == 1
    var (first, second) = (word(24), word(28))
    func add(_ place: Int) {
      let value = isBigEndian ? word(place) : word(place).byteSwapped
      let next = place + 4
      let other = isBigEndian ? word(next) : word(next).byteSwapped
      first = first &+ value &+ second
      second = second &+ other &+ first
    }
    let frameSize = 24 + 4096
    for (index, start) in stride(from: 32, to: log.count - frameSize + 1, by: frameSize)
      .enumerated()
    {
      if index == number {
        log.replaceSubrange(start + 24..<start + frameSize, with: repeatElement(0, count: 4096))
      }
      for place in stride(from: start, to: start + 8, by: 8) { add(place) }
      for place in stride(from: start + 24, to: start + frameSize, by: 8) { add(place) }
      for (offset, sum) in [(16, first), (20, second)] {
        for byte in 0..<4 {
          log[start + offset + byte] = UInt8(truncatingIfNeeded: sum >> (24 - 8 * byte))
        }
      }
    }
    return Data(log)
  }
}
