// Generated from proto/google/rpc/error_details.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension GoogleRPC.ErrorInfo: SchemaMessage {
  public static var schemaName: String { "google.rpc.ErrorInfo" }
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
    []
  }
}

extension Google__Rpc__ErrorInfo: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__error_info__init(message)
  }
}

extension GoogleRPC.ErrorInfo: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__ErrorInfo>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.reason, into: &reason)
    reader.text(c.pointee.domain, into: &domain)
    metadata = reader.map(c.pointee.metadata, c.pointee.n_metadata) { ($0.key, $0.value) }
  }

  package func write(to c: UnsafeMutablePointer<Google__Rpc__ErrorInfo>, _ arena: inout Arena) {
    c.pointee.reason = arena.text(reason)
    c.pointee.domain = arena.text(domain)
    (c.pointee.metadata, c.pointee.n_metadata) = arena.map(
      metadata, google__rpc__error_info__metadata_entry__init
    ) { ($0.pointee.key, $0.pointee.value) = ($1, $2) }
  }
}

extension GoogleRPC.RetryInfo: SchemaMessage {
  public static var schemaName: String { "google.rpc.RetryInfo" }
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
    []
  }
}

extension Google__Rpc__RetryInfo: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__retry_info__init(message)
  }
}

extension GoogleRPC.RetryInfo: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__RetryInfo>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.retry_delay, into: &retryDelay)
  }

  package func write(to c: UnsafeMutablePointer<Google__Rpc__RetryInfo>, _ arena: inout Arena) {
    c.pointee.retry_delay = arena.message(retryDelay)
  }
}

extension GoogleRPC.QuotaFailure: SchemaMessage {
  public static var schemaName: String { "google.rpc.QuotaFailure" }
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
    []
  }
}

extension Google__Rpc__QuotaFailure: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__quota_failure__init(message)
  }
}

extension GoogleRPC.QuotaFailure: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__QuotaFailure>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.violations, c.pointee.n_violations, into: &violationsField)
  }

  package func write(to c: UnsafeMutablePointer<Google__Rpc__QuotaFailure>, _ arena: inout Arena) {
    (c.pointee.violations, c.pointee.n_violations) = arena.messages(violationsField)
  }
}

extension GoogleRPC.QuotaFailure.Violation: SchemaMessage {
  public static var schemaName: String { "google.rpc.QuotaFailure.Violation" }
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
    []
  }
}

extension Google__Rpc__QuotaFailure__Violation: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__quota_failure__violation__init(message)
  }
}

extension GoogleRPC.QuotaFailure.Violation: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__QuotaFailure__Violation>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.subject, into: &subject)
    reader.text(c.pointee.description, into: &descriptionField)
  }

  package func write(
    to c: UnsafeMutablePointer<Google__Rpc__QuotaFailure__Violation>, _ arena: inout Arena
  ) {
    c.pointee.subject = arena.text(subject)
    c.pointee.description = arena.text(descriptionField)
  }
}

extension GoogleRPC.PreconditionFailure: SchemaMessage {
  public static var schemaName: String { "google.rpc.PreconditionFailure" }
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
    []
  }
}

extension Google__Rpc__PreconditionFailure: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__precondition_failure__init(message)
  }
}

extension GoogleRPC.PreconditionFailure: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__PreconditionFailure>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.violations, c.pointee.n_violations, into: &violationsField)
  }

  package func write(
    to c: UnsafeMutablePointer<Google__Rpc__PreconditionFailure>, _ arena: inout Arena
  ) {
    (c.pointee.violations, c.pointee.n_violations) = arena.messages(violationsField)
  }
}

extension GoogleRPC.PreconditionFailure.Violation: SchemaMessage {
  public static var schemaName: String { "google.rpc.PreconditionFailure.Violation" }
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
    []
  }
}

extension Google__Rpc__PreconditionFailure__Violation: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__precondition_failure__violation__init(message)
  }
}

extension GoogleRPC.PreconditionFailure.Violation: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__PreconditionFailure__Violation>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.type, into: &type)
    reader.text(c.pointee.subject, into: &subject)
    reader.text(c.pointee.description, into: &descriptionField)
  }

  package func write(
    to c: UnsafeMutablePointer<Google__Rpc__PreconditionFailure__Violation>, _ arena: inout Arena
  ) {
    c.pointee.type = arena.text(type)
    c.pointee.subject = arena.text(subject)
    c.pointee.description = arena.text(descriptionField)
  }
}

extension GoogleRPC.BadRequest: SchemaMessage {
  public static var schemaName: String { "google.rpc.BadRequest" }
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
    []
  }
}

extension Google__Rpc__BadRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__bad_request__init(message)
  }
}

extension GoogleRPC.BadRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__BadRequest>, _ reader: inout MessageReader
  ) {
    reader.messages(
      c.pointee.field_violations, c.pointee.n_field_violations, into: &fieldViolations)
  }

  package func write(to c: UnsafeMutablePointer<Google__Rpc__BadRequest>, _ arena: inout Arena) {
    (c.pointee.field_violations, c.pointee.n_field_violations) = arena.messages(fieldViolations)
  }
}

extension GoogleRPC.BadRequest.FieldViolation: SchemaMessage {
  public static var schemaName: String { "google.rpc.BadRequest.FieldViolation" }
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
    []
  }
}

extension Google__Rpc__BadRequest__FieldViolation: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__bad_request__field_violation__init(message)
  }
}

extension GoogleRPC.BadRequest.FieldViolation: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__BadRequest__FieldViolation>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.field, into: &field)
    reader.text(c.pointee.description, into: &descriptionField)
    reader.text(c.pointee.reason, into: &reason)
  }

  package func write(
    to c: UnsafeMutablePointer<Google__Rpc__BadRequest__FieldViolation>, _ arena: inout Arena
  ) {
    c.pointee.field = arena.text(field)
    c.pointee.description = arena.text(descriptionField)
    c.pointee.reason = arena.text(reason)
  }
}

extension GoogleRPC.RequestInfo: SchemaMessage {
  public static var schemaName: String { "google.rpc.RequestInfo" }
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
    []
  }
}

extension Google__Rpc__RequestInfo: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__request_info__init(message)
  }
}

extension GoogleRPC.RequestInfo: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__RequestInfo>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.request_id, into: &requestID)
    reader.text(c.pointee.serving_data, into: &servingData)
  }

  package func write(to c: UnsafeMutablePointer<Google__Rpc__RequestInfo>, _ arena: inout Arena) {
    c.pointee.request_id = arena.text(requestID)
    c.pointee.serving_data = arena.text(servingData)
  }
}

extension GoogleRPC.ResourceInfo: SchemaMessage {
  public static var schemaName: String { "google.rpc.ResourceInfo" }
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
    []
  }
}

extension Google__Rpc__ResourceInfo: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__resource_info__init(message)
  }
}

extension GoogleRPC.ResourceInfo: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Rpc__ResourceInfo>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.resource_type, into: &resourceType)
    reader.text(c.pointee.resource_name, into: &resourceName)
    reader.text(c.pointee.owner, into: &owner)
    reader.text(c.pointee.description, into: &descriptionField)
  }

  package func write(to c: UnsafeMutablePointer<Google__Rpc__ResourceInfo>, _ arena: inout Arena) {
    c.pointee.resource_type = arena.text(resourceType)
    c.pointee.resource_name = arena.text(resourceName)
    c.pointee.owner = arena.text(owner)
    c.pointee.description = arena.text(descriptionField)
  }
}
