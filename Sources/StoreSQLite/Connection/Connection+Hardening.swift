internal import CSQLite
internal import Store

// What every connection is set to before its first statement.
//
// Soundness: the handle is the connection's own, and the authorizer keeps no pointer it is given.

extension Connection {
  /// Durability, defence against a manipulated file, and limits.
  func harden(for role: ConnectionRole, _ traits: FileTraits) throws(StoreError) {
    try setSwitches()
    setLimits()
    sqlite3_busy_timeout(handle, 5000)
    try setPragmas(for: role, traits)
    // Last, for it denies the pragmas above to everything that follows.
    guard sqlite3_set_authorizer(handle, authorize, nil) == SQLITE_OK else { throw .unavailable }
  }

  private func setSwitches() throws(StoreError) {
    let switches: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
      (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
      // "text" in double quotes is a mistake of ours, never a string.
      (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0),
    ]
    for (option, on) in switches {
      guard cairn_sqlite_switch(handle, option, on) == SQLITE_OK else { throw .unavailable }
    }
  }

  private func setLimits() {
    let limits: [(Int32, Int)] = [
      (SQLITE_LIMIT_LENGTH, StoreLimits.rowBytesMax),
      (SQLITE_LIMIT_SQL_LENGTH, 16 << 10),
      (SQLITE_LIMIT_COLUMN, 64),
      (SQLITE_LIMIT_EXPR_DEPTH, 64),
      (SQLITE_LIMIT_COMPOUND_SELECT, 4),
      (SQLITE_LIMIT_FUNCTION_ARG, 8),
      (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64),
      (SQLITE_LIMIT_VARIABLE_NUMBER, 64),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
      (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    for (limit, value) in limits { sqlite3_limit(handle, limit, Int32(clamping: value)) }
  }

  private func setPragmas(for role: ConnectionRole, _ traits: FileTraits) throws(StoreError) {
    switch role {
    case .writing:
      try keepLog()
      // Checkpoints are ours to make: SQLite's own would drop a failed sync without a word.
      try execute("PRAGMA wal_autocheckpoint = 0")
      // Above what the log reaches between checkpoints, so that its blocks are written over
      // instead of being freed and taken again; below what a roster import leaves.
      try execute("PRAGMA journal_size_limit = 67108864")
      try execute("PRAGMA cache_size = -8192")
    case .reading:
      try execute("PRAGMA query_only = ON")
      try execute("PRAGMA cache_size = -1024")
    }
    try execute("PRAGMA synchronous = FULL")
    try execute("PRAGMA cell_size_check = ON")
    try execute("PRAGMA temp_store = MEMORY")
    try execute("PRAGMA mmap_size = 0")
    if traits.erasesDeleted { try execute("PRAGMA secure_delete = ON") }
    if let pagesMax = traits.pagesMax { try limitPages(to: pagesMax) }
  }
}

/// Denies what no statement of ours does: other files, settings, temporary and virtual tables. To
/// ask for a setting (a pragma without a value) is allowed.
private func authorize(
  _: UnsafeMutableRawPointer?, action: Int32, _: UnsafePointer<CChar>?,
  value: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?
) -> Int32 {
  switch action {
  case SQLITE_PRAGMA: value == nil ? SQLITE_OK : SQLITE_DENY
  case SQLITE_ATTACH, SQLITE_DETACH, SQLITE_CREATE_VTABLE, SQLITE_DROP_VTABLE,
    SQLITE_CREATE_TEMP_INDEX, SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_TEMP_TRIGGER,
    SQLITE_CREATE_TEMP_VIEW, SQLITE_CREATE_TRIGGER, SQLITE_CREATE_VIEW:
    SQLITE_DENY
  default: SQLITE_OK
  }
}
