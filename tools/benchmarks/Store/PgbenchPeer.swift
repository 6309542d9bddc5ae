import Foundation
import PostgresServer

/// `pgbench` with the statements of the store, on a tenant of its own with the same rows.
struct PgbenchPeer {
  private let database: BenchDatabase
  private let folder: String
  private let size: StoreSize
  private let scripts: PgbenchScripts

  /// - Parameter database: holds one tenant, whose rows are copied.
  init(_ database: BenchDatabase, size: StoreSize, in folder: String) async throws {
    self.database = database
    self.folder = folder
    self.size = size
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let rows = PeerRows(database: database.database, caseload: size.caseload)
    try await rows.fill()
    scripts = PgbenchScripts(
      students: size.students, caseload: size.caseload,
      indexRows: try await rows.count(ofTable: "blind_index", each: size.students),
      enrollmentRows: try await rows.count(ofTable: "enrollment", each: size.students))
  }

  /// The figures of each way to send the same statements.
  func measure(_ work: StoreCase) throws -> [(contender: Contender, figures: [Figure])] {
    try ways(of: work).map { (Contender(subject: "pgbench", way: $0), $1) }
  }

  private func ways(of work: StoreCase) throws -> [(String, [Figure])] {
    let (clients, count) = (size.clients(work), size.operations(work))
    switch work {
    case .pointRead, .page:
      return try [(false, "one by one"), (true, "pipelines")].map { isPiped, way in
        let script = work == .page ? scripts.page(isPiped) : scripts.pointRead(isPiped)
        return (way, try run(script, clients: clients, count: count))
      }
    case .checkIn:
      // Writers of one tenant take turns, so two clients with 32 each keep it as busy as 64 do.
      let together = scripts.checkIns(together: 32)
      return [
        ("one by one", try run(scripts.checkIns(together: 1), clients: clients, count: count)),
        ("32 together", try run(together, clients: 2, count: count, each: 32)),
      ]
    }
  }

  /// Inserts students with everything of theirs, some in one transaction and one pipeline.
  func importing(_ round: Int) throws -> [Figure] {
    let each = 20
    let script = scripts.importing(students: each)
    return try run(
      script, clients: 1, count: size.students, each: each, variables: ["-D", "n=\(round)000000"]
    ).filter { !$0.name.hasSuffix("_ms") }
  }

  // MARK: - Running it

  /// - Parameters:
  ///   - count: of operations, all clients together.
  ///   - each: how many operations the script is.
  private func run(
    _ script: String, clients: Int, count: Int, each: Int = 1, variables: [String] = []
  ) throws -> [Figure] {
    let (file, log, times) = ("\(folder)/script", "\(folder)/output", "\(folder)/times")
    try Data(script.utf8).write(to: URL(filePath: file))
    let transactions = max(1, count / clients / each)
    let before = try database.cpuSeconds()
    let process = try Programs.start(
      try PostgresServer.program("pgbench"),
      [
        "--no-vacuum", "--protocol", "prepared", "--client", "\(clients)", "--jobs", "1",
        "--transactions", "\(transactions)", "--file", file, "--log", "--log-prefix", times,
      ] + variables + [database.url], log: log)
    process.waitUntilExit()
    let text = try String(contentsOfFile: log, encoding: .utf8)
    guard process.terminationStatus == 0, let rate = text.firstMatch(of: /tps = ([0-9.]+)/),
      let perSecond = Double(rate.output.1)
    else { throw BenchFailure("pgbench failed: \(text)") }
    let operations = Double(transactions * clients * each)
    let spent = try database.cpuSeconds() - before
    return [
      Figure("ops_per_s", perSecond * Double(each)),
      Figure("database_cpu_us_per_op", spent * 1e6 / operations),
    ] + (each == 1 ? try latencies(times) : [])
  }

  /// Of each transaction, from the log: the third column, in microseconds.
  private func latencies(_ prefix: String) throws -> [Figure] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("times.") }
    var milliseconds: [Double] = []
    for name in names {
      let path = "\(folder)/\(name)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      milliseconds += text.split(separator: "\n").compactMap { line in
        line.split(separator: " ").dropFirst(2).first.flatMap { Double($0) }.map { $0 / 1000 }
      }
      try FileManager.default.removeItem(atPath: path)
    }
    guard !milliseconds.isEmpty else { throw BenchFailure("pgbench wrote no times") }
    milliseconds.sort()
    return [
      Figure("p50_ms", milliseconds[(milliseconds.count - 1) / 2]),
      Figure("p99_ms", milliseconds[(milliseconds.count - 1) * 99 / 100]),
    ]
  }
}

/// The tenants that `pgbench` uses: a copy of the imported one under ids that a script can compute,
/// and an empty one.
struct PeerRows {
  static let reader = "000000000000000000000000000000be"
  static let importer = "000000000000000000000000000000bf"
  private static let imported =
    "(SELECT id FROM cairn_registry.tenant WHERE name = '\(BenchDistrict.name)')"

  let database: PostgresDatabase
  let caseload: Int

  func fill() async throws {
    let (reader, importer) = ("'\\x\(Self.reader)'::bytea", "'\\x\(Self.importer)'::bytea")
    let id = "decode(lpad(to_hex(n), 32, '0'), 'hex')"
    let source = "tenant = \(Self.imported)"
    func copy(_ table: String, _ subject: String, _ columns: String) -> String {
      """
      INSERT INTO \(table) (tenant, \(subject), \(columns))
      SELECT \(reader), \(id), \(columns) FROM numbered
      JOIN \(table) ON \(source) AND \(subject) = student_id;
      """
    }
    let made = [reader, importer].map { tenant in
      """
      INSERT INTO cairn_data.turn (tenant) VALUES (\(tenant));
      INSERT INTO cairn_keys.turn (tenant) VALUES (\(tenant));
      INSERT INTO cairn_data.counter (tenant, name, value) VALUES (\(tenant), 'change', 0);
      INSERT INTO cairn_data.school_class (tenant, id, title, school, grades, sourced_id, active)
      VALUES (\(tenant), \(tenant), 'A', \(tenant), '', 'a', 1);
      """
    }
    // A session that writes as the superuser: nothing of row-level security is in its way.
    try await database.sql(
      """
      CREATE TEMP TABLE numbered AS
      SELECT id AS student_id, row_number() OVER (ORDER BY id) AS n
      FROM cairn_data.student WHERE \(source);
      \(made.joined(separator: "\n"))
      \(copy(
        "cairn_data.student", "id",
        "school, grade, status, revision, created_at, updated_at, roster_digest, roster"))
      \(copy("cairn_data.sealed_group", "subject", "grp, schema, generation, revision, sealed"))
      \(copy("cairn_data.student_manifest", "student", "version, entries, code"))
      \(copy("cairn_keys.subject_key", "subject", "generation, epoch, settled, wrapped"))
      INSERT INTO cairn_data.navigator_assignment (tenant, student, change, navigator, assigned_at)
      SELECT \(reader), \(id), n, \(reader), 0 FROM numbered WHERE n <= \(caseload);
      VACUUM ANALYZE;
      CHECKPOINT;
      """)
  }

  /// How many rows of a table the imported tenant has for each student, rounded.
  func count(ofTable table: String, each students: Int) async throws -> Int {
    let text = try await database.sql(
      """
      SELECT count(*) FROM cairn_data.\(table) WHERE tenant = \(Self.imported)
      """)
    return Int((Double(text) ?? 0) / Double(students) + 0.5)
  }
}
