import Store
import StoreTesting
import Testing

@testable import StorePostgres

@Suite("The dialect") struct DialectTests {
  @Test(
    "turns SQLite's words into PostgreSQL's",
    arguments: [
      (
        "SELECT name FROM school WHERE tenant = $1 AND id = $2",
        "SELECT name FROM cairn_data.school WHERE tenant = $1 AND id = $2 LIMIT 100001"
      ),
      (
        "SELECT id FROM plan WHERE tenant = $1 AND id IN (SELECT plan FROM plan_revision LIMIT 3)",
        """
        SELECT id FROM cairn_data.plan WHERE tenant = $1 AND id IN \
        (SELECT plan FROM cairn_data.plan_revision LIMIT 3) LIMIT 100001
        """
      ),
      (
        "SELECT plan.id FROM plan CROSS JOIN student s LIMIT $5",
        "SELECT plan.id FROM cairn_data.plan CROSS JOIN cairn_data.student s LIMIT $1"
      ),
      (
        "UPDATE student SET grade = $7 WHERE tenant = $1 AND id = $3 AND grade <> $7",
        "UPDATE cairn_data.student SET grade = $1 WHERE tenant = $2 AND id = $3 AND grade <> $1"
      ),
      (
        "INSERT INTO counter (tenant) VALUES ($1) ON CONFLICT (tenant) DO UPDATE SET value = 1",
        """
        INSERT INTO cairn_data.counter (tenant) VALUES ($1) \
        ON CONFLICT (tenant) DO UPDATE SET value = 1
        """
      ),
      (
        "CREATE TABLE plan (tenant BLOB NOT NULL, a TEXT, b INTEGER) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE cairn_data.plan (tenant bytea NOT NULL, a text COLLATE "C", b bigint)
        """
      ),
      (
        "CREATE UNIQUE INDEX plan_open ON plan (tenant) WHERE is_open = 1",
        "CREATE UNIQUE INDEX plan_open ON cairn_data.plan (tenant) WHERE is_open = 1"
      ),
      (
        "ALTER TABLE blind_index ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE cairn_data.blind_index ADD COLUMN version bigint NOT NULL DEFAULT 1"
      ),
      (
        "INSERT INTO meta (tenant, key) SELECT tenant, 'FROM student', x'0aFF' FROM student",
        """
        INSERT INTO cairn_data.meta (tenant, key) \
        SELECT tenant, 'FROM student', '\\x0aFF'::bytea FROM cairn_data.student
        """
      ),
      (
        "SELECT 1 FROM student WHERE CAST($2 AS BLOB) IS NULL OR CAST($3 AS TEXT) = '' LIMIT 1",
        """
        SELECT 1 FROM cairn_data.student \
        WHERE CAST($1 AS bytea) IS NULL OR CAST($2 AS text) = '' LIMIT 1
        """
      ),
    ])
  func translation(text: String, expected: String) {
    #expect(Dialect.translate(text, for: .data).text == expected)
  }

  @Test("remembers which parameter is which")
  func parameters() {
    let (_, parameters) = Dialect.translate(
      "SELECT $9 FROM student WHERE tenant = $1 AND id IN ($3, $9, $4)", for: .data)
    #expect(parameters == [9, 1, 3, 4])
  }

  @Test("knows every table of its schema and no other")
  func tables() {
    #expect(Schema.data.tables.isSuperset(of: ["student", "canary", "schema_migration"]))
    #expect(Schema.data.tables.isDisjoint(with: ["tenant", "subject_key", "student_school"]))
    #expect(Schema.registry.tables.contains("credential"))
    #expect(Schema.keys.tables == ["meta", "subject_key", "schema_migration"])
    #expect(Schema.epochs.tables == ["epoch_key", "schema_migration"])
  }
}
