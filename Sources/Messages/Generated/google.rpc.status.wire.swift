// Generated from proto/google/rpc/status.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension GoogleRPC.Status: SchemaMessage {
  public static var schemaName: String { "google.rpc.Status" }
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

extension Google__Rpc__Status: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    google__rpc__status__init(message)
  }
}

extension GoogleRPC.Status: Bridged {
  package mutating func read(_ c: UnsafePointer<Google__Rpc__Status>, _ reader: inout MessageReader)
  {
    code = c.pointee.code
    reader.text(c.pointee.message, into: &message)
    reader.messages(c.pointee.details, c.pointee.n_details, into: &details)
  }

  package func write(to c: UnsafeMutablePointer<Google__Rpc__Status>, _ arena: inout Arena) {
    c.pointee.code = code
    c.pointee.message = arena.text(message)
    (c.pointee.details, c.pointee.n_details) = arena.messages(details)
  }
}
