// Generated from proto/cairn/v1/move.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__MovePhase: ImportedEnum {}

extension MoveTenantRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.MoveTenantRequest" }
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

extension Cairn__V1__MoveTenantRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__move_tenant_request__init(message)
  }
}

extension MoveTenantRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__MoveTenantRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
    validateOnly = c.pointee.validate_only != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__MoveTenantRequest>, _ arena: inout Arena)
  {
    c.pointee.tenant = arena.text(tenant)
    c.pointee.validate_only = validateOnly ? 1 : 0
  }
}

extension MoveTenantResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.MoveTenantResponse" }
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

extension Cairn__V1__MoveTenantResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__move_tenant_response__init(message)
  }
}

extension MoveTenantResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__MoveTenantResponse>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.progress).map(Part.progress)
      case 2: reader.message(c.pointee.report).map(Part.report)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__MoveTenantResponse>, _ arena: inout Arena
  ) {
    switch part {
    case .progress(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.progress = arena.message(value)
    case .report(let value):
      c.pointee.part_case = .init(rawValue: 2)
      c.pointee.report = arena.message(value)
    case nil: break
    }
  }
}

extension MoveProgress: SchemaMessage {
  public static var schemaName: String { "cairn.v1.MoveProgress" }
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

extension Cairn__V1__MoveProgress: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__move_progress__init(message)
  }
}

extension MoveProgress: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__MoveProgress>, _ reader: inout MessageReader
  ) {
    phase = reader.known(c.pointee.phase)
    done = c.pointee.done
    total = c.pointee.total
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__MoveProgress>, _ arena: inout Arena) {
    c.pointee.phase = arena.known(phase)
    c.pointee.done = done
    c.pointee.total = total
  }
}

extension MoveReport: SchemaMessage {
  public static var schemaName: String { "cairn.v1.MoveReport" }
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

extension Cairn__V1__MoveReport: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__move_report__init(message)
  }
}

extension MoveReport: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__MoveReport>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.text(c.pointee.name, into: &name)
    dataRows = c.pointee.data_rows
    keyRows = c.pointee.key_rows
    change = c.pointee.change
    disclosure = c.pointee.disclosure
    students = c.pointee.students
    values = c.pointee.values
    credentials = c.pointee.credentials
    onlineMilliseconds = c.pointee.online_milliseconds
    pauseMilliseconds = c.pointee.pause_milliseconds
    moved = c.pointee.moved != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__MoveReport>, _ arena: inout Arena) {
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.name = arena.text(name)
    c.pointee.data_rows = dataRows
    c.pointee.key_rows = keyRows
    c.pointee.change = change
    c.pointee.disclosure = disclosure
    c.pointee.students = students
    c.pointee.values = values
    c.pointee.credentials = credentials
    c.pointee.online_milliseconds = onlineMilliseconds
    c.pointee.pause_milliseconds = pauseMilliseconds
    c.pointee.moved = moved ? 1 : 0
  }
}

extension DiscardMovedTenantRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.DiscardMovedTenantRequest" }
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

extension Cairn__V1__DiscardMovedTenantRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__discard_moved_tenant_request__init(message)
  }
}

extension DiscardMovedTenantRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__DiscardMovedTenantRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
    validateOnly = c.pointee.validate_only != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__DiscardMovedTenantRequest>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.text(tenant)
    c.pointee.validate_only = validateOnly ? 1 : 0
  }
}

extension DiscardMovedTenantResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.DiscardMovedTenantResponse" }
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

extension Cairn__V1__DiscardMovedTenantResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__discard_moved_tenant_response__init(message)
  }
}

extension DiscardMovedTenantResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__DiscardMovedTenantResponse>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant_id, into: &tenantID)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__DiscardMovedTenantResponse>, _ arena: inout Arena
  ) {
    c.pointee.tenant_id = arena.text(tenantID)
  }
}
