import Messages
import Sealing
import Search
import Store
import Vocabulary

/// What was read of some students for the index.
struct ReadRecords: Sendable {
  var entries: [IndexEntry] = []
  /// Whose record did not open, or not this time.
  var unreadable: [StudentID] = []

  mutating func add(_ other: ReadRecords) {
    entries += other.entries
    unreadable += other.unreadable
  }
}

/// Opens identity and contact of students, and keeps tokens of them.
struct RecordReading: Sendable {
  /// Students that are read at once. Some milliseconds of work; then others get their turn.
  static let slice = 256

  let tenant: TenantSession
  let key: SearchKey

  private static let groups = RecordGroupSet([.identity, .contact])

  /// The next students in the order of their ids, and the last of them unless they are the last of
  /// all.
  func next(after: StudentID?) async throws -> (records: ReadRecords, last: StudentID?) {
    let found = try await tenant.data.read { reader in
      let rows = try await reader.students(
        StudentFilter(scope: .all), after: after, limit: Self.slice)
      return try await reader.records(of: rows, in: Self.groups)
    }
    return (try await records(found), found.count < Self.slice ? nil : found.last?.row.id)
  }

  /// These students, as far as they are there. A record may be sealed anew between the reading of
  /// its row and that of its key; read again, it opens.
  func records(of students: some Collection<StudentID>) async throws -> ReadRecords {
    var records = try await readOnce(students)
    let again = try await readOnce(records.unreadable)
    records.unreadable = []
    records.add(again)
    return records
  }

  private func readOnce(_ students: some Collection<StudentID>) async throws -> ReadRecords {
    var records = ReadRecords()
    var rest = Array(students)[...]
    while !rest.isEmpty {
      let slice = rest.prefix(Self.slice)
      rest = rest.dropFirst(slice.count)
      let found = try await tenant.data.read { reader in
        var rows: [StudentRow] = []
        for student in slice {
          // Staff have changes too.
          if let row = try await reader.student(student) { rows.append(row) }
        }
        return try await reader.records(of: rows, in: Self.groups)
      }
      records.add(try await self.records(found))
      if !rest.isEmpty { await Task.yield() }
    }
    return records
  }

  /// Who has no keys any more has been erased, and is left out.
  private func records(_ found: [StudentRecord]) async throws -> ReadRecords {
    let keys = try await tenant.keysInHand(of: found.map(\.row.id))
    var records = ReadRecords()
    for record in found where keys[record.row.id] != nil {
      do {
        records.entries.append(try entry(record, try keys.unlock(record.row.id)))
      } catch SealingError.unreadable, SealingError.altered, StoreError.corrupt {
        // One damaged record must not keep a tenant from searching. Whoever reads it is told.
        records.unreadable.append(record.row.id)
      }
    }
    return records
  }

  private func entry(
    _ record: StudentRecord, _ keys: borrowing SubjectKeys
  ) throws -> IndexEntry {
    var student = Messages.Student()
    try student.open(Self.groups, of: record, with: keys)
    let row = record.row
    let terms = SearchTerm.all(
      of: student.identity ?? StudentIdentity(), student.contact ?? StudentContact(),
      grade: row.grade)
    return IndexEntry(
      id: row.id, school: row.school, grade: row.grade, status: row.status,
      tokens: terms.map { $0.token(with: key) })
  }
}
