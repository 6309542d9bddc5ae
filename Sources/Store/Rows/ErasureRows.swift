public import Vocabulary

/// The record that a student was erased. It outlives the student, and no part of it names anybody.
public struct ErasureRow: Hashable, Sendable {
  public var student: StudentID
  /// The number of the change in the tenant's log.
  public var change: Int64
  public var erasedAt: Instant
  /// The id of the credential that asked.
  public var credential: String
  /// `cairn.v1.ErasureBasis`.
  public var basis: Int
  public var reason: String
  /// The shred epoch of that day: the keys are noise once it and all before it are destroyed.
  public var epoch: UInt32
  /// Which keys were destroyed, a line each.
  public var keyIDs: String
  /// How many sealed records went.
  public var records: Int
  /// From when on no backup can bring the student back.
  public var promisedAt: Instant
  /// `nil` until the key rows are gone too.
  public var keysDestroyedAt: Instant?
  public var certificate: String?
  public var finalCertificate: String?

  public init(
    student: StudentID, change: Int64 = 0, erasedAt: Instant, credential: String, basis: Int,
    reason: String, epoch: UInt32, keyIDs: String, records: Int = 0, promisedAt: Instant
  ) {
    self.student = student
    self.change = change
    self.erasedAt = erasedAt
    self.credential = credential
    self.basis = basis
    self.reason = reason
    self.epoch = epoch
    self.keyIDs = keyIDs
    self.records = records
    self.promisedAt = promisedAt
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    student = try row.id()
    change = try row.int64()
    erasedAt = try row.time()
    credential = try row.text()
    basis = try row.int()
    reason = try row.text()
    epoch = try row.int()
    keyIDs = try row.text()
    records = try row.int()
    promisedAt = try row.time()
    keysDestroyedAt = try row.optionalTime()
    certificate = try row.optionalText()
    finalCertificate = try row.optionalText()
  }
}

extension Transaction where Kind == TenantData {
  public nonisolated(nonsending) func erasure(
    of student: StudentID
  ) async throws(StoreError) -> ErasureRow? {
    try await first(
      """
      SELECT student, change, erased_at, credential, basis, reason, epoch, key_ids, records,
        promised_at, keys_destroyed_at, certificate, final_certificate
      FROM erasure WHERE tenant = $1 AND student = $2
      """, [.id(student)], ErasureRow.init)
  }

  /// Erasures, newest first, beginning before the given moment and student.
  public nonisolated(nonsending) func erasures(
    before: (erasedAt: Instant, student: StudentID)? = nil, limit: Int
  ) async throws(StoreError) -> [ErasureRow] {
    try await rows(
      """
      SELECT student, change, erased_at, credential, basis, reason, epoch, key_ids, records,
        promised_at, keys_destroyed_at, certificate, final_certificate
      FROM erasure WHERE tenant = $1 AND (erased_at, student) < ($2, $3)
      ORDER BY erased_at DESC, student DESC LIMIT $4
      """,
      [
        before.map { .time($0.erasedAt) } ?? .integer(.max), .id(before?.student ?? .none),
        .int(limit),
      ], ErasureRow.init)
  }

  /// Everyone who was ever erased, in the order of ids, beginning after `after`.
  public nonisolated(nonsending) func erasedStudents(
    after: StudentID = .none, limit: Int
  ) async throws(StoreError) -> [StudentID] {
    try await rows(
      "SELECT student FROM erasure WHERE tenant = $1 AND student > $2 ORDER BY student LIMIT $3",
      [.id(after), .int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }
}

extension Transaction where Kind == TenantData {
  /// Who was erased and whose keys are not known to be gone.
  public nonisolated(nonsending) func unfinishedErasures(
    limit: Int
  ) async throws(StoreError) -> [StudentID] {
    try await rows(
      """
      SELECT student FROM erasure
      WHERE tenant = $1 AND keys_destroyed_at IS NULL ORDER BY student LIMIT $2
      """, [.int(limit)]
    ) { (row) throws(StoreError) in try row.id() }
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ erasure: ErasureRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO erasure (tenant, student, change, erased_at, credential, basis, reason, epoch,
        key_ids, records, promised_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        .id(erasure.student), .integer(erasure.change), .time(erasure.erasedAt),
        .text(erasure.credential), .int(erasure.basis), .text(erasure.reason),
        .int(erasure.epoch), .text(erasure.keyIDs), .int(erasure.records),
        .time(erasure.promisedAt),
      ])
  }

  /// Notes that the key rows are gone, at the first time this is known.
  public nonisolated(nonsending) func keysDestroyed(
    of student: StudentID, at: Instant
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE erasure SET keys_destroyed_at = $3
      WHERE tenant = $1 AND student = $2 AND keys_destroyed_at IS NULL
      """, [.id(student), .time(at)])
  }

  /// Keeps the certificate, unless there is one; a certificate is never replaced.
  public nonisolated(nonsending) func keepCertificate(
    _ note: String, of student: StudentID
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE erasure SET certificate = $3
      WHERE tenant = $1 AND student = $2 AND certificate IS NULL
      """, [.id(student), .text(note)])
  }

  /// The same for the certificate that no backup can bring the student back.
  public nonisolated(nonsending) func keepFinalCertificate(
    _ note: String, of student: StudentID
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE erasure SET final_certificate = $3
      WHERE tenant = $1 AND student = $2 AND final_certificate IS NULL
      """, [.id(student), .text(note)])
  }
}
