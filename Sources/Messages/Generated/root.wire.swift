// Generated from proto/cairn/v1/root.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Root: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Root" }
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

extension Cairn__V1__Root: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__root__init(message)
  }
}

extension Root: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Root>, _ reader: inout MessageReader) {
    version = c.pointee.version
    newestVersion = c.pointee.newest_version
    reader.text(c.pointee.provider, into: &provider)
    reader.text(c.pointee.next_provider, into: &nextProvider)
    keys = c.pointee.keys
    keysLeft = c.pointee.keys_left
    platformKey = reader.bytes(c.pointee.platform_key)
    platformKeyVersion = c.pointee.platform_key_version
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Root>, _ arena: inout Arena) {
    c.pointee.version = version
    c.pointee.newest_version = newestVersion
    c.pointee.provider = arena.text(provider)
    c.pointee.next_provider = arena.text(nextProvider)
    c.pointee.keys = keys
    c.pointee.keys_left = keysLeft
    c.pointee.platform_key = arena.bytes(platformKey)
    c.pointee.platform_key_version = platformKeyVersion
  }
}

extension GetRootRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetRootRequest" }
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

extension Cairn__V1__GetRootRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_root_request__init(message)
  }
}

extension GetRootRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetRootRequest>, _ reader: inout MessageReader
  ) {
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetRootRequest>, _ arena: inout Arena) {
  }
}

extension GetRootResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetRootResponse" }
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

extension Cairn__V1__GetRootResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_root_response__init(message)
  }
}

extension GetRootResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetRootResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.root, into: &root)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetRootResponse>, _ arena: inout Arena) {
    c.pointee.root = arena.message(root)
  }
}

extension RotateRootRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RotateRootRequest" }
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

extension Cairn__V1__RotateRootRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__rotate_root_request__init(message)
  }
}

extension RotateRootRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RotateRootRequest>, _ reader: inout MessageReader
  ) {
    version = c.pointee.version
    keysMax = c.pointee.keys_max
    reader.text(c.pointee.reason, into: &reason)
    reader.text(c.pointee.approval_id, into: &approvalID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__RotateRootRequest>, _ arena: inout Arena)
  {
    c.pointee.version = version
    c.pointee.keys_max = keysMax
    c.pointee.reason = arena.text(reason)
    c.pointee.approval_id = arena.text(approvalID)
  }
}

extension RotateRootResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RotateRootResponse" }
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

extension Cairn__V1__RotateRootResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__rotate_root_response__init(message)
  }
}

extension RotateRootResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RotateRootResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.root, into: &root)
    keysResealed = c.pointee.keys_resealed
    reader.message(c.pointee.approval, into: &approval)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RotateRootResponse>, _ arena: inout Arena
  ) {
    c.pointee.root = arena.message(root)
    c.pointee.keys_resealed = keysResealed
    c.pointee.approval = arena.message(approval)
  }
}
