// Generated from proto/cairn/v1/canary.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Canary: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Canary" }
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

extension Cairn__V1__Canary: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__canary__init(message)
  }
}

extension Canary: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Canary>, _ reader: inout MessageReader) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.message(c.pointee.create_time, into: &createTime)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Canary>, _ arena: inout Arena) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.create_time = arena.message(createTime)
  }
}

extension CreateCanariesRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateCanariesRequest" }
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

extension Cairn__V1__CreateCanariesRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_canaries_request__init(message)
  }
}

extension CreateCanariesRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateCanariesRequest>, _ reader: inout MessageReader
  ) {
    count = c.pointee.count
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateCanariesRequest>, _ arena: inout Arena
  ) {
    c.pointee.count = count
  }
}

extension CreateCanariesResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateCanariesResponse" }
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

extension Cairn__V1__CreateCanariesResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_canaries_response__init(message)
  }
}

extension CreateCanariesResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateCanariesResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.canaries, c.pointee.n_canaries, into: &canaries)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateCanariesResponse>, _ arena: inout Arena
  ) {
    (c.pointee.canaries, c.pointee.n_canaries) = arena.messages(canaries)
  }
}

extension ListCanariesRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListCanariesRequest" }
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

extension Cairn__V1__ListCanariesRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_canaries_request__init(message)
  }
}

extension ListCanariesRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListCanariesRequest>, _ reader: inout MessageReader
  ) {
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListCanariesRequest>, _ arena: inout Arena
  ) {
  }
}

extension ListCanariesResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListCanariesResponse" }
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

extension Cairn__V1__ListCanariesResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_canaries_response__init(message)
  }
}

extension ListCanariesResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListCanariesResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.canaries, c.pointee.n_canaries, into: &canaries)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListCanariesResponse>, _ arena: inout Arena
  ) {
    (c.pointee.canaries, c.pointee.n_canaries) = arena.messages(canaries)
  }
}
