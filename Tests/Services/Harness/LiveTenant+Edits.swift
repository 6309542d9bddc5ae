import ChildProcess
import Store
import Testing
import Vocabulary

@testable import Services

extension LiveTenant {
  /// Does to the tenant's data what a curious database administrator does: by a program that shares
  /// no code with the store, past everything that we check.
  func edit(_ statements: String) async throws {
    let file = "\(live.folder.path)/tenants/\(session.id)/tenant.db"
    let (ending, output) = try ChildProcess.run(
      "/usr/bin/sqlite3", ["-bail", "-cmd", ".timeout 10000", file, statements])
    try #require(ending == .exit(0), "\(output)")
    // Until a server commits something itself, it may read on from a moment before.
    do { try await session.data.write { _ in } } catch StoreError.closed {}
  }

  /// A student with everything, as it stands in the store.
  func record(of student: StudentID) async throws -> StudentRecord {
    try await session.data.read { reader in
      try await reader.record(of: #require(try await reader.student(student)))
    }
  }
}

extension Identifier {
  /// The id as a literal of SQL.
  var literal: String {
    "x'" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'"
  }
}
