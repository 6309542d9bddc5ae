import Store
import StoreTesting
import Testing

/// Whoever adds a table is asked here what becomes of its rows when the person or the tenant they
/// name is erased.
@Suite("What erasing leaves out") struct ErasureCoverageTests {
  /// Tables of a tenant's data that name students and keep their rows, each with the reason.
  static let keptOfStudents: [String: String] = [
    "change_log": "names ids only, and tells copies of the data what to forget",
    "disclosure": "34 CFR 99.32: the record of disclosures; the id leads to nobody any more",
    "erasure": "the record of the erasure itself",
    "legal_hold": "what stood against an erasure, and who lifted it",
    "inspection_request": "that a family was answered in time",
  ]

  /// Tables of the registry that name a tenant and keep their rows.
  static let keptOfTenants: [String: String] = [
    "alarm": "what happened while it was there; the only student named is a canary",
    "approval": "who agreed to what",
    "backup": "copies may be left, and must be deleted when they expire",
    "destroyed_tenant": "the record of the destruction itself",
    "drill": "when backups were last tried against the keys",
    "export": "what left while the tenant was there, to whom, and who agreed",
    "news": "by which every node hears of its end",
    "restore": "who restored what, and who agreed",
    "signing_key": "public keys only; the seeds are overwritten with NULL",
    "signing_succession": "public notes, by which one signing key is followed to the next",
  ]

  /// Name and columns of every table.
  private func tables(_ migrations: [Migration]) -> [(name: String, columns: Substring)] {
    migrations.flatMap(\.statements).map(\.description).compactMap { text in
      text.firstMatch(of: /CREATE TABLE (\w+) \(([\s\S]*)\)/).map {
        (String($0.output.1), $0.output.2)
      }
    }
  }

  private func deleted(in file: String) -> Set<String> {
    Set(
      StatementText.all.filter { $0.file == file }
        .compactMap { $0.text.firstMatch(of: /^DELETE FROM (\w+)/).map { String($0.output.1) } })
  }

  @Test("no table that names a student, or is sealed under its keys, is forgotten")
  func students() {
    let deleted = deleted(in: "StudentErasure.swift")
    #expect(deleted.count >= 10)
    for table in tables(TenantData.migrations)
    where table.columns.contains(/\b(?:student|subject) BLOB|\bgeneration INTEGER/) {
      #expect(
        deleted.contains(table.name) != (Self.keptOfStudents[table.name] != nil),
        "\(table.name): delete its rows in StudentErasure, or say here why they stay")
    }
    #expect(deleted.contains("student"))
  }

  @Test("no table of the registry that names a tenant is forgotten")
  func tenants() {
    let deleted = deleted(in: "DestroyedTenantRows.swift")
    for table in tables(Registry.migrations) where table.columns.contains(/\btenant BLOB/) {
      #expect(
        deleted.contains(table.name) != (Self.keptOfTenants[table.name] != nil),
        "\(table.name): delete its rows in DestroyedTenantRows, or say here why they stay")
    }
    #expect(deleted.isSuperset(of: ["tenant", "epoch_key"]))
  }
}
