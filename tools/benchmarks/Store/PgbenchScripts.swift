/// What `cairnd` sends for an operation, in pgbench's words.
///
/// Seen with `log_statement = all`, of students whose keys it has seen lately. The tenant and what
/// never changes stand as literals, ids are computed of a number.
struct PgbenchScripts {
  let students: Int
  let caseload: Int
  /// Rows of an imported student in tables of which it has several.
  let indexRows: Int
  let enrollmentRows: Int

  private static let groups = 6
  private static let width = 16
  private let reader = "'\\x\(PeerRows.reader)'::bytea"
  private let importer = "'\\x\(PeerRows.importer)'::bytea"

  private func id(_ number: String) -> String {
    "decode(lpad(to_hex((\(number))::bigint), 32, '0'), 'hex')"
  }

  // MARK: - Transactions

  private func bind(_ tenant: String, _ more: String = "") -> String {
    """
    SELECT set_config('cairn.tenant', encode(\(tenant), 'hex'), true), \
    set_config('statement_timeout', '30000', true), set_config('lock_timeout', '20000', true), \
    set_config('idle_in_transaction_session_timeout', '15000', true)\(more);
    """
  }

  private func reading(_ schema: String, _ statements: [String]) -> [String] {
    ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"]
      + [bind(reader, ", (SELECT 1 FROM \(schema).turn WHERE tenant = \(reader))")]
      + statements + ["COMMIT;"]
  }

  private func writing(_ schema: String, _ tenant: String, _ statements: [String]) -> [String] {
    [
      "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;", bind(tenant),
      """
      SELECT 1 / count(*), max(CAST(CASE held WHEN 0 THEN '0' ELSE 'held' END AS bigint)) \
      FROM (SELECT held FROM \(schema).turn WHERE tenant = \(tenant) FOR UPDATE) AS mine;
      """,
    ] + statements + ["COMMIT;"]
  }

  private func lines(_ first: [String], _ transactions: [[String]], isPiped: Bool) -> String {
    let parts = transactions.map { statements in
      isPiped ? ["\\startpipeline"] + statements + ["\\endpipeline"] : statements
    }
    return (first + parts.joined()).joined(separator: "\n") + "\n"
  }

  // MARK: - Reading

  private let columns =
    "id, school, grade, status, revision, created_at, updated_at, roster_digest, roster"

  func pointRead(_ isPiped: Bool) -> String {
    let student = id(":n")
    let data = reading(
      "cairn_data",
      [
        """
        SELECT s.id, s.school, s.grade, s.status, s.revision, s.created_at, s.updated_at, \
        s.roster_digest, s.roster, m.version, m.entries, m.code, \
        g.grp, g.schema, g.generation, g.revision, g.sealed FROM cairn_data.student s \
        LEFT JOIN cairn_data.student_manifest m ON m.tenant = \(reader) AND m.student = s.id \
        LEFT JOIN cairn_data.sealed_group g ON g.tenant = \(reader) AND g.subject = s.id \
        AND ((63::bigint >> CAST(g.grp - 1 AS SMALLINT)) & 1) = 1 \
        WHERE s.tenant = \(reader) AND s.id = \(student) ORDER BY g.grp LIMIT 10001;
        """
      ])
    return lines(["\\set n random(1, \(students))"], [data], isPiped: isPiped) + noting(each: 1)
  }

  /// The record of reads by school officials, of which `cairnd` writes 128 lines in a transaction.
  /// It sends them by fours; here they are one statement, as pgbench would prepare each of 32 for
  /// itself and use it some times only.
  ///
  /// - Parameter entries: how many lines an operation brings.
  private func noting(each entries: Int) -> String {
    let together = 128 - 128 % entries
    let statements = [
      """
      INSERT INTO cairn_data.counter (tenant, name, value) \
      VALUES (\(reader), 'disclosure', \(together)) \
      ON CONFLICT (tenant, name) DO UPDATE SET value = counter.value + excluded.value \
      RETURNING value;
      """,
      """
      SELECT disclosed_at FROM cairn_data.disclosure WHERE tenant = \(reader) \
      ORDER BY seq DESC LIMIT 1;
      """,
      """
      INSERT INTO cairn_data.disclosure (tenant, seq, disclosed_at, student, credential, party, \
      purpose, operation, outcome, basis, disclosed, withheld, consents, statutory) \
      SELECT \(reader), :s::bigint + line, 1800000000000, \(id(":n + line")), 'bench', '', 1, \
      'GetStudent', 1, 1, 63, 0, ''::bytea, 0 FROM generate_series(1, \(together)) AS line;
      """,
    ]
    return lines(
      [
        "\\set w random(1, \(together / entries))", "\\if :w = 1",
        "\\set s random(1, 9000000000000000000)",
      ],
      [writing("cairn_data", reader, statements)], isPiped: true) + "\\endif\n"
  }

