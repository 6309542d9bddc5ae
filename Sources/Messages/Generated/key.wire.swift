// Generated from proto/cairn/v1/key.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__KeyKind: ImportedEnum {}
extension Cairn__V1__KeyState: ImportedEnum {}
extension Cairn__V1__RotationStep: ImportedEnum {}

extension KeyVersion: SchemaMessage {
  public static var schemaName: String { "cairn.v1.KeyVersion" }
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

extension Cairn__V1__KeyVersion: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__key_version__init(message)
  }
}

extension KeyVersion: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__KeyVersion>, _ reader: inout MessageReader
  ) {
    kind = reader.known(c.pointee.kind)
    version = c.pointee.version
    state = reader.known(c.pointee.state)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.message(c.pointee.activate_time, into: &activateTime)
    reader.message(c.pointee.retire_time, into: &retireTime)
    reader.message(c.pointee.destroy_time, into: &destroyTime)
    rowsLeft = c.pointee.rows_left
    reader.text(c.pointee.succession, into: &succession)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__KeyVersion>, _ arena: inout Arena) {
    c.pointee.kind = arena.known(kind)
    c.pointee.version = version
    c.pointee.state = arena.known(state)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.activate_time = arena.message(activateTime)
    c.pointee.retire_time = arena.message(retireTime)
    c.pointee.destroy_time = arena.message(destroyTime)
    c.pointee.rows_left = rowsLeft
    c.pointee.succession = arena.text(succession)
  }
}

extension RotationProgress: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RotationProgress" }
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

extension Cairn__V1__RotationProgress: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__rotation_progress__init(message)
  }
}

extension RotationProgress: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RotationProgress>, _ reader: inout MessageReader
  ) {
    kind = reader.known(c.pointee.kind)
    version = c.pointee.version
    step = reader.known(c.pointee.step)
    done = c.pointee.done
    total = c.pointee.total
    finished = c.pointee.finished != 0
    failed = c.pointee.failed != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__RotationProgress>, _ arena: inout Arena)
  {
    c.pointee.kind = arena.known(kind)
    c.pointee.version = version
    c.pointee.step = arena.known(step)
    c.pointee.done = done
    c.pointee.total = total
    c.pointee.finished = finished ? 1 : 0
    c.pointee.failed = failed ? 1 : 0
  }
}

extension KeyRecord: SchemaMessage {
  public static var schemaName: String { "cairn.v1.KeyRecord" }
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

extension Cairn__V1__KeyRecord: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__key_record__init(message)
  }
}

extension KeyRecord: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__KeyRecord>, _ reader: inout MessageReader
  ) {
    kind = reader.known(c.pointee.kind)
    version = c.pointee.version
    reader.text(c.pointee.purpose, into: &purpose)
    reader.text(c.pointee.algorithm, into: &algorithm)
    state = reader.known(c.pointee.state)
    reader.message(c.pointee.create_time, into: &createTime)
    ageDays = c.pointee.age_days
    cryptoperiodDays = c.pointee.cryptoperiod_days
    overdue = c.pointee.overdue != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__KeyRecord>, _ arena: inout Arena) {
    c.pointee.kind = arena.known(kind)
    c.pointee.version = version
    c.pointee.purpose = arena.text(purpose)
    c.pointee.algorithm = arena.text(algorithm)
    c.pointee.state = arena.known(state)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.age_days = ageDays
    c.pointee.cryptoperiod_days = cryptoperiodDays
    c.pointee.overdue = overdue ? 1 : 0
  }
}

extension ListKeysRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListKeysRequest" }
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

extension Cairn__V1__ListKeysRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_keys_request__init(message)
  }
}

extension ListKeysRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListKeysRequest>, _ reader: inout MessageReader
  ) {
    kind = reader.known(c.pointee.kind)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ListKeysRequest>, _ arena: inout Arena) {
    c.pointee.kind = arena.known(kind)
  }
}

extension ListKeysResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListKeysResponse" }
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

extension Cairn__V1__ListKeysResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_keys_response__init(message)
  }
}

extension ListKeysResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListKeysResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.keys, c.pointee.n_keys, into: &keys)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ListKeysResponse>, _ arena: inout Arena)
  {
    (c.pointee.keys, c.pointee.n_keys) = arena.messages(keys)
  }
}

extension GetKeyInventoryRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetKeyInventoryRequest" }
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

extension Cairn__V1__GetKeyInventoryRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_key_inventory_request__init(message)
  }
}

extension GetKeyInventoryRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetKeyInventoryRequest>, _ reader: inout MessageReader
  ) {
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetKeyInventoryRequest>, _ arena: inout Arena
  ) {
  }
}

extension GetKeyInventoryResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetKeyInventoryResponse" }
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

extension Cairn__V1__GetKeyInventoryResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_key_inventory_response__init(message)
  }
}

extension GetKeyInventoryResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetKeyInventoryResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.keys, c.pointee.n_keys, into: &keys)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetKeyInventoryResponse>, _ arena: inout Arena
  ) {
    (c.pointee.keys, c.pointee.n_keys) = arena.messages(keys)
  }
}

extension RotateKeyRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RotateKeyRequest" }
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

extension Cairn__V1__RotateKeyRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__rotate_key_request__init(message)
  }
}

extension RotateKeyRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RotateKeyRequest>, _ reader: inout MessageReader
  ) {
    kind = reader.known(c.pointee.kind)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__RotateKeyRequest>, _ arena: inout Arena)
  {
    c.pointee.kind = arena.known(kind)
  }
}

extension RotateKeyResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RotateKeyResponse" }
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

extension Cairn__V1__RotateKeyResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__rotate_key_response__init(message)
  }
}

extension RotateKeyResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RotateKeyResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.progress, into: &progress)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__RotateKeyResponse>, _ arena: inout Arena)
  {
    c.pointee.progress = arena.message(progress)
  }
}

extension GetRotationProgressRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetRotationProgressRequest" }
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

extension Cairn__V1__GetRotationProgressRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_rotation_progress_request__init(message)
  }
}

extension GetRotationProgressRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetRotationProgressRequest>, _ reader: inout MessageReader
  ) {
    kind = reader.known(c.pointee.kind)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetRotationProgressRequest>, _ arena: inout Arena
  ) {
    c.pointee.kind = arena.known(kind)
  }
}

extension GetRotationProgressResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetRotationProgressResponse" }
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

extension Cairn__V1__GetRotationProgressResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_rotation_progress_response__init(message)
  }
}

extension GetRotationProgressResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetRotationProgressResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.progress, into: &progress)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetRotationProgressResponse>, _ arena: inout Arena
  ) {
    c.pointee.progress = arena.message(progress)
  }
}
