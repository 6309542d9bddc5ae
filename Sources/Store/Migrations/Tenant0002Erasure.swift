extension Migration {
  /// Erased students, and what keeps a student from being erased. None of the tables refers to the
  /// student: their rows outlive it.
  static let tenantErasure = Migration(
    2, "erasure",
    [
      // Written with the deletion of the records; `keys_destroyed_at` is NULL until the key rows
      // are gone too. No name stands here, only the random id.
      """
      CREATE TABLE erasure (
        tenant BLOB NOT NULL, student BLOB NOT NULL, change INTEGER NOT NULL,
        erased_at INTEGER NOT NULL, credential TEXT NOT NULL, basis INTEGER NOT NULL,
        reason TEXT NOT NULL, epoch INTEGER NOT NULL, key_ids TEXT NOT NULL,
        records INTEGER NOT NULL, promised_at INTEGER NOT NULL, keys_destroyed_at INTEGER,
        certificate TEXT, final_certificate TEXT,
        PRIMARY KEY (tenant, student)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX erasure_time ON erasure (tenant, erased_at, student)",
      """
      CREATE INDEX erasure_unfinished ON erasure (tenant, student)
        WHERE keys_destroyed_at IS NULL
      """,
      """
      CREATE TABLE legal_hold (
        tenant BLOB NOT NULL, id BLOB NOT NULL, student BLOB NOT NULL, reason TEXT NOT NULL,
        placed_at INTEGER NOT NULL, placed_by TEXT NOT NULL, lifted_at INTEGER, lifted_by TEXT,
        PRIMARY KEY (tenant, id)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX legal_hold_student ON legal_hold (tenant, student, placed_at, id)",
      "CREATE INDEX legal_hold_open ON legal_hold (tenant, student) WHERE lifted_at IS NULL",
      """
      CREATE TABLE inspection_request (
        tenant BLOB NOT NULL, id BLOB NOT NULL, student BLOB NOT NULL,
        capacity INTEGER NOT NULL, received_on INTEGER NOT NULL, due_on INTEGER NOT NULL,
        opened_at INTEGER NOT NULL, opened_by TEXT NOT NULL, closed_at INTEGER, closed_by TEXT,
        outcome INTEGER,
        PRIMARY KEY (tenant, id)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE INDEX inspection_request_due ON inspection_request (tenant, due_on, id)
      """,
      """
      CREATE INDEX inspection_request_student ON inspection_request (tenant, student, due_on, id)
      """,
      """
      CREATE INDEX inspection_request_open
        ON inspection_request (tenant, student) WHERE closed_at IS NULL
      """,
    ])
}
