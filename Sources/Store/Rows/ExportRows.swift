public import Vocabulary

/// An export as the register knows it: what left, for whom, to which keys, and who asked.
public struct ExportRow: Hashable, Sendable {
  public var id: RecordID
  public var tenant: TenantID
  /// `cairn.v1.ExportKind`.
  public var kind: Int
  /// Empty for an export of the whole tenant.
  public var party: String
  public var purpose: Purpose
  public var createdAt: Instant
  /// The id of the credential that asked.
  public var credential: String
  /// Age recipients.
  public var recipients: [String]
  public var approval: RecordID?
  /// SHA-256 of the header's line.
  public var header: [UInt8]
  /// What is known once the last byte was handed over.
  public var completion: ExportCompletion?

  public init(
    id: RecordID, tenant: TenantID, kind: Int, party: String, purpose: Purpose,
    createdAt: Instant, credential: String, recipients: [String], approval: RecordID?,
    header: [UInt8]
  ) {
    self.id = id
    self.tenant = tenant
    self.kind = kind
    self.party = party
    self.purpose = purpose
    self.createdAt = createdAt
    self.credential = credential
    self.recipients = recipients
    self.approval = approval
    self.header = header
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    tenant = try row.id()
    kind = try row.int()
    party = try row.text()
    guard let purpose = Purpose(rawValue: try row.int()) else { throw .corrupt }
    self.purpose = purpose
    createdAt = try row.time()
    credential = try row.text()
    recipients = try row.text().split(separator: " ").map(String.init)
    approval = try row.optionalID()
    header = try row.blob()
    completion = try ExportCompletion(optional: &row)
  }
}

/// How an export ended that was handed over whole.
public struct ExportCompletion: Hashable, Sendable {
  public var at: Instant
  public var students: Int64
  public var byteCount: Int64
  /// SHA-256 of the file.
  public var fingerprint: [UInt8]

  public init(at: Instant, students: Int64, byteCount: Int64, fingerprint: [UInt8]) {
    self.at = at
    self.students = students
    self.byteCount = byteCount
    self.fingerprint = fingerprint
  }

  init?(optional row: inout RowDecoder) throws(StoreError) {
    let at = try row.optionalTime()
    let (students, byteCount) = (try row.optionalInt(Int64.self), try row.optionalInt(Int64.self))
    let fingerprint = try row.optionalBlob()
    guard let at else { return nil }
    guard let students, let byteCount, let fingerprint else { throw .corrupt }
    self.init(at: at, students: students, byteCount: byteCount, fingerprint: fingerprint)
  }
}

extension Transaction where Kind == Registry {
  /// Exports of a tenant, or those for one party, newest first, beginning before the given moment
  /// and id.
  public nonisolated(nonsending) func exports(
    of tenant: TenantID, party: String? = nil,
    before: (createdAt: Instant, id: RecordID)? = nil, limit: Int
  ) async throws(StoreError) -> [ExportRow] {
    let page: [Value] = [
      .id(tenant), before.map { .time($0.createdAt) } ?? .integer(.max), .id(before?.id ?? .none),
      .int(limit),
    ]
    guard let party else {
      return try await rows(
        """
        SELECT id, tenant, kind, party, purpose, created_at, credential, recipients, approval,
          header, completed_at, students, bytes, fingerprint
        FROM export WHERE tenant = $1 AND (created_at, id) < ($2, $3)
        ORDER BY created_at DESC, id DESC LIMIT $4
        """, page, ExportRow.init)
    }
    return try await rows(
      """
      SELECT id, tenant, kind, party, purpose, created_at, credential, recipients, approval,
        header, completed_at, students, bytes, fingerprint
      FROM export WHERE tenant = $1 AND party = $5 AND (created_at, id) < ($2, $3)
      ORDER BY created_at DESC, id DESC LIMIT $4
      """, page + [.text(party)], ExportRow.init)
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Writes down that an export begins.
  public nonisolated(nonsending) func insert(_ export: ExportRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO export (id, tenant, kind, party, purpose, created_at, credential, recipients,
        approval, header)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """,
      [
        .id(export.id), .id(export.tenant), .int(export.kind), .text(export.party),
        .int(export.purpose.rawValue), .time(export.createdAt), .text(export.credential),
        .text(export.recipients.joined(separator: " ")), .id(export.approval),
        .blob(export.header),
      ])
  }

  /// Writes down that the last byte of an export was handed over.
  public nonisolated(nonsending) func completeExport(
    _ id: RecordID, _ completion: ExportCompletion
  ) async throws(StoreError) {
    try await run(
      """
      UPDATE export SET completed_at = $2, students = $3, bytes = $4, fingerprint = $5
      WHERE id = $1
      """,
      [
        .id(id), .time(completion.at), .integer(completion.students),
        .integer(completion.byteCount), .blob(completion.fingerprint),
      ])
  }
}
