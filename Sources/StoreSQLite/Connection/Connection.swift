internal import CSQLite
internal import Store
internal import Vocabulary

/// One connection to one database file: the one owner of one `sqlite3`.
///
/// Soundness: the handle lives from `init` to `close`, and who calls after that is stopped; the
/// statements die before it, and the counter that the commit hook writes to after it.
// Sound: a connection is used by one session at a time, which holds a lock around each call, and
// passes from one owner to the next through a lock.
final class Connection: @unchecked Sendable {
  private let opened: OpaquePointer
  private var statements: [UInt: Statement] = [:]
  private var tenant: TenantID?
  private var isClosed = false
  /// Pages in the write-ahead log after the last commit; the hook keeps it.
  private let logPages: UnsafeMutablePointer<Int32>
  /// Bytes of text and blobs bound since it was last set to 0.
  var boundBytes = 0
  /// Pages in the log at the last checkpoint.
  private var checkpointedPages = 0
  /// The commit whose snapshot a transaction is open on, if one is.
  private(set) var snapshot: UInt64?
  /// Whether rows were deleted since it was last set to false.
  var hasDeleted = false

  /// Opens a file.
  ///
  /// - Parameter creates: whether the file may be made; otherwise its absence is `unavailable`.
  init(
    path: String, role: ConnectionRole, traits: FileTraits, creates: Bool = false
  ) throws(StoreError) {
    _ = Self.keepsNoStatistics
    var handle: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
      | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW | (creates ? SQLITE_OPEN_CREATE : 0)
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw StoreError(code: code, message: "")
    }
    opened = handle
    logPages = .allocate(capacity: 1)
    logPages.initialize(to: 0)
    try harden(for: role, traits)
    // Behind the pragma that turns SQLite's own checkpoints off: it takes away any hook there is.
    sqlite3_wal_hook(
      handle,
      { target, _, _, pages in
        target?.assumingMemoryBound(to: Int32.self).pointee = pages
        return SQLITE_OK
      }, logPages)
    // Control statements stay out of the count of statements that must name the tenant.
    statements.removeAll()
  }

  deinit {
    close()
    logPages.deallocate()
  }

  /// SQLite's own, while it is open: SQLite itself would not see that it is not.
  var handle: OpaquePointer {
    precondition(!isClosed, "a connection is used after it was closed")
    return opened
  }

  /// Lets go of the file. Nobody uses the connection any more.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    statements.removeAll()
    sqlite3_close_v2(opened)
  }

  /// From now on every statement must name the tenant as `$1`, which is bound to this one.
  func bind(to tenant: TenantID) {
    statements.removeAll()
    self.tenant = tenant
  }

  /// Set before the first connection of the process. Where something else has used SQLite before,
  /// it refuses, and is only slower.
  private static let keepsNoStatistics = cairn_sqlite_keep_no_statistics() == SQLITE_OK

  private func failure() -> StoreError {
    StoreError(
      code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
  }
}

// MARK: - Statements of the store

extension Connection {
  func each(
    _ text: StaticString, _ parameters: [Value],
    _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) throws(StoreError) {
    let statement = try prepared(text)
    note(statement, parameters)
    try statement.bound(to: parameters, from: firstParameter) { () throws(StoreError) in
      var count = 0
      while try statement.step() {
        guard count < StoreLimits.rowsMax else { throw .limit }
        count += 1
        var row = RowDecoder(statement.row)
        try body(&row)
      }
    }
  }

  func rows<Result>(
    _ text: StaticString, _ parameters: [Value],
    _ decode: (inout RowDecoder) throws(StoreError) -> Result
  ) throws(StoreError) -> [Result] {
    var results: [Result] = []
    try each(text, parameters) { (row) throws(StoreError) in results.append(try decode(&row)) }
    return results
  }

  func run(_ text: StaticString, _ parameters: [Value]) throws(StoreError) -> Int {
    let statement = try prepared(text)
    note(statement, parameters)
    return try statement.bound(to: parameters, from: firstParameter) { () throws(StoreError) in
      while try statement.step() {}
      return Int(sqlite3_changes64(handle))
    }
  }

  private var firstParameter: Int { tenant == nil ? 0 : 1 }

