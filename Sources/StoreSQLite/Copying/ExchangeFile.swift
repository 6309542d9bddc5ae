public import Store
public import Vocabulary

/// A database in a file that stands alone, by which another engine hands its databases to backups
/// and takes them back. It has the schema that the embedded engine has, so a copy is the same
/// whatever engine it comes from, and a tenant can move from one to the other.
public final class ExchangeFile: Sendable {
  /// A table of the store, without the log of migrations.
  public struct Table: Hashable, Sendable {
    public let name: String
    public let columns: [String]
  }

  private let connection: Connection
  private let file: CopyFile?
  /// In the order in which they were made: what a row refers to comes before it.
  public let tables: [Table]

  private init(_ connection: Connection, file: CopyFile?) throws(StoreError) {
    self.connection = connection
    self.file = file
    let names = try connection.rows(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND name <> 'schema_migration'
      ORDER BY rowid
      """, []
    ) { (row) throws(StoreError) in try row.text() }
    var tables: [Table] = []
    for name in names {
      let statement = try connection.prepare("SELECT * FROM \(name) LIMIT 0")
      tables.append(Table(name: name, columns: statement.columnNames))
    }
    self.tables = tables
  }

  deinit { connection.close() }

  /// Makes an empty database that is to be filled, and then finished.
  ///
  /// - Parameters:
  ///   - path: of a file that does not exist; it is removed when nobody holds it any more.
  ///   - tenant: whose it is; `nil` for a shared one.
  public static func make<Kind: Space>(
    _ kind: Kind.Type, at path: String, of tenant: TenantID?, moment: Instant
  ) async throws(StoreError) -> ExchangeFile {
    let file = try CopyFile(path)
    let connection = try Connection(path: path, role: .writing, traits: FileTraits())
    try connection.execute("BEGIN IMMEDIATE")
    let session = Session(connection)
    defer { session.end() }
    try await Migrator(kind.migrations).migrate(session, at: moment)
    if let tenant { try await Ownership.confirm(tenant, session) }
    let made = try ExchangeFile(connection, file: file)
    // The rows that are written above come with the others.
    for table in made.tables {
      try connection.prepare("DELETE FROM \(table.name)").runAlone()
    }
    return made
  }

  public func insert(_ rows: [[Value]], into table: Table) throws(StoreError) {
    let parameters = (1...table.columns.count).map { "$\($0)" }.joined(separator: ", ")
    let columns = table.columns.joined(separator: ", ")
    let statement = try connection.prepare(
      "INSERT INTO \(table.name) (\(columns)) VALUES (\(parameters))")
    for row in rows {
      guard row.count == table.columns.count else { throw .invalid }
      try statement.bound(to: row, from: 0) { () throws(StoreError) in
        while try statement.step() {}
      }
    }
  }

  /// Ends the filling.
  ///
  /// - Returns: the whole file, and what is in it, found out by reading all of it.
  public func finish() throws(StoreError) -> (
    copy: any DatabaseCopy, examination: CopyExamination
  ) {
    guard let file else { throw .invalid }
    try connection.execute("COMMIT")
    guard try connection.checkpoint(truncating: true) else { throw .unavailable }
    connection.close()
    return (FileCopy(file), try CopiedFile.examine(at: file.path))
  }
}

// MARK: - Copies that came from outside

extension ExchangeFile {
  /// A place for a copy of one of a tenant's databases.
  ///
  /// - Parameter path: of a file that does not exist; it is removed with the staged copy.
  public static func stage<Kind: TenantSpace>(
    _ kind: Kind.Type, of tenant: TenantID, at path: String
  ) throws(StoreError) -> any StagedCopy<Kind> {
    try StagedFile<Kind>(tenant, at: path, threads: WriterThreads(count: 1))
  }

  /// The staged copy, whole and closed, for reading. It can be opened again afterwards.
  public static func reading<Kind: TenantSpace>(
    _ staged: any StagedCopy<Kind>, of tenant: TenantID
  ) async throws(StoreError) -> ExchangeFile {
    guard let staged = staged as? StagedFile<Kind>, staged.tenant == tenant else { throw .invalid }
    let path = try await staged.finish()
    let connection = try Connection(path: path, role: .reading, traits: FileTraits())
    return try ExchangeFile(connection, file: nil)
  }

  /// Walks all rows of a table.
  public func walk(_ table: Table) throws(StoreError) -> ExchangeRows {
    let columns = table.columns.joined(separator: ", ")
    return ExchangeRows(
      try connection.prepare("SELECT \(columns) FROM \(table.name)"), of: self)
  }
}

/// The rows of a table, taken some at a time by one task.
public final class ExchangeRows {
  private let statement: Statement
  /// Whose connection the statement needs.
  private let file: ExchangeFile
  private var isAtEnd = false

  fileprivate init(_ statement: Statement, of file: ExchangeFile) {
    self.statement = statement
    self.file = file
  }

  /// At most `count` more rows; none after the last.
  public func next(_ count: Int) throws(StoreError) -> [[Value]] {
    var rows: [[Value]] = []
    while !isAtEnd, rows.count < count {
      isAtEnd = try !statement.step()
      if !isAtEnd { rows.append(statement.values) }
    }
    return rows
  }
}

extension Connection {
  /// A statement whose names come from a schema of ours.
  fileprivate func prepare(_ text: String) throws(StoreError) -> Statement {
    try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(StoreError) in
      try prepare(bytes)
    }
  }
}

extension Statement {
  fileprivate func runAlone() throws(StoreError) {
    try bound(to: [], from: 0) { () throws(StoreError) in while try step() {} }
  }
}
