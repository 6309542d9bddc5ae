import Claims
import Foundation
import Store
import Testing
import Vocabulary

@testable import StoreSQLite

/// Fault 28, the way back: what a release does that lacks the last migration of this one.
@Suite("An earlier release on this one's files") struct EarlierReleaseTests {
  private struct Files {
    let folder = try? TemporaryFolder()
    let tenant = TenantID.random()
    let paths: [(path: String, migrations: [Migration])]

    init() async throws {
      let folder = try #require(folder)
      let store = try await folder.open()
      try await store.create(tenant)
      await store.close()
      paths = [
        (folder.path + "/registry.db", Registry.migrations),
        (folder.path + "/epochs.db", Epochs.migrations),
        (folder.dataFile(of: tenant), TenantData.migrations),
        (folder.keyFile(of: tenant), TenantKeys.migrations),
      ]
    }
  }

  /// Opens a file as a release with these migrations does.
  private func open(
    _ path: String, _ migrations: [Migration]
  ) async throws {
    let connection = try Connection(path: path, role: .writing, traits: FileTraits())
    defer { connection.close() }
    try connection.execute("BEGIN IMMEDIATE")
    let session = Session(connection)
    do {
      try await Migrator(migrations).migrate(session, at: Instant(seconds: 1))
      session.end()
      try connection.execute("COMMIT")
    } catch {
      session.end()
      connection.rollBack()
      throw error
    }
  }

  @Test("is refused by every one of them, and changes none")
  func refused() async throws {
    let files = try await Files()
    for (path, migrations) in files.paths {
      let before = try Data(contentsOf: URL(filePath: path))
      await #expect(throws: StoreError.schema(.newer)) {
        try await open(path, migrations.dropLast())
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test("is let in, and changes them, without the later migrations in their list (the twin)")
  func unlisted() async throws {
    let files = try await Files()
    for (path, migrations) in files.paths {
      try files.folder?.sqlite(
        path, "DELETE FROM schema_migration WHERE number = \(migrations.count)")
      let before = try Data(contentsOf: URL(filePath: path))
      let added = Migration(migrations.count, "another", ["CREATE TABLE another (a INTEGER)"])
      try await open(path, migrations.dropLast() + [added])
      #expect(try Data(contentsOf: URL(filePath: path)) != before)
    }
  }
}
