extension Migration {
  /// The first tables of a tenant's data. The tenant comes first in every key, as a scale-out
  /// engine distributes by it and as an outer net in this one.
  static let tenantFoundations = Migration(
    1, "foundations",
    bookkeepingTables + rosterTables + studentTables + supportTables + consentTables)

  private static let bookkeepingTables: [StaticString] = [
    """
    CREATE TABLE meta (
      tenant BLOB NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,
      PRIMARY KEY (tenant, key)
    ) STRICT, WITHOUT ROWID
    """,
    // Numbers without gaps: a row lock makes their order that of the commits in every engine.
    """
    CREATE TABLE counter (
      tenant BLOB NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (tenant, name)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE change_log (
      tenant BLOB NOT NULL, seq INTEGER NOT NULL, changed_at INTEGER NOT NULL,
      kind INTEGER NOT NULL, subject BLOB, record BLOB,
      PRIMARY KEY (tenant, seq)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  // `roster` is the change number of the last import that listed the row; NULL when none did.
  private static let rosterTables: [StaticString] = [
    """
    CREATE TABLE school (
      tenant BLOB NOT NULL, id BLOB NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
      parent BLOB, sourced_id TEXT NOT NULL, active INTEGER NOT NULL, roster INTEGER,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX school_name ON school (tenant, name, id)",
    "CREATE INDEX school_sourced_id ON school (tenant, sourced_id)",
    """
    CREATE TABLE academic_session (
      tenant BLOB NOT NULL, id BLOB NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL,
      begin_on INTEGER NOT NULL, end_on INTEGER NOT NULL, school_year INTEGER NOT NULL,
      parent BLOB, sourced_id TEXT NOT NULL, active INTEGER NOT NULL, roster INTEGER,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX academic_session_sourced_id ON academic_session (tenant, sourced_id)",
    """
    CREATE TABLE school_class (
      tenant BLOB NOT NULL, id BLOB NOT NULL, title TEXT NOT NULL, school BLOB NOT NULL,
      grades TEXT NOT NULL, sourced_id TEXT NOT NULL, active INTEGER NOT NULL, roster INTEGER,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX school_class_school ON school_class (tenant, school, title, id)",
    "CREATE INDEX school_class_sourced_id ON school_class (tenant, sourced_id)",
    """
    CREATE TABLE staff (
      tenant BLOB NOT NULL, id BLOB NOT NULL, role INTEGER NOT NULL, school BLOB,
      status INTEGER NOT NULL, revision INTEGER NOT NULL,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      roster_digest BLOB, roster INTEGER,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    // The same person may leave a class and come back, so the first day is part of the key.
    """
    CREATE TABLE enrollment (
      tenant BLOB NOT NULL, class_id BLOB NOT NULL, subject BLOB NOT NULL,
      role INTEGER NOT NULL, begin_on INTEGER NOT NULL, end_on INTEGER,
      is_primary INTEGER NOT NULL, active INTEGER NOT NULL, roster INTEGER,
      PRIMARY KEY (tenant, class_id, subject, role, begin_on),
      FOREIGN KEY (tenant, class_id) REFERENCES school_class (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX enrollment_subject ON enrollment (tenant, subject, role, class_id)",
  ]

  private static let studentTables: [StaticString] = [
    """
    CREATE TABLE student (
      tenant BLOB NOT NULL, id BLOB NOT NULL, school BLOB, grade TEXT NOT NULL,
      status INTEGER NOT NULL, revision INTEGER NOT NULL,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      roster_digest BLOB, roster INTEGER,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX student_school ON student (tenant, school, id)",
    // Without a rowid the six groups of a student lie on one page and are read together.
    """
    CREATE TABLE sealed_group (
      tenant BLOB NOT NULL, subject BLOB NOT NULL, grp INTEGER NOT NULL,
      schema INTEGER NOT NULL, generation INTEGER NOT NULL, revision INTEGER NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (tenant, subject, grp)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE blind_index (
      tenant BLOB NOT NULL, index_id INTEGER NOT NULL, value INTEGER NOT NULL,
      subject BLOB NOT NULL,
      PRIMARY KEY (tenant, index_id, value, subject)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX blind_index_subject ON blind_index (tenant, subject)",
  ]

  private static let supportTables: [StaticString] = [
    """
    CREATE TABLE navigator_assignment (
      tenant BLOB NOT NULL, student BLOB NOT NULL, change INTEGER NOT NULL,
      navigator BLOB NOT NULL, assigned_at INTEGER NOT NULL, released_at INTEGER,
      PRIMARY KEY (tenant, student, change),
      FOREIGN KEY (tenant, student) REFERENCES student (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE UNIQUE INDEX navigator_assignment_current
      ON navigator_assignment (tenant, student) WHERE released_at IS NULL
    """,
    """
    CREATE INDEX navigator_assignment_caseload
      ON navigator_assignment (tenant, navigator, student) WHERE released_at IS NULL
    """,
    """
    CREATE TABLE plan (
      tenant BLOB NOT NULL, id BLOB NOT NULL, student BLOB NOT NULL,
      school_year INTEGER NOT NULL, is_open INTEGER NOT NULL, opened_on INTEGER,
      status INTEGER NOT NULL, tier INTEGER NOT NULL, next_review_on INTEGER,
      last_reviewed_on INTEGER, navigator BLOB, family_participated INTEGER NOT NULL,
      student_participated INTEGER NOT NULL, revision INTEGER NOT NULL,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      PRIMARY KEY (tenant, id),
      FOREIGN KEY (tenant, student) REFERENCES student (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE UNIQUE INDEX plan_open ON plan (tenant, student, school_year) WHERE is_open = 1
    """,
    "CREATE INDEX plan_student ON plan (tenant, student, school_year, id)",
    """
    CREATE TABLE plan_revision (
      tenant BLOB NOT NULL, plan BLOB NOT NULL, revision INTEGER NOT NULL,
      revised_at INTEGER NOT NULL, author TEXT NOT NULL,
      status INTEGER NOT NULL, tier INTEGER NOT NULL, next_review_on INTEGER,
      last_reviewed_on INTEGER, navigator BLOB, family_participated INTEGER NOT NULL,
      student_participated INTEGER NOT NULL, generation INTEGER NOT NULL,
      content BLOB NOT NULL, voices BLOB NOT NULL, reason BLOB,
      PRIMARY KEY (tenant, plan, revision),
      FOREIGN KEY (tenant, plan) REFERENCES plan (tenant, id)
    ) STRICT
    """,
    // The key itself says "one counted check-in a student and week": ordinal 0 is the counted one.
    // It also keeps a student's check-ins on neighbouring pages.
    """
    CREATE TABLE check_in (
      tenant BLOB NOT NULL, student BLOB NOT NULL, week INTEGER NOT NULL,
      ordinal INTEGER NOT NULL, client_id BLOB NOT NULL, fingerprint BLOB NOT NULL,
      occurred_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, navigator BLOB,
      author TEXT NOT NULL, mode INTEGER NOT NULL, reached INTEGER NOT NULL,
      generation INTEGER NOT NULL, detail BLOB NOT NULL,
      PRIMARY KEY (tenant, student, week, ordinal),
      FOREIGN KEY (tenant, student) REFERENCES student (tenant, id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX check_in_client ON check_in (tenant, client_id)",
  ]

  private static let consentTables: [StaticString] = [
    """
    CREATE TABLE consent (
      tenant BLOB NOT NULL, id BLOB NOT NULL, student BLOB NOT NULL,
      status INTEGER NOT NULL, effect INTEGER NOT NULL, records INTEGER NOT NULL,
      purposes INTEGER NOT NULL, parties TEXT NOT NULL, redisclosure TEXT NOT NULL,
      effective_on INTEGER, expires_on INTEGER,
      method INTEGER, signed_at INTEGER, assurance INTEGER,
      text_fingerprint BLOB, text_language TEXT, capacity INTEGER,
      generation INTEGER, signer BLOB,
      revoked_at INTEGER, revoke_reason TEXT, author TEXT NOT NULL,
      revision INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      PRIMARY KEY (tenant, id),
      FOREIGN KEY (tenant, student) REFERENCES student (tenant, id)
    ) STRICT
    """,
    "CREATE INDEX consent_student ON consent (tenant, student, created_at, id)",
    // Revoking and disclosing both write this row, so that no engine can let them miss each other.
    """
    CREATE TABLE consent_head (
      tenant BLOB NOT NULL, student BLOB NOT NULL, seq INTEGER NOT NULL,
      PRIMARY KEY (tenant, student)
    ) STRICT, WITHOUT ROWID
    """,
    // No reference to the student: a request for a student who does not exist is recorded too.
    """
    CREATE TABLE disclosure (
      tenant BLOB NOT NULL, seq INTEGER NOT NULL, disclosed_at INTEGER NOT NULL,
      student BLOB NOT NULL, credential TEXT NOT NULL, party TEXT NOT NULL,
      purpose INTEGER NOT NULL, operation TEXT NOT NULL, outcome INTEGER NOT NULL,
      basis INTEGER NOT NULL, disclosed INTEGER NOT NULL, withheld INTEGER NOT NULL,
      consents BLOB NOT NULL, statutory INTEGER NOT NULL,
      PRIMARY KEY (tenant, seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX disclosure_student ON disclosure (tenant, student, seq)",
  ]
}
