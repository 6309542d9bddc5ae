// Generated from proto/cairn/v1/alarm.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__AlarmKind: ImportedEnum {}

extension Alarm: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Alarm" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self = try decode(bytes)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self = try decode(bytes)
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
  package init(reading c: UnsafePointer<Cairn__V1__Alarm>, _ reader: inout MessageReader) {
    sequence = c.pointee.sequence
    kind = reader.known(c.pointee.kind)
    time = reader.message(c.pointee.time)
    count = c.pointee.count
    tenantID = reader.text(c.pointee.tenant_id)
    credentialID = reader.text(c.pointee.credential_id)
    operation = reader.text(c.pointee.operation)
    studentID = reader.text(c.pointee.student_id)
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
    self = try decode(bytes)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self = try decode(bytes)
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
  package init(
    reading c: UnsafePointer<Cairn__V1__ListAlarmsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    pageToken = reader.text(c.pointee.page_token)
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
    self = try decode(bytes)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self = try decode(bytes)
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
  package init(
    reading c: UnsafePointer<Cairn__V1__ListAlarmsResponse>, _ reader: inout MessageReader
  ) {
    alarms = reader.messages(c.pointee.alarms, c.pointee.n_alarms)
    nextPageToken = reader.text(c.pointee.next_page_token)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListAlarmsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.alarms, c.pointee.n_alarms) = arena.messages(alarms)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}
