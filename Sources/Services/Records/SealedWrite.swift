import Sealing
import Store
import Vocabulary

/// The wrapped keys that a read or write was begun with, and the custody that opens them.
struct KeysInHand: Sendable {
  let custody: TenantCustody
  let wrapped: [SubjectID: WrappedSubject]

  /// The wrapped keys of a subject; `nil` when it has none, as after erasure.
  subscript(subject: SubjectID) -> WrappedSubject? { wrapped[subject] }

  /// - Throws: `SealingError.unreadable` when the subject has no keys.
  func unlock(_ subject: SubjectID) throws(SealingError) -> SubjectKeys {
    guard let wrapped = wrapped[subject] else { throw .unreadable }
    return try custody.unlock(wrapped)
  }

  /// The oldest generation that something would be sealed under; the tenant's when nobody has keys.
  fileprivate var generation: UInt32 {
    wrapped.values.lazy.map(\.generation).min() ?? custody.generation
  }

  /// Whether the same would be sealed and opened with both.
  fileprivate func isSame(as other: KeysInHand) -> Bool {
    custody === other.custody
      && wrapped.mapValues(\.generation) == other.wrapped.mapValues(\.generation)
  }

  /// Refuses rows that were moved to keys which are not in hand, so that they are not found
  /// unreadable after the transaction, when it is too late to do it again.
  ///
  /// - Throws: `SealingError.unreadable`.
  func demandKeys(
    of rows: [SealedGroupRow], about subject: SubjectID
  ) throws(SealingError) {
    guard let keys = wrapped[subject] else { throw .unreadable }
    for row in rows where row.sealed.generation > keys.generation { throw .unreadable }
  }
}

extension TenantSession {
  /// The keys of some subjects as they are now.
  func keysInHand(of subjects: [SubjectID]) async throws -> KeysInHand {
    let custody = custody.newest
    return KeysInHand(custody: custody, wrapped: try await wrappedKeys(ofEach: subjects))
  }

  /// The same, where it does not matter if some are as they were a while ago: what cannot be opened
  /// with them is tried again with those of now, and nothing is sealed about a subject whose row is
  /// not there. Of subjects that were seen lately nothing need be read.
  private func rememberedKeys(of subjects: [SubjectID]) async throws -> KeysInHand {
    let (known, unknown) = remembered(subjects)
    guard !unknown.isEmpty else { return known }
    let read = try await wrappedKeys(ofEach: unknown)
    return KeysInHand(
      custody: known.custody, wrapped: known.wrapped.merging(read) { first, _ in first })
  }

  /// The keys of those who were seen lately, and who was not.
  private func remembered(_ subjects: [SubjectID]) -> (KeysInHand, unknown: [SubjectID]) {
    let custody = custody.newest
    var wrapped: [SubjectID: WrappedSubject] = [:]
    var unknown: [SubjectID] = []
    for subject in subjects {
      if let key = custody.remembered(subject) {
        wrapped[subject] = key
      } else {
        unknown.append(subject)
      }
    }
    return (KeysInHand(custody: custody, wrapped: wrapped), unknown)
  }

  /// The same after something did not fit the keys that were in hand: a rotation has gone on, here
  /// or on another node.
  private func keysOfNow(of subjects: [SubjectID]) async throws -> KeysInHand {
    try await renewKeys()
    return try await keysInHand(of: subjects)
  }

  /// Reads something of a subject, and its keys where they are not remembered: at the same time, as
  /// each may be a wait of its own.
  func readWithKeys<Row: Sendable>(
    of subject: SubjectID, _ body: @Sendable (TenantReader) async throws -> Row
  ) async throws -> (row: Row, keys: KeysInHand) {
    let (known, unknown) = remembered([subject])
    guard !unknown.isEmpty else { return (try await data.read { try await body($0) }, known) }
    async let keys = keysInHand(of: [subject])
    return try await (data.read { try await body($0) }, keys)
  }

  /// Opens what was read before, of some subjects.
  ///
  /// - Parameter first: keys read already, for the first attempt.
  func open<Result>(
    _ subjects: [SubjectID], first: KeysInHand? = nil, _ body: (KeysInHand) throws -> Result
  ) async throws -> Result {
    let keys: KeysInHand
    if let first { keys = first } else { keys = try await rememberedKeys(of: subjects) }
    do {
      return try body(keys)
    } catch let error as SealingError where error.mayBeOutdated {
      return try body(try await keysInHand(of: subjects))
    }
  }

  /// Runs a read that begins with a subject's keys and opens what it reads; done again with the
  /// keys of now where a rotation came between the two.
  nonisolated(nonsending) func read<Result>(
    about subject: SubjectID,
    _ body: nonisolated(nonsending) (TenantReader, KeysInHand) async throws -> Result
  ) async throws -> Result {
    var keys = try await rememberedKeys(of: [subject])
    while true {
      do {
        return try await data.read { try await body($0, keys) }
      } catch let error as SealingError where error.mayBeOutdated {
        let newer = try await keysOfNow(of: [subject])
        guard !newer.isSame(as: keys) else { throw error }
        keys = newer
      }
    }
  }

  /// Runs a read that looks people up in the blind indexes. The custody that it is given knows
  /// every version of the index root under which this snapshot may hold values.
  nonisolated(nonsending) func readIndexes<Result>(
    _ body: nonisolated(nonsending) (TenantReader, TenantCustody) async throws -> Result
  ) async throws -> Result {
    while true {
      let custody = custody.newest
      do {
        return try await data.read { reader in
          try await reader.demand(index: custody.indexVersions[0])
          return try await body(reader, custody)
        }
      } catch StoreError.outdated {
        try await renewKeys()
        guard self.custody.newest !== custody else { throw StoreError.outdated }
      }
    }
  }

  /// Runs a write that seals, indexes, or opens what it reads. Every such write goes through here,
  /// and looks at the row of whom it is about: keys that are remembered say nothing about whether
  /// the subject is still there.
  ///
  /// Keys and data lie in two files, which no snapshot spans: between the reading of the one and
  /// the write to the other a rotation may have moved the subjects to newer keys. The write is then
  /// done again with the keys of now; it has changed nothing before.
  ///
  /// - Parameters:
  ///   - subjects: whose records the write is about.
  ///   - first: keys read already, for the first attempt.
  func write<Result: Sendable>(
    about subjects: [SubjectID], _ size: WriteSize = .small, first: KeysInHand? = nil,
    _ body: @escaping @Sendable (TenantWriter, KeysInHand) async throws -> Result
  ) async throws -> Result {
    var keys: KeysInHand
    if let first { keys = first } else { keys = try await rememberedKeys(of: subjects) }
    while true {
      let inHand = keys
      do {
        return try await data.write(size) { writer in
          try await writer.demand(
            generation: inHand.generation, index: inHand.custody.indexVersions[0],
            serviceRoot: inHand.custody.manifestVersion)
          return try await body(writer, inHand)
        }
      } catch StoreError.outdated {
        keys = try await keysOfNow(of: subjects)
        guard !keys.isSame(as: inHand) else { throw StoreError.outdated }
      } catch let error as SealingError where error.mayBeOutdated {
        keys = try await keysOfNow(of: subjects)
        guard !keys.isSame(as: inHand) else { throw error }
      }
    }
  }
}

extension SealingError {
  /// Whether keys younger than those in hand might open it, or vouch for it.
  fileprivate var mayBeOutdated: Bool { self == .unreadable || self == .altered }
}