  func page(_ isPiped: Bool) -> String {
    let batches = stride(from: 1, through: 100, by: Self.width).map { start in
      (start..<min(start + Self.width, 101)).map { id(":n + \($0)") }.joined(separator: ", ")
    }
    let list = """
      SELECT \(columns) FROM cairn_data.student WHERE tenant = \(reader) AND id > \(id("0")) \
      AND (grade = (ARRAY['KG', '01', '02', '03'])[:n::int % 4 + 1] OR :n::int IS NULL) \
      AND (status = :n::int OR :n::int > 0) ORDER BY id LIMIT 101;
      """
    let groups = batches.map {
      """
      SELECT subject, grp, schema, generation, revision, sealed FROM cairn_data.sealed_group \
      WHERE tenant = \(reader) AND ((1::bigint >> CAST(grp - 1 AS SMALLINT)) & 1) = 1 \
      AND subject IN (\($0)) \
      ORDER BY subject, grp LIMIT 10001;
      """
    }
    let manifests = batches.map {
      """
      SELECT student, version, entries, code FROM cairn_data.student_manifest \
      WHERE tenant = \(reader) AND student IN (\($0)) LIMIT 10001;
      """
    }
    return lines(
      ["\\set n random(1, \(students) - 101)"],
      [reading("cairn_data", [list] + groups + manifests)], isPiped: isPiped) + noting(each: 100)
  }

  // MARK: - Check-ins

  /// - Parameter count: how many in one transaction and one pipeline.
  func checkIns(together count: Int) -> String {
    var before: [String] = []
    var bodies: [String] = []
    for number in 0..<count {
      let (n, c) = ("n\(number)", "c\(number)")
      before += [
        "\\set \(n) random(1, \(caseload))", "\\set \(c) random(1, 9000000000000000000)",
      ]
      bodies += checkIn(id(":\(n)"), id(":\(c)"))
    }
    return lines(before, [writing("cairn_data", reader, bodies)], isPiped: true)
  }

  private func demand(_ statement: String) -> String {
    "WITH demanded AS (\(statement)) SELECT 1 / count(*) FROM demanded;"
  }

  private func checkIn(_ student: String, _ client: String) -> [String] {
    let ofWeek = "tenant = \(reader) AND student = \(student) AND week = 202740"
    return [
      demand(
        """
        SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM cairn_data.meta WHERE tenant = \(reader) \
        AND key IN ('floor.generation', 'floor.index', 'floor.service-root') AND value > CASE key \
        WHEN 'floor.generation' THEN \(blob(4)) WHEN 'floor.index' THEN \(blob(4)) \
        ELSE \(blob(4)) END) LIMIT 10001
        """),
      demand(
        """
        SELECT 1 FROM cairn_data.navigator_assignment WHERE tenant = \(reader) \
        AND student = \(student) AND navigator = \(reader) AND released_at IS NULL LIMIT 10001
        """),
      demand(
        """
        UPDATE cairn_data.counter SET value = value + 1 \
        WHERE tenant = \(reader) AND name = 'change' RETURNING value
        """),
      // `cairnd` knows the number; here it has to be looked up.
      change(
        reader,
        "(SELECT value FROM cairn_data.counter WHERE tenant = \(reader) AND name = 'change')", 7,
        student, client),
      """
      INSERT INTO cairn_data.check_in (tenant, student, week, client_id, fingerprint, occurred_at, \
      recorded_at, navigator, author, mode, reached, generation, detail, ordinal) \
      VALUES (\(reader), \(student), 202740, \(client), \(blob(32)), 1800000000000, 1800000000000, \
      \(reader), 'bench', 1, 1, 1, \(blob(240)), CASE WHEN NOT EXISTS (SELECT 1 FROM \
      cairn_data.check_in WHERE \(ofWeek) AND ordinal = 0) THEN 0 \
      ELSE (SELECT coalesce(max(ordinal), 0) + 1 FROM cairn_data.check_in WHERE \(ofWeek)) END) \
      RETURNING ordinal;
      """,
    ]
  }

