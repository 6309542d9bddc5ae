import Messages
import Sealing
import Store
import Vocabulary

/// An export file under way: records become lines, lines become an age file, and its bytes go to
/// the caller. What it holds in memory is one record and one chunk of the age format.
struct ExportFile {
  static let format = "cairn-export/v1"

  private let age: AgeWriter
  private let send: (ExportChunk) async throws -> Void
  private var digest = RunningDigest()
  private var byteCount: Int64 = 0
  private var records: Int64 = 0
  private var students: Int64 = 0

  /// - Parameter send: returns when the caller has room for more.
  init(_ age: AgeWriter, send: @escaping (ExportChunk) async throws -> Void) {
    self.age = age
    self.send = send
  }

  mutating func write(_ record: ExportRecord) async throws {
    records += 1
    if case .student = record.record { students += 1 }
    try await hand(on: age.write(record.line.span.bytes))
  }

  /// Writes the last record and the last bytes.
  mutating func finish(at moment: () -> Instant) async throws -> ExportCompletion {
    let end = ExportEnd(students: students, records: records)
    try await hand(on: age.write(ExportRecord(record: .end(end)).line.span.bytes))
    try await hand(on: age.finish())
    return ExportCompletion(
      at: moment(), students: students, byteCount: byteCount, fingerprint: digest.value())
  }

  private mutating func hand(on bytes: [UInt8]) async throws {
    digest.absorb(bytes.span.bytes)
    byteCount += Int64(bytes.count)
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(ExportTerms.chunkBytes))
      rest = rest.dropFirst(part.count)
      try await send(ExportChunk(data: part, students: students))
    }
  }
}

extension ExportRecord {
  /// The record in its JSON form on a line of its own.
  var line: [UInt8] { Array((JSONValue(self).line + "\n").utf8) }
}

extension ExportReceipt {
  init(_ completion: ExportCompletion) {
    self.init(
      fileBytes: completion.byteCount, fileFingerprint: completion.fingerprint.hexadecimal,
      students: completion.students)
  }
}

extension ExportRow {
  /// What the register keeps of an export that begins with this header.
  init(
    _ header: ExportHeader, id: RecordID, tenant: TenantID, purpose: Vocabulary.Purpose,
    createdAt: Instant, credential: String
  ) {
    let line = ExportRecord(record: .header(header)).line.dropLast()
    self.init(
      id: id, tenant: tenant, kind: Int(header.kind.rawValue), party: header.party,
      purpose: purpose, createdAt: createdAt, credential: credential,
      recipients: header.recipients, approval: RecordID(header.approvalID),
      header: ContentDigest.sha256(of: Array(line)))
  }
}
