// Generated from proto/google/protobuf/timestamp.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension GoogleProtobuf.Timestamp: SchemaMessage {
  public static var schemaName: String { "google.protobuf.Timestamp" }
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

extension Google__Protobuf__Timestamp: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__protobuf__timestamp__init(message)
  }
}

extension GoogleProtobuf.Timestamp: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Protobuf__Timestamp>, _ reader: inout MessageReader
  ) {
    seconds = c.pointee.seconds
    nanos = c.pointee.nanos
  }

  package func write(to c: UnsafeMutablePointer<Google__Protobuf__Timestamp>, _ arena: inout Arena)
  {
    c.pointee.seconds = seconds
    c.pointee.nanos = nanos
  }
}