  private func change(
    _ tenant: String, _ sequence: String, _ kind: Int, _ subject: String, _ record: String
  ) -> String {
    """
    INSERT INTO cairn_data.change_log (tenant, seq, changed_at, kind, subject, record) \
    VALUES (\(tenant), \(sequence), coalesce((SELECT CASE WHEN changed_at > 1800000000000 \
    THEN changed_at ELSE 1800000000000 END FROM cairn_data.change_log \
    WHERE tenant = \(tenant) ORDER BY seq DESC LIMIT 1), 1800000000000), \(kind), \(subject), \
    \(record));
    """
  }

  private func blob(_ count: Int) -> String {
    "'\\x\(String(repeating: "ab", count: count))'::bytea"
  }

  // MARK: - Importing

  /// So many students from the number that `n` comes to: their keys, then all else of theirs.
  func importing(students: Int) -> String {
    let people = (0..<students).map { ":n * \(students) + \($0)" }
    let keys = people.map {
      """
      INSERT INTO cairn_keys.subject_key (tenant, subject, generation, epoch, settled, wrapped) \
      VALUES (\(importer), \(scattered($0)), 1, 1, 0, \(blob(104)));
      """
    }
    return lines(
      ["\\set n :n + 1"],
      [
        writing("cairn_keys", importer, keys),
        writing("cairn_data", importer, people.flatMap { rows(of: $0) }),
      ], isPiped: true)
  }

  /// An id that is as good as random, as those of students are.
  private func scattered(_ number: String) -> String {
    "decode(md5((\(number))::bigint::text), 'hex')"
  }

  private func rows(of number: String) -> [String] {
    let student = scattered(number)
    let groups = (1...Self.groups).map {
      """
      INSERT INTO cairn_data.sealed_group \
      (tenant, subject, grp, schema, generation, revision, sealed) \
      VALUES (\(importer), \(student), \($0), \($0), 1, 1, \(blob(200))) \
      ON CONFLICT (tenant, subject, grp) DO UPDATE SET schema = excluded.schema, \
      generation = excluded.generation, revision = excluded.revision, sealed = excluded.sealed;
      """
    }
    let indexes = (0..<indexRows).map {
      """
      INSERT INTO cairn_data.blind_index (tenant, index_id, value, subject, version) \
      VALUES (\(importer), \($0), hashint8extended(\(number), \($0)), \(student), 1) \
      ON CONFLICT (tenant, index_id, value, subject) DO UPDATE SET version = excluded.version;
      """
    }
    let enrollments = (0..<enrollmentRows).map {
      """
      INSERT INTO cairn_data.enrollment \
      (tenant, class_id, subject, role, begin_on, end_on, is_primary, active, roster) \
      VALUES (\(importer), \(importer), \(student), 1, \($0), NULL, 0, 1, 1) \
      ON CONFLICT (tenant, class_id, subject, role, begin_on) DO UPDATE SET \
      end_on = excluded.end_on, is_primary = excluded.is_primary, active = excluded.active, \
      roster = excluded.roster;
      """
    }
    return [
      change(importer, number, 1, student, "NULL"),
      """
      INSERT INTO cairn_data.student (tenant, \(columns)) VALUES (\(importer), \(student), NULL, \
      '03', 1, 1, 1800000000000, 1800000000000, \(blob(32)), 1);
      """,
    ] + groups + [
      """
      INSERT INTO cairn_data.student_manifest (tenant, student, version, entries, code) \
      VALUES (\(importer), \(student), 1, \(blob(168)), \(blob(32))) \
      ON CONFLICT (tenant, student) DO UPDATE SET version = excluded.version, \
      entries = excluded.entries, code = excluded.code;
      """
    ] + indexes + enrollments
  }
}
