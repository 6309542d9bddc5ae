// Generated from proto/cairn/v1/access.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__DisclosureOutcome: ImportedEnum {}
extension Cairn__V1__DisclosureBasis: ImportedEnum {}

extension Disclosure: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Disclosure" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__Disclosure: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__disclosure__init(message)
  }
}

extension Disclosure: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__Disclosure>, _ reader: inout MessageReader
  ) {
    sequence = c.pointee.sequence
    reader.message(c.pointee.time, into: &time)
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.credential_id, into: &credentialID)
    reader.text(c.pointee.party, into: &party)
    purpose = reader.known(c.pointee.purpose)
    reader.text(c.pointee.operation, into: &operation)
    outcome = reader.known(c.pointee.outcome)
    basis = reader.known(c.pointee.basis)
    disclosed = reader.enums(c.pointee.disclosed, c.pointee.n_disclosed)
    withheld = reader.enums(c.pointee.withheld, c.pointee.n_withheld)
    reader.texts(c.pointee.consent_ids, c.pointee.n_consent_ids, into: &consentIDs)
    statutory = c.pointee.statutory != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Disclosure>, _ arena: inout Arena) {
    c.pointee.sequence = sequence
    c.pointee.time = arena.message(time)
    c.pointee.student_id = arena.text(studentID)
    c.pointee.credential_id = arena.text(credentialID)
    c.pointee.party = arena.text(party)
    c.pointee.purpose = arena.known(purpose)
    c.pointee.operation = arena.text(operation)
    c.pointee.outcome = arena.known(outcome)
    c.pointee.basis = arena.known(basis)
    (c.pointee.disclosed, c.pointee.n_disclosed) = arena.enums(disclosed)
    (c.pointee.withheld, c.pointee.n_withheld) = arena.enums(withheld)
    (c.pointee.consent_ids, c.pointee.n_consent_ids) = arena.texts(consentIDs)
    c.pointee.statutory = statutory ? 1 : 0
  }
}

extension ListDisclosuresRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListDisclosuresRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListDisclosuresRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_disclosures_request__init(message)
  }
}

extension ListDisclosuresRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListDisclosuresRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListDisclosuresRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension ListDisclosuresResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListDisclosuresResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListDisclosuresResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_disclosures_response__init(message)
  }
}

extension ListDisclosuresResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListDisclosuresResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.disclosures, c.pointee.n_disclosures, into: &disclosures)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListDisclosuresResponse>, _ arena: inout Arena
  ) {
    (c.pointee.disclosures, c.pointee.n_disclosures) = arena.messages(disclosures)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}
