// Generated from proto/grpc/health/v1/health.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Grpc__Health__V1__HealthCheckResponse__ServingStatus: ImportedEnum {}

extension GRPCHealth.HealthCheckRequest: SchemaMessage {
  public static var schemaName: String { "grpc.health.v1.HealthCheckRequest" }
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

extension Grpc__Health__V1__HealthCheckRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__health__v1__health_check_request__init(message)
  }
}

extension GRPCHealth.HealthCheckRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Health__V1__HealthCheckRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.service, into: &service)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest>, _ arena: inout Arena
  ) {
    c.pointee.service = arena.text(service)
  }
}

extension GRPCHealth.HealthCheckResponse: SchemaMessage {
  public static var schemaName: String { "grpc.health.v1.HealthCheckResponse" }
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

extension Grpc__Health__V1__HealthCheckResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__health__v1__health_check_response__init(message)
  }
}

extension GRPCHealth.HealthCheckResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Health__V1__HealthCheckResponse>, _ reader: inout MessageReader
  ) {
    status = reader.known(c.pointee.status)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse>, _ arena: inout Arena
  ) {
    c.pointee.status = arena.known(status)
  }
}
