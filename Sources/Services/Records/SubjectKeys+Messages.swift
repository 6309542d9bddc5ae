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
    try openGroup(type, sealed) { plaintext in try StaffIdentity(sealed: plaintext) }
  }

  fileprivate borrowing func openGroup<Result>(
    _ type: any SealedMessage.Type, _ sealed: Sealed,
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    try open(sealed.bytes, as: context(of: type, sealed), body)
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
    try open(sealed.bytes, as: context(of: type, sealed)) { plaintext in
      guard plaintext.count >= 16,
        Identifier<Kind>(copying: UnsafeRawBufferPointer(rebasing: plaintext[..<16])) == record
      else { throw SealingError.unreadable }
      return try Message(sealed: UnsafeRawBufferPointer(rebasing: plaintext[16...]))
    }
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
  private borrowing func context(
    of type: any SealedMessage.Type, _ sealed: Sealed
  ) throws(SealingError) -> SealContext {
    guard sealed.schema == type.schema else { throw .unreadable }
    return SealContext(
      group: type.group, schema: type.schema, revision: UInt64(bitPattern: sealed.revision))
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

  /// Opens every one of `groups` and lends it to `body`, in the order of their numbers.
  ///
  /// - Parameter record: with exactly those groups, as the store answered.
  /// - Throws: `SealingError`; `altered` also when the record has others: every student has all
  ///   six, so a group that is gone was taken away.
  borrowing func open(
    _ groups: RecordGroupSet, of record: StudentRecord,
    _ body: (Vocabulary.RecordGroup, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var present: RecordGroupSet = []
    for row in record.groups { present.insert(RecordGroupSet(row.group)) }
    guard present == groups else { throw SealingError.altered }
    if groups.isEmpty { return }
    try check(record)
    for row in record.groups {
      try openGroup(row.group.message, row.sealed) { try body(row.group, $0) }
    }
  }

  /// Opens one of the six groups of a record that has no other.
  ///
  /// - Throws: as above.
  borrowing func open<Message: StudentGroup>(
    _ type: Message.Type, of record: StudentRecord
  ) throws -> Message {
    var message: Message?
    try open(RecordGroupSet(Message.group), of: record) { message = try Message(sealed: $1) }
    guard let message else { throw SealingError.altered }
    return message
  }
}

extension Messages.Student {
  /// Opens every one of `groups` and shows it.
  ///
  /// - Throws: as `SubjectKeys.open`.
  mutating func open(
    _ groups: RecordGroupSet, of record: StudentRecord, with keys: borrowing SubjectKeys
  ) throws {
    try keys.open(groups, of: record) { group, plaintext in
      switch group {
      case .identity: identity = try StudentIdentity(sealed: plaintext)
      case .contact: contact = try StudentContact(sealed: plaintext)
      case .academic: academic = try StudentAcademic(sealed: plaintext)
      case .health: health = try StudentHealth(sealed: plaintext)
      case .services: services = try StudentServices(sealed: plaintext)
      case .notes: notes = try StudentNotes(sealed: plaintext)
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
}

extension SealedMessage {
  /// A sealed value that opens was written by us; one that is no message means a damaged record.
  fileprivate init(sealed plaintext: UnsafeRawBufferPointer) throws(SealingError) {
    do throws(Fault) {
      try self.init(bytes: plaintext)
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
