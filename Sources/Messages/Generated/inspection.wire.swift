// Generated from proto/cairn/v1/inspection.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__InspectionCapacity: ImportedEnum {}
extension Cairn__V1__InspectionOutcome: ImportedEnum {}

extension Inspection: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Inspection" }
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

extension Cairn__V1__Inspection: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__inspection__init(message)
  }
}

extension Inspection: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__Inspection>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.student_id, into: &studentID)
    capacity = reader.known(c.pointee.capacity)
    reader.text(c.pointee.received_on, into: &receivedOn)
    reader.text(c.pointee.due_on, into: &dueOn)
    overdue = c.pointee.overdue != 0
    reader.message(c.pointee.open_time, into: &openTime)
    reader.text(c.pointee.opened_by, into: &openedBy)
    reader.message(c.pointee.close_time, into: &closeTime)
    reader.text(c.pointee.closed_by, into: &closedBy)
    outcome = reader.known(c.pointee.outcome)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Inspection>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.student_id = arena.text(studentID)
    c.pointee.capacity = arena.known(capacity)
    c.pointee.received_on = arena.text(receivedOn)
    c.pointee.due_on = arena.text(dueOn)
    c.pointee.overdue = overdue ? 1 : 0
    c.pointee.open_time = arena.message(openTime)
    c.pointee.opened_by = arena.text(openedBy)
    c.pointee.close_time = arena.message(closeTime)
    c.pointee.closed_by = arena.text(closedBy)
    c.pointee.outcome = arena.known(outcome)
  }
}

extension OpenInspectionRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.OpenInspectionRequest" }
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

extension Cairn__V1__OpenInspectionRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__open_inspection_request__init(message)
  }
}

extension OpenInspectionRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__OpenInspectionRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    capacity = reader.known(c.pointee.capacity)
    reader.text(c.pointee.received_on, into: &receivedOn)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__OpenInspectionRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.capacity = arena.known(capacity)
    c.pointee.received_on = arena.text(receivedOn)
  }
}

extension OpenInspectionResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.OpenInspectionResponse" }
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

extension Cairn__V1__OpenInspectionResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__open_inspection_response__init(message)
  }
}

extension OpenInspectionResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__OpenInspectionResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.inspection, into: &inspection)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__OpenInspectionResponse>, _ arena: inout Arena
  ) {
    c.pointee.inspection = arena.message(inspection)
  }
}

extension CloseInspectionRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CloseInspectionRequest" }
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

extension Cairn__V1__CloseInspectionRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__close_inspection_request__init(message)
  }
}

extension CloseInspectionRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CloseInspectionRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    outcome = reader.known(c.pointee.outcome)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CloseInspectionRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
    c.pointee.outcome = arena.known(outcome)
  }
}

extension CloseInspectionResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CloseInspectionResponse" }
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

extension Cairn__V1__CloseInspectionResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__close_inspection_response__init(message)
  }
}

extension CloseInspectionResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CloseInspectionResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.inspection, into: &inspection)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CloseInspectionResponse>, _ arena: inout Arena
  ) {
    c.pointee.inspection = arena.message(inspection)
  }
}

extension ListInspectionsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListInspectionsRequest" }
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

extension Cairn__V1__ListInspectionsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_inspections_request__init(message)
  }
}

extension ListInspectionsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListInspectionsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
    includeClosed = c.pointee.include_closed != 0
    overdueOnly = c.pointee.overdue_only != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListInspectionsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
    c.pointee.include_closed = includeClosed ? 1 : 0
    c.pointee.overdue_only = overdueOnly ? 1 : 0
  }
}

extension ListInspectionsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListInspectionsResponse" }
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

extension Cairn__V1__ListInspectionsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_inspections_response__init(message)
  }
}

extension ListInspectionsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListInspectionsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.inspections, c.pointee.n_inspections, into: &inspections)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListInspectionsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.inspections, c.pointee.n_inspections) = arena.messages(inspections)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}