  private func note(_ statement: Statement, _ parameters: [Value]) {
    if statement.deletes { hasDeleted = true }
    for parameter in parameters {
      switch parameter {
      case .text(let text): boundBytes += text.utf8.count
      case .blob(let bytes): boundBytes += bytes.count
      case .null, .integer, .identifier: break
      }
    }
  }

  /// The statement of a text, prepared at its first use. The texts are literals, so their address
  /// names them and their number is bounded by our own code.
  private func prepared(_ text: StaticString) throws(StoreError) -> Statement {
    let key = UInt(bitPattern: text.utf8Start)
    if let statement = statements[key] { return statement }
    let statement = try prepare(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    statements[key] = statement
    return statement
  }

  /// A statement bound to the connection's tenant.
  ///
  /// - Throws: `invalid` when it does not name the tenant.
  func prepare(_ text: UnsafeBufferPointer<UInt8>) throws(StoreError) -> Statement {
    let statement = try Statement(text, on: handle)
    if let tenant {
      guard statement.hasFirstParameter else { throw .invalid }
      try statement.bindForGood(tenant)
    }
    return statement
  }
}

// MARK: - Control

extension Connection {
  /// Runs a statement about the transaction or the connection itself.
  func execute(_ text: StaticString) throws(StoreError) {
    let key = UInt(bitPattern: text.utf8Start)
    let statement: Statement
    if let known = statements[key] {
      statement = known
    } else {
      statement = try Statement(text, on: handle)
      statements[key] = statement
    }
    try statement.bound(to: [], from: 0) { () throws(StoreError) in while try statement.step() {} }
  }

  /// Makes the file keep a write-ahead log. SQLite reports failure only by naming another mode.
  func keepLog() throws(StoreError) {
    let modes = try rows("PRAGMA journal_mode = WAL", []) { (row) throws(StoreError) in
      try row.text()
    }
    guard modes == ["wal"] else { throw .unavailable }
  }

  /// A pragma takes no parameters; the number is ours.
  func limitPages(to pages: Int) throws(StoreError) {
    guard
      sqlite3_exec(handle, "PRAGMA max_page_count = \(pages)", nil, nil, nil) == SQLITE_OK
    else { throw failure() }
  }

  /// Whether a transaction is open. SQLite ends it by itself after some failures.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Ends the transaction without its changes, if one is still open.
  func rollBack() {
    guard isInTransaction else { return }
    // A failure leaves nothing to undo: the connection is closed or the file is gone.
    try? execute("ROLLBACK")
  }

  /// Makes sure that what is read from now on is of one snapshot: the newest when `commit` was the
  /// last that was made.
  func beginSnapshot(of commit: UInt64) throws(StoreError) {
    if snapshot == commit, isInTransaction { return }
    endSnapshot()
    try execute("BEGIN")
    snapshot = commit
  }

  /// Ends a transaction that only read.
  func endSnapshot() {
    snapshot = nil
    guard isInTransaction else { return }
    do throws(StoreError) { try execute("COMMIT") } catch { rollBack() }
  }

  /// Pages in the log.
  var logSize: Int { Int(logPages.pointee) }

  /// Pages that came into the log since the last checkpoint. To be asked after each commit.
  var logGrowth: Int {
    // The log begins anew once all of it is in the file and nobody reads it.
    if logSize < checkpointedPages { checkpointedPages = 0 }
    return logSize - checkpointedPages
  }

  /// Whether there is nothing in the log from before the last checkpoint.
  var logBeganAnew: Bool { logGrowth == logSize }

  /// Moves what was committed from the log into the file.
  ///
  /// - Parameter truncating: also waits for readers and empties the log; false when they took too
  ///   long, and nothing is lost then.
  @discardableResult
  func checkpoint(truncating: Bool) throws(StoreError) -> Bool {
    let mode = truncating ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
    let code = sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil)
    let isBusy = code & 0xff == SQLITE_BUSY
    guard isBusy || code == SQLITE_OK else { throw failure() }
    if truncating, !isBusy { logPages.pointee = 0 }
    // Where a reader stayed, too: asked again after each write, every one would wait for it.
    checkpointedPages = logSize
    return !isBusy
  }
}
