// Generated from proto/google/protobuf/any.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension GoogleProtobuf.AnyMessage: SchemaMessage {
  public static var schemaName: String { "google.protobuf.Any" }
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

extension Google__Protobuf__Any: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__protobuf__any__init(message)
  }
}

extension GoogleProtobuf.AnyMessage: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Google__Protobuf__Any>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.type_url, into: &typeURL)
    value = reader.bytes(c.pointee.value)
  }

  package func write(to c: UnsafeMutablePointer<Google__Protobuf__Any>, _ arena: inout Arena) {
    c.pointee.type_url = arena.text(typeURL)
    c.pointee.value = arena.bytes(value)
  }
}
