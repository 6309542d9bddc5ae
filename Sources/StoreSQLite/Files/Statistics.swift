internal import Store

/// What the query planner shall believe about our tables.
///
/// Every key begins with the tenant, which in a tenant's own file is the same in every row; SQLite
/// would guess that it narrows a search to a few rows and walk whole tables. `ANALYZE` would tell
/// it better, but its plans would change from day to day; these never do.
enum Statistics {
  /// Rows of the table, then rows that share the first column, the first two, and so on.
  private struct Shape: Equatable {
    let table: String
    let index: String
    let rows: String
  }

  /// Writes them into a file unless they are there.
  static func install(on connection: Connection, _ session: Session) async throws(StoreError) {
    // Makes the table of statistics where there is none, and has it read again.
    try connection.execute("ANALYZE sqlite_schema")
    let tables = try await session.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table'", []
    ) { (row) throws(StoreError) in try row.text() }
    let wanted = shapes.filter { tables.contains($0.table) }
    let found = try await session.rows("SELECT tbl, idx, stat FROM sqlite_stat1", []) {
      (row) throws(StoreError) in
      Shape(
        table: try row.text(), index: try row.optionalText() ?? "",
        rows: try row.optionalText() ?? "")
    }
    guard found != wanted else { return }
    try await session.run("DELETE FROM sqlite_stat1", [])
    for shape in wanted {
      try await session.run(
        "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)",
        [.text(shape.table), .text(shape.index), .text(shape.rows)])
    }
    try connection.execute("ANALYZE sqlite_schema")
  }

  /// A large district's figures. The primary key of a table without rowid has the table's name.
  private static let shapes = [
    Shape(table: "academic_session", index: "academic_session", rows: "10000 10000 1"),
    Shape(table: "academic_session", index: "academic_session_sourced_id", rows: "10000 10000 1"),
    Shape(table: "blind_index", index: "blind_index", rows: "4000000 4000000 1000000 2 1"),
    Shape(table: "blind_index", index: "blind_index_subject", rows: "4000000 4000000 4"),
    Shape(table: "change_log", index: "change_log", rows: "10000000 10000000 1"),
    Shape(table: "check_in", index: "check_in", rows: "10000000 10000000 100 2 1"),
    Shape(table: "check_in", index: "check_in_client", rows: "10000000 10000000 1"),
    Shape(table: "consent", index: "sqlite_autoindex_consent_1", rows: "1000000 1000000 1"),
    Shape(table: "consent", index: "consent_student", rows: "1000000 1000000 3 1 1"),
    Shape(table: "consent_head", index: "consent_head", rows: "1000000 1000000 1"),
    Shape(table: "counter", index: "counter", rows: "2 2 1"),
    Shape(table: "disclosure", index: "disclosure", rows: "10000000 10000000 1"),
    Shape(table: "disclosure", index: "disclosure_student", rows: "10000000 10000000 20 1"),
    Shape(table: "enrollment", index: "enrollment", rows: "7000000 7000000 25 2 1 1"),
    Shape(table: "enrollment", index: "enrollment_subject", rows: "7000000 7000000 8 8 1"),
    Shape(table: "erasure", index: "erasure", rows: "100000 100000 1"),
    Shape(table: "erasure", index: "erasure_time", rows: "100000 100000 2 1"),
    Shape(table: "erasure", index: "erasure_unfinished", rows: "100 100 1"),
    Shape(
      table: "inspection_request", index: "inspection_request", rows: "100000 100000 1"),
    Shape(
      table: "inspection_request", index: "inspection_request_due",
      rows: "100000 100000 50 1"),
    Shape(
      table: "inspection_request", index: "inspection_request_open", rows: "1000 1000 2"),
    Shape(
      table: "inspection_request", index: "inspection_request_student",
      rows: "100000 100000 2 2 1"),
    Shape(table: "legal_hold", index: "legal_hold", rows: "10000 10000 1"),
    Shape(table: "legal_hold", index: "legal_hold_open", rows: "1000 1000 2"),
    Shape(table: "legal_hold", index: "legal_hold_student", rows: "10000 10000 2 2 1"),
    Shape(
      table: "navigator_assignment", index: "navigator_assignment", rows: "1000000 1000000 2 1"),
    Shape(
      table: "navigator_assignment", index: "navigator_assignment_current",
      rows: "1000000 1000000 1"),
    Shape(
      table: "navigator_assignment", index: "navigator_assignment_caseload",
      rows: "1000000 1000000 20 1"),
    Shape(table: "plan", index: "plan", rows: "2000000 2000000 1"),
    Shape(table: "plan", index: "plan_open", rows: "1000000 1000000 1 1"),
    Shape(table: "plan", index: "plan_student", rows: "2000000 2000000 3 2 1"),
    Shape(
      table: "plan_revision", index: "sqlite_autoindex_plan_revision_1",
      rows: "10000000 10000000 5 1"),
    Shape(table: "school", index: "school", rows: "10000 10000 1"),
    Shape(table: "school", index: "school_name", rows: "10000 10000 1 1"),
    Shape(table: "school", index: "school_sourced_id", rows: "10000 10000 1"),
    Shape(table: "school_class", index: "school_class", rows: "200000 200000 1"),
    Shape(table: "school_class", index: "school_class_school", rows: "200000 200000 100 2 1"),
    Shape(table: "school_class", index: "school_class_sourced_id", rows: "200000 200000 1"),
    Shape(table: "sealed_group", index: "sealed_group", rows: "6000000 6000000 6 1"),
    Shape(table: "staff", index: "staff", rows: "100000 100000 1"),
    Shape(table: "student", index: "student", rows: "1000000 1000000 1"),
    Shape(table: "student", index: "student_school", rows: "1000000 1000000 600 1"),
    Shape(table: "subject_key", index: "subject_key", rows: "1000000 1000000 2 1"),
    Shape(table: "subject_key", index: "subject_key_epoch", rows: "1000000 1000000 300000 1"),
    Shape(table: "subject_key", index: "subject_key_unsettled", rows: "100 100 1"),
  ]
}
