import StoreTesting
import Testing

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
    for migration in migrations.dropFirst(Self.published[name] ?? 0) {
      // One that takes something away needs a decision first; none has.
      #expect(migration.isExpansion, "\(name) \(migration.number)")
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
}
