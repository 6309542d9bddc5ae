internal import CSQLite
internal import Store

// Whole databases: SQLite's online backup, and a look at one that came from outside.
//
// Soundness: handles are closed by the function that opened them; no pointer outlives its call.

extension Connection {
  /// Pages of a step: enough to be quick, few enough to hear soon that the call was cancelled.
  private static let pagesOfStep: Int32 = 256

  /// Copies the whole database into an empty file.
  ///
  /// One snapshot is held for the length of the copy. Writers go on beside it; only what they
  /// commit stays in the log until the copy is done.
  func copy(to path: String) throws(StoreError) {
    var target: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW
    defer { sqlite3_close_v2(target) }
    guard sqlite3_open_v2(path, &target, flags, nil) == SQLITE_OK,
      // Half a copy is thrown away, so there is nothing to roll back and nothing to sync.
      sqlite3_exec(target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nil, nil, nil)
        == SQLITE_OK
    else { throw .unavailable }
    try execute("BEGIN")
    defer { endSnapshot() }
    // A snapshot begins at the first read.
    try execute("SELECT count(*) FROM sqlite_schema")
    guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
      throw .unavailable
    }
    var code = SQLITE_OK
    while code == SQLITE_OK, !Task.isCancelled {
      code = sqlite3_backup_step(backup, Self.pagesOfStep)
    }
    let ended = sqlite3_backup_finish(backup)
    if code == SQLITE_OK { throw .cancelled }
    guard code == SQLITE_DONE, ended == SQLITE_OK else {
      throw StoreError(code: code == SQLITE_DONE ? ended : code, message: "")
    }
  }

  /// Reads all of the database: every page, every index, every row.
  ///
  /// - Throws: `corrupt` where SQLite finds anything wrong, or the tables are not ours.
  func examine() throws(StoreError) -> CopyExamination {
    let findings = try rows("PRAGMA integrity_check", []) { (row) throws(StoreError) in
      try row.text()
    }
    guard findings == ["ok"] else { throw .corrupt }
    // Ours has tables and indexes only; a view or trigger would run when we write.
    let others = try rows(
      "SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index')", []
    ) { (row) throws(StoreError) in try row.text() }
    let names = try rows(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
      """, []
    ) { (row) throws(StoreError) in try row.text() }
    guard others.isEmpty, names.count <= Self.tablesMax, names.contains("schema_migration") else {
      throw .corrupt
    }
    let schema = try rows("SELECT coalesce(max(number), 0) FROM schema_migration", []) {
      (row) throws(StoreError) in try row.int(Int.self)
    }
    var tables: [CopyExamination.Table] = []
    for name in names { tables.append(.init(name: name, rows: try count(of: name))) }
    return CopyExamination(
      tables: tables, schema: schema.first ?? 0,
      change: names.contains("counter") ? try position().change : 0)
  }

  /// Where the data of a tenant stands.
  func position() throws(StoreError) -> DataPosition {
    let counters = try rows("SELECT name, value FROM counter", []) {
      (row) throws(StoreError) in (name: try row.text(), value: try row.int64())
    }
    func value(_ name: String) -> Int64 { counters.first { $0.name == name }?.value ?? 0 }
    return DataPosition(change: value("change"), disclosure: value("disclosure"))
  }

  private static let tablesMax = 64

  /// The name comes from the database itself, so it cannot be bound.
  private func count(of table: String) throws(StoreError) -> Int64 {
    guard table.utf8.allSatisfy({ (97...122).contains($0) || $0 == 95 }) else { throw .corrupt }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard
      sqlite3_prepare_v2(handle, "SELECT count(*) FROM \(table)", -1, &statement, nil)
        == SQLITE_OK, sqlite3_step(statement) == SQLITE_ROW
    else { throw .corrupt }
    return sqlite3_column_int64(statement, 0)
  }
}
