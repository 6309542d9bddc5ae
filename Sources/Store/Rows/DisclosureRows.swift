public import Vocabulary

/// One request for a student's data and what came of it (34 CFR 99.32(a)).
public struct DisclosureEntry: Hashable, Sendable {
  public var at: Instant
  public var student: StudentID
  /// The credential that asked.
  public var credential: String
  /// The party that asked; empty for staff of the tenant.
  public var party: String
  public var purpose: Purpose
  /// The method, such as `GetStudent`.
  public var operation: String
  /// `cairn.v1.DisclosureOutcome`.
  public var outcome: Int
  /// `cairn.v1.DisclosureBasis`.
  public var basis: Int
  public var disclosed: RecordGroupSet
  public var withheld: RecordGroupSet
  /// The consents that permitted it, or that denied it.
  public var consents: [ConsentID]
  /// Whether 99.32(a) itself demands the entry.
  public var isStatutory: Bool

  public init(
    at: Instant, student: StudentID, credential: String, party: String, purpose: Purpose,
    operation: String, outcome: Int, basis: Int, disclosed: RecordGroupSet,
    withheld: RecordGroupSet, consents: [ConsentID] = [], isStatutory: Bool
  ) {
    self.at = at
    self.student = student
    self.credential = credential
    self.party = party
    self.purpose = purpose
    self.operation = operation
    self.outcome = outcome
    self.basis = basis
    self.disclosed = disclosed
    self.withheld = withheld
    self.consents = consents
    self.isStatutory = isStatutory
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    at = try row.time()
    student = try row.id()
    credential = try row.text()
    party = try row.text()
    guard let purpose = Purpose(rawValue: try row.int()) else { throw .corrupt }
    self.purpose = purpose
    operation = try row.text()
    outcome = try row.int()
    basis = try row.int()
    disclosed = try row.groups()
    withheld = try row.groups()
    consents = try row.consents()
    isStatutory = try row.flag()
  }

  fileprivate var parameters: [Value] {
    [
      .time(at), .id(student), .text(credential), .text(party), .int(purpose.rawValue),
      .text(operation), .int(outcome), .int(basis), .groups(disclosed), .groups(withheld),
      .blob(consents.flatMap(\.bytes)), .flag(isStatutory),
    ]
  }
}

/// An entry with its number.
public struct DisclosureRow: Hashable, Sendable {
  /// Rises without gaps within the tenant.
  public var sequence: Int64
  public var entry: DisclosureEntry
}

extension RowDecoder {
  /// Ids of 16 bytes, one after the other.
  fileprivate mutating func consents() throws(StoreError) -> [ConsentID] {
    let bytes = try blob()
    guard bytes.count.isMultiple(of: 16) else { throw .corrupt }
    return stride(from: 0, to: bytes.count, by: 16).compactMap {
      ConsentID(bytes: bytes[$0..<$0 + 16])
    }
  }
}

extension Transaction where Kind == TenantData {
  /// The entries about a student with numbers below `before`, newest first.
  public nonisolated(nonsending) func disclosures(
    of student: StudentID, before: Int64 = .max, limit: Int
  ) async throws(StoreError) -> [DisclosureRow] {
    try await rows(
      """
      SELECT seq, disclosed_at, student, credential, party, purpose, operation, outcome, basis,
        disclosed, withheld, consents, statutory
      FROM disclosure WHERE tenant = $1 AND student = $2 AND seq < $3 ORDER BY seq DESC LIMIT $4
      """, [.id(student), .integer(before), .int(limit)]
    ) { (row) throws(StoreError) in
      DisclosureRow(sequence: try row.int64(), entry: try DisclosureEntry(&row))
    }
  }

  /// Every entry after number `after`, oldest first.
  public nonisolated(nonsending) func disclosures(
    after: Int64, limit: Int
  ) async throws(StoreError) -> [DisclosureRow] {
    try await rows(
      """
      SELECT seq, disclosed_at, student, credential, party, purpose, operation, outcome, basis,
        disclosed, withheld, consents, statutory
      FROM disclosure WHERE tenant = $1 AND seq > $2 ORDER BY seq LIMIT $3
      """, [.integer(after), .int(limit)]
    ) { (row) throws(StoreError) in
      DisclosureRow(sequence: try row.int64(), entry: try DisclosureEntry(&row))
    }
  }
}

extension Transaction where Kind == TenantData, Mode == ReadWrite {
  /// Records entries one after the other, each at a time no earlier than that of the one before,
  /// and returns the number of the first.
  ///
  /// - Parameter entries: at least one.
  public nonisolated(nonsending) func record(
    _ entries: [DisclosureEntry]
  ) async throws(StoreError) -> Int64 {
    let last = try await advance(.disclosure, by: entries.count)
    // One alone takes the time from the row before in its own statement.
    var latest = entries.count > 1 ? try await lastDisclosureTime() : nil
    let first = last - Int64(entries.count) + 1
    var rows: [[Value]] = []
    rows.reserveCapacity(entries.count)
    for (offset, var entry) in entries.enumerated() {
      entry.at = entry.at.notBefore(latest)
      latest = entry.at
      rows.append([.integer(first + Int64(offset))] + entry.parameters)
    }
    // A page of a list brings a hundred, and most of what a statement costs is its beginning and
    // end.
    let together = rows.count - rows.count % Self.disclosuresTogether
    for start in stride(from: 0, to: together, by: Self.disclosuresTogether) {
      try await run(
        Self.fourDisclosures, rows[start..<start + Self.disclosuresTogether].flatMap(\.self))
    }
    for row in rows[together...] { try await run(Self.oneDisclosure, row) }
    return first
  }

  private static var disclosuresTogether: Int { 4 }

  private static var oneDisclosure: StaticString {
    """
    INSERT INTO disclosure (tenant, seq, disclosed_at, student, credential, party, purpose,
      operation, outcome, basis, disclosed, withheld, consents, statutory)
    VALUES ($1, $2, coalesce((
      SELECT CASE WHEN disclosed_at > $3 THEN disclosed_at ELSE $3 END FROM disclosure
      WHERE tenant = $1 ORDER BY seq DESC LIMIT 1), $3),
      $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    """
  }

  private static var fourDisclosures: StaticString {
    """
    INSERT INTO disclosure (tenant, seq, disclosed_at, student, credential, party, purpose,
      operation, outcome, basis, disclosed, withheld, consents, statutory)
    VALUES
      ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14),
      ($1, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27),
      ($1, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40),
      ($1, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53)
    """
  }

  /// Takes entries over under the numbers they had, and gives those to no other. Entries that are
  /// there stay as they are.
  public nonisolated(nonsending) func keep(
    _ disclosures: [DisclosureRow]
  ) async throws(StoreError) {
    for disclosure in disclosures {
      try await run(
        """
        INSERT INTO disclosure (tenant, seq, disclosed_at, student, credential, party, purpose,
          operation, outcome, basis, disclosed, withheld, consents, statutory)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT (tenant, seq) DO NOTHING
        """, [.integer(disclosure.sequence)] + disclosure.entry.parameters)
    }
    if let last = disclosures.last { try await raise(.disclosure, to: last.sequence) }
  }

  /// Records one entry and returns its number.
  public nonisolated(nonsending) func record(
    _ entry: DisclosureEntry
  ) async throws(StoreError) -> Int64 {
    try await record([entry])
  }
}
