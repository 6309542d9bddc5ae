// Generated from proto/cairn/v1/alarm.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__AlarmKind: ImportedEnum {}

extension Alarm: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Alarm" }
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

extension Cairn__V1__Alarm: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__alarm__init(message)
  }
}

extension Alarm: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Alarm>, _ reader: inout MessageReader) {
    sequence = c.pointee.sequence
    kind = reader.known(c.pointee.kind)
    reader.message(c.pointee.time, into: &time)
    count = c.pointee.count
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.text(c.pointee.credential_id, into: &credentialID)
    reader.text(c.pointee.operation, into: &operation)
    reader.text(c.pointee.student_id, into: &studentID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Alarm>, _ arena: inout Arena) {
    c.pointee.sequence = sequence
    c.pointee.kind = arena.known(kind)
    c.pointee.time = arena.message(time)
    c.pointee.count = count
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.credential_id = arena.text(credentialID)
    c.pointee.operation = arena.text(operation)
    c.pointee.student_id = arena.text(studentID)
  }
}

extension ListAlarmsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListAlarmsRequest" }
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

extension Cairn__V1__ListAlarmsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_alarms_request__init(message)
  }
}

extension ListAlarmsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListAlarmsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ListAlarmsRequest>, _ arena: inout Arena)
  {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension ListAlarmsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListAlarmsResponse" }
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

extension Cairn__V1__ListAlarmsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_alarms_response__init(message)
  }
}

extension ListAlarmsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListAlarmsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.alarms, c.pointee.n_alarms, into: &alarms)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListAlarmsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.alarms, c.pointee.n_alarms) = arena.messages(alarms)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}
