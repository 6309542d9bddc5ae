import Sealing
import Store
import Vocabulary

extension KeyRotation {
  /// Subjects whose records are looked through at a time.
  private static let page = 80
  /// How often everybody is gone through: a record that was written just then is met by the next
  /// walk, one that does not open by none.
  private static let walksMax = 3

  /// Gives every subject keys of that generation, and seals everything anew under them.
  ///
  /// The keys of all come first: from the moment that the data is closed to the earlier generation,
  /// whoever writes finds the new ones.
  func resealRecords(under generation: UInt32) async throws {
    let session = try await session()
    try await session.keys.write { try await $0.raise(.generation, to: generation) }
    try await renewKeys(under: generation, session)
    try await step(.renewed, .studentKeys, generation)
    try await session.data.write { try await $0.raise(.generation, to: generation) }
    try await step(.closed, .studentKeys, generation)
    let total = try await left(before: generation, session)
    board.count(total, of: .studentKeys, to: generation, tenant)
    for _ in 1...Self.walksMax {
      try await walk(under: generation, session)
      if try await left(before: generation, session) == 0 { return }
    }
    throw RotationIncomplete()
  }

  /// Goes through everybody once.
  private func walk(under generation: UInt32, _ session: TenantSession) async throws {
    var last: SubjectID?
    while true {
      let after = last
      let subjects = try await session.keys.read { reader in
        try await reader.subjects(after: after, limit: Self.page)
      }
      guard !subjects.isEmpty else { return }
      last = subjects.last
      try await reseal(subjects, under: generation, session)
    }
  }

  private func left(before generation: UInt32, _ session: TenantSession) async throws -> Int {
    try await session.data.read { try await $0.countRecords(sealedBefore: generation) }
  }

  // MARK: - Keys

  private func renewKeys(under generation: UInt32, _ session: TenantSession) async throws {
    var last: SubjectID?
    while true {
      let after = last
      let rows = try await session.keys.read { reader in
        try await reader.newestKeys(before: generation, after: after, limit: Self.batch)
      }
      guard !rows.isEmpty else { return }
      last = rows.last?.subject
      let renewed = try rows.map { row in
        (row: row, renewed: try session.custody.renew(WrappedSubject(row)).row)
      }
      try await session.keys.write { writer in
        for (row, renewed) in renewed {
          _ = try await writer.insert(renewed, beside: row.generation)
        }
      }
      try await moved(0, .studentKeys, generation)
    }
  }

  /// Deletes the retired generations of everybody's keys, once no backup of the data needs them.
  ///
  /// - Returns: whether they are gone.
  func eraseRetiredKeys(before generation: UInt32) async throws -> Bool {
    let retired = try await versions().of(.studentKeys)
      .filter { $0.state == .retired && $0.destroyedAt == nil }.compactMap(\.retiredAt).max()
    let days = Int64(max(1, policy.retiredKeyDays))
    guard let retired, retired.advanced(bySeconds: days * 86_400) <= clock.now() else {
      return false
    }
    let session = try await session()
    var last: SubjectID?
    while true {
      let after = last
      let subjects = try await session.keys.read { reader in
        try await reader.subjects(after: after, limit: Self.batch)
      }
      guard let through = subjects.last else { break }
      _ = try await session.keys.write { writer in
        try await writer.eraseKeys(before: generation, after: after, through: through)
      }
      last = through
      try await moved(0, .studentKeys, generation)
    }
    return try await session.keys.read { try await $0.countKeys(before: generation) } == 0
  }

  // MARK: - Records

  private struct Work: Sendable {
    let subject: SubjectID
    let old: SealedRecords
    var new: SealedRecords
  }

  /// Seals what some subjects have anew, batch by batch, until nothing of theirs is left that can
  /// be moved.
  private func reseal(
    _ subjects: [SubjectID], under generation: UInt32, _ session: TenantSession
  ) async throws {
    var waiting = subjects
    while !waiting.isEmpty {
      let asked = waiting
      let (found, rest) = try await session.data.read { reader in
        var found: [(SubjectID, SealedRecords)] = []
        var rows = 0
        for (position, subject) in asked.enumerated() {
          guard rows < Self.batch else { return (found, Array(asked[position...])) }
          let records = try await reader.records(of: subject, sealedBefore: generation)
          if records.count > 0 { found.append((subject, records)) }
          rows += records.count
        }
        return (found, [])
      }
      let keys = try await session.keysInHand(of: found.map(\.0))
      // One that does not open is counted in the end, and does not keep the others from moving.
      let work = found.compactMap { subject, old -> Work? in
        (try? keys.unlock(subject).reseal(old)).map { Work(subject: subject, old: old, new: $0) }
      }
      guard !work.isEmpty else {
        waiting = rest
        continue
      }
      let moves = try await session.data.write { writer in
        var moves: [(subject: SubjectID, rows: Int)] = []
        for item in work {
          let rows = try await writer.reseal(
            item.new, of: item.subject, from: item.old, with: keys.custody)
          moves.append((item.subject, rows))
        }
        return moves
      }
      try await moved(moves.reduce(0) { $0 + $1.rows }, .studentKeys, generation)
      // Who has more than a batch is asked again; of whom nothing could be moved is not.
      waiting = moves.filter { $0.rows > 0 }.map(\.subject) + rest
    }
  }
}

extension SubjectKeys {
  /// The same records, sealed under the newest generation of these keys.
  ///
  /// - Throws: `unreadable` when one of them does not open.
  borrowing func reseal(_ old: SealedRecords) throws(SealingError) -> SealedRecords {
    var new = old
    for index in new.groups.indices {
      new.groups[index].sealed = try reseal(old.groups[index].sealed)
    }
    for index in new.revisions.indices {
      new.revisions[index].content = try reseal(old.revisions[index].content)
      new.revisions[index].voices = try reseal(old.revisions[index].voices)
      if let reason = old.revisions[index].reason {
        new.revisions[index].reason = try reseal(reason)
      }
    }
    for index in new.checkIns.indices {
      new.checkIns[index].detail = try reseal(old.checkIns[index].detail)
    }
    for index in new.signers.indices {
      new.signers[index].signer = try reseal(old.signers[index].signer)
    }
    return new
  }

  /// Content, type and revision stay; so does the size.
  private borrowing func reseal(_ old: Sealed) throws(SealingError) -> Sealed {
    guard old.generation < generation else { return old }
    guard let group = SealedSchema.groups[old.schema] else { throw .unreadable }
    let context = SealContext(
      group: group, schema: old.schema, revision: UInt64(bitPattern: old.revision))
    return Sealed(
      schema: old.schema, generation: generation, revision: old.revision,
      bytes: try seal(try open(old.bytes, as: context), as: context))
  }
}
