import Messages
import NIOCore
import RPC
import Sealing
import Store
import Vocabulary

// Messages in, rows out, and back. Every read of a sealed value ends here.

extension SubjectKeys {
  /// Seals one of the six groups that every subject of its kind has.
  ///
  /// - Parameter revision: the change number of the write, unique in the tenant.
  borrowing func seal<Message: SealedMessage>(
    _ message: Message, revision: Int64
  ) throws(SealingError) -> SealedGroupRow {
    SealedGroupRow(
      group: Message.group,
      sealed: try seal(message.wireBytes(), as: Message.self, revision: revision))
  }

  /// Opens the one group of a staff member, who has no manifest.
  borrowing func open(_ type: StaffIdentity.Type, _ sealed: Sealed) throws -> StaffIdentity {
    try openGroup(type, sealed)
  }

  fileprivate borrowing func openGroup<Message: SealedMessage>(
    _ type: Message.Type, _ sealed: Sealed
  ) throws -> Message {
    try Message(sealed: open(sealed.bytes, as: context(of: Message.self, sealed)))
  }

  /// Seals a record of which a subject has any number. Its id goes inside, ahead of the message, so
  /// that two records of one subject cannot be exchanged.
  borrowing func seal<Message: SealedMessage, Kind>(
    _ message: Message, record: Identifier<Kind>, revision: Int64
  ) throws(SealingError) -> Sealed {
    try seal(record.bytes + message.wireBytes(), as: Message.self, revision: revision)
  }

  /// - Throws: `SealingError.unreadable` also when the value belongs to another record.
  borrowing func open<Message: SealedMessage, Kind>(
    _ type: Message.Type, _ sealed: Sealed, record: Identifier<Kind>
  ) throws -> Message {
    let plaintext = try open(sealed.bytes, as: context(of: Message.self, sealed))
    guard plaintext.count >= 16, Identifier<Kind>(bytes: plaintext[..<16]) == record else {
      throw SealingError.unreadable
    }
    return try Message(sealed: plaintext[16...])
  }

  private borrowing func seal<Message: SealedMessage>(
    _ plaintext: [UInt8], as type: Message.Type, revision: Int64
  ) throws(SealingError) -> Sealed {
    let context = SealContext(
      group: Message.group, schema: Message.schema, revision: UInt64(bitPattern: revision))
    return Sealed(
      schema: Message.schema, generation: generation, revision: revision,
      bytes: try seal(plaintext, as: context))
  }

  /// The place is rebuilt from what the caller expects, never from the row alone.
  private borrowing func context<Message: SealedMessage>(
    of type: Message.Type, _ sealed: Sealed
  ) throws(SealingError) -> SealContext {
    guard sealed.schema == Message.schema else { throw .unreadable }
    return SealContext(
      group: Message.group, schema: Message.schema, revision: UInt64(bitPattern: sealed.revision))
  }
}

// MARK: - Records of students

extension SubjectKeys {
  /// Checks that the groups of a record are what was written together with its row.
  ///
  /// - Throws: `SealingError.altered`.
  borrowing func check(_ record: StudentRecord) throws(SealingError) {
    try record.check { (manifest, columns) throws(SealingError) in
      try check(manifest, columns)
    }
  }

  /// Opens one of the six groups of a record.
  ///
  /// - Throws: `SealingError`; `altered` also when the record does not have it: every student has
  ///   all six, so a group that is gone was taken away.
  borrowing func open<Message: StudentGroup>(
    _ type: Message.Type, of record: StudentRecord
  ) throws -> Message {
    try check(record)
    guard let row = record.groups.first(where: { $0.group == Message.group }) else {
      throw SealingError.altered
    }
    return try openGroup(Message.self, row.sealed)
  }
}

extension Messages.Student {
  /// Opens every one of `groups` and shows it.
  ///
  /// - Parameter record: with exactly those groups, as the store answered.
  /// - Throws: as `SubjectKeys.open`.
  mutating func open(
    _ groups: RecordGroupSet, of record: StudentRecord, with keys: borrowing SubjectKeys
  ) throws {
    guard RecordGroupSet(record.groups.lazy.map(\.group)) == groups else {
      throw SealingError.altered
    }
    if groups.isEmpty { return }
    try keys.check(record)
    for row in record.groups {
      switch row.group {
      case .identity: identity = try keys.openGroup(StudentIdentity.self, row.sealed)
      case .contact: contact = try keys.openGroup(StudentContact.self, row.sealed)
      case .academic: academic = try keys.openGroup(StudentAcademic.self, row.sealed)
      case .health: health = try keys.openGroup(StudentHealth.self, row.sealed)
      case .services: services = try keys.openGroup(StudentServices.self, row.sealed)
      case .notes: notes = try keys.openGroup(StudentNotes.self, row.sealed)
      }
    }
  }
}

// MARK: - Bytes

extension WireMessage {
  /// The message as bytes; equal messages give equal bytes.
  func wireBytes() -> [UInt8] {
    var buffer = ByteBuffer()
    encode(into: &buffer)
    return Array(buffer.readableBytesView)
  }

  /// A sealed value that opens was written by us; one that is no message means a damaged record.
  fileprivate init(sealed plaintext: some Sequence<UInt8>) throws(SealingError) {
    do throws(Fault) {
      try self.init(wire: ByteBuffer(bytes: plaintext))
    } catch {
      throw .unreadable
    }
  }
}

extension TenantCustody {
  /// The fingerprints of a message's bytes on the wire, newest key first.
  func fingerprints(of message: some WireMessage) -> [[UInt8]] {
    fingerprints(of: message.wireBytes().span.bytes)
  }
}
