import Store
import Testing

@Suite("Migrations") struct MigrationTests {
  static let all: [(String, [Migration])] = [
    ("data", TenantData.migrations), ("keys", TenantKeys.migrations),
    ("registry", Registry.migrations), ("epochs", Epochs.migrations),
  ]

  @Test("are numbered from 1 without gaps", arguments: all)
  func numbered(name: String, migrations: [Migration]) {
    #expect(migrations.map(\.number) == Array(1...migrations.count))
  }

  @Test("have the text they were published with")
  func immutable() {
    // A line is added with each migration and never changed.
    #expect(TenantData.migrations.prefix(1).map(\.checksum) == [4_937_107_303_822_861_865])
    #expect(TenantKeys.migrations.prefix(1).map(\.checksum) == [7_698_487_045_821_270_544])
    #expect(Registry.migrations.prefix(1).map(\.checksum) == [8_515_205_778_271_434_591])
    #expect(Epochs.migrations.map(\.checksum) == [-1_384_670_053_824_623_466])
  }

  @Test("have a sum that moves with every word")
  func checksum() {
    let one = Migration(1, "a", ["CREATE TABLE a (b)"])
    #expect(one.checksum == Migration(1, "a", ["CREATE TABLE a (b)"]).checksum)
    let others = [
      Migration(2, "a", ["CREATE TABLE a (b)"]), Migration(1, "b", ["CREATE TABLE a (b)"]),
      Migration(1, "a", ["CREATE TABLE a (c)"]), Migration(1, "a", ["CREATE TABLE ", "a (b)"]),
    ]
    for other in others { #expect(other.checksum != one.checksum) }
  }

  @Test("each table has the tenant first in its key", arguments: all.prefix(2))
  func tenantFirst(name: String, migrations: [Migration]) {
    for text in migrations.flatMap(\.statements).map(\.description)
    where text.hasPrefix("CREATE TABLE") {
      #expect(text.contains("PRIMARY KEY (tenant, "), "\(text)")
      for key in text.matches(of: /FOREIGN KEY \((\w+)/) { #expect(key.output.1 == "tenant") }
    }
  }
}
