import StoreTesting
import Synchronization
import Testing
import Vocabulary

@testable import Store

/// Nodes of the version before serve while a newer one has migrated.
@Suite("Migrations beside older servers") struct ExpandingTests {
  /// Published before several servers could share a store; none of them is applied beside another.
  static let published: [String: Int] = ["data": 5, "keys": 1, "registry": 5, "epochs": 1]

  /// What takes nothing away from those who do not know it.
  static func expands(_ statement: String) -> Bool {
    let text = StatementText.onOneLine(statement)
    if text.hasPrefix("CREATE TABLE ") || text.hasPrefix("CREATE INDEX ") { return true }
    if text.hasPrefix("INSERT INTO ") { return true }
    guard text.wholeMatch(of: /ALTER TABLE \w+ ADD COLUMN .*/) != nil else { return false }
    // Who does not name it leaves it out.
    return !text.contains("NOT NULL") || text.contains("DEFAULT")
  }

  @Test("each only adds", arguments: MigrationTests.all)
  func onlyAdds(name: String, migrations: [Migration]) {
    for migration in migrations.dropFirst(Self.published[name] ?? 0)
    where !migration.name.hasPrefix(Migration.contraction) {
      let made = migration.statements.map(\.description)
        .compactMap { $0.firstMatch(of: /CREATE TABLE (\w+)/)?.output.1 }
      for text in migration.statements.map(\.description) {
        // Unique within what nobody wrote to before.
        let isNew = made.contains { text.contains(" ON \($0) ") }
        #expect(Self.expands(text) || (text.hasPrefix("CREATE UNIQUE INDEX") && isNew), "\(text)")
      }
    }
  }

  @Test(
    "without the rule, what takes away would pass for it (the twin)",
    arguments: [
      "DROP TABLE node", "ALTER TABLE node DROP COLUMN beat", "ALTER TABLE node RENAME TO n",
      "ALTER TABLE node ADD COLUMN a INTEGER NOT NULL", "DELETE FROM node",
      "UPDATE node SET beat = 0", "CREATE UNIQUE INDEX a ON tenant (state)",
    ])
  func takesAway(_ statement: String) { #expect(!Self.expands(statement)) }

  private static let known = [Migration(1, "a", []), Migration(2, "b", [])]

  @Test("a database that was expanded is served, one that is behind is not migrated by serving")
  func standing() async throws {
    let migrator = Migrator(Self.known)
    #expect(try await migrator.standing(Applied(Self.known)) == .current)
    #expect(try await migrator.standing(Applied([Self.known[0]])) == .older(count: 1))
    let expanded = Self.known + [Migration(3, "c", [])]
    #expect(try await migrator.standing(Applied(expanded)) == .expanded)
  }

  @Test("one from which something was taken away, or that was changed, is refused")
  func refused() async throws {
    let migrator = Migrator(Self.known)
    let contracted = Self.known + [Migration(3, "c", []), Migration(4, "contract c", [])]
    await #expect(throws: StoreError.schema(.newer)) {
      try await migrator.standing(Applied(contracted))
    }
    await #expect(throws: StoreError.schema(.changed)) {
      try await migrator.standing(Applied([Migration(1, "other", []), Self.known[1]]))
    }
  }
}

/// A database that says which migrations were applied, and nothing else.
private final class Applied: EngineSession {
  private let migrations: [Migration]

  init(_ migrations: [Migration]) { self.migrations = migrations }

  nonisolated(nonsending) func rows<Result: Sendable>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: (inout RowDecoder) throws(StoreError) -> Result
  ) async throws(StoreError) -> [Result] {
    var results: [Result] = []
    for migration in migrations {
      var decoder = RowDecoder(Line(migration: migration))
      results.append(try decode(&decoder))
    }
    return results
  }

  nonisolated(nonsending) func run(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Int {
    Issue.record("changes something")
    return 0
  }

  private struct Line: Row {
    let migration: Migration
    func isNull(_ column: Int) -> Bool { false }
    func integer(_ column: Int) -> Int64 {
      column == 0 ? Int64(migration.number) : migration.checksum
    }
    func text(_ column: Int) -> String { migration.name }
    func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
      body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }
}
