import Messages
import Sealing
import Store
import Vocabulary

extension KeyRotation {
  /// Puts every subject's values of the blind indexes under that version of the index root.
  ///
  /// Values are replaced subject by subject, each in one transaction, while whoever looks somebody
  /// up asks for the values of both versions: in no snapshot is anybody missing.
  func indexAnew(under version: UInt32) async throws {
    let session = try await session()
    try await session.data.write { try await $0.raise(.index, to: version) }
    try await step(.closed, .indexRoot, version)
    let total = try await session.data.read { try await $0.countBlindIndex(before: version) }
    board.count(total, of: .indexRoot, to: version, tenant)
    var last: SubjectID?
    while true {
      let after = last
      let subjects = try await session.data.read { reader in
        try await reader.subjects(indexedBefore: version, after: after, limit: Self.batch / 4)
      }
      guard !subjects.isEmpty else { break }
      last = subjects.last
      let rows = try await index(subjects, session)
      try await moved(rows, .indexRoot, version)
    }
    let left = try await session.data.read { try await $0.countBlindIndex(before: version) }
    guard left == 0 else { throw RotationIncomplete() }
  }

  /// - Returns: how many values there are now.
  private func index(_ subjects: [SubjectID], _ session: TenantSession) async throws -> Int {
    let (groups, records) = try await session.data.read { reader in
      var records: [SubjectID: StudentRecord] = [:]
      for subject in subjects {
        guard let row = try await reader.student(subject) else { continue }
        records[subject] = try await reader.record(of: row, in: .identityOnly)
      }
      return (try await reader.groups(ofEach: subjects, in: .identityOnly), records)
    }
    let keys = try await session.keysInHand(of: subjects)
    var work: [(subject: SubjectID, seen: Sealed, entries: [BlindIndexRow])] = []
    for (subject, rows) in groups {
      guard let sealed = rows.first?.sealed,
        let entries = try? keys.unlock(subject)
          .entries(of: records[subject], or: sealed, with: session.custody)
      else { continue }
      work.append((subject, sealed, entries))
    }
    let found = work
    return try await session.data.write { writer in
      var written = 0
      for (subject, seen, entries) in found {
        // Whoever revised the identity meanwhile has written its values under the new version.
        let now = try await writer.groups(of: subject, in: .identityOnly).first?.sealed
        guard now?.revision == seen.revision else { continue }
        try await writer.replaceBlindIndex(of: subject, with: entries)
        written += entries.count
      }
      return written
    }
  }
}

extension SubjectKeys {
  /// The values under which a student is found, or a staff member, who has no record.
  fileprivate borrowing func entries(
    of record: StudentRecord?, or staff: Sealed, with custody: TenantCustody
  ) throws -> [BlindIndexRow] {
    if let record {
      return StudentIndexes(of: try open(StudentIdentity.self, of: record), with: custody).all
    }
    return [custody.entry(.sourcedID, of: try open(StaffIdentity.self, staff).sourcedID)]
  }
}
