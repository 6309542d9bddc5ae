// Generated from tools/interop/proto/grpc/testing/empty.proto by tools/generate. Never edited.

package import CTestMessages
public import Messages
public import NIOCore
public import RPC

extension Empty: SchemaMessage {
  public static var schemaName: String { "grpc.testing.Empty" }
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

extension Grpc__Testing__Empty: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__empty__init(message)
  }
}

extension Empty: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__Empty>, _ reader: inout MessageReader
  ) {
  }

  package func write(to c: UnsafeMutablePointer<Grpc__Testing__Empty>, _ arena: inout Arena) {
  }
}
