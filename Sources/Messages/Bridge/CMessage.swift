import CProtobufC

// The bridge is seen throughout the package: `tools/interop/TestMessages` is generated code on it
// too, with a C codec of its own.

// Soundness: pointers to C structs are to blocks of an arena, or to a local as long as the call
// lasts; descriptors are constants of the C code.

/// A struct that protoc-c wrote. Each begins with the base message, so that a pointer to it is a
/// pointer to the base too.
package protocol CMessage {
  /// Sets the descriptor and every field's default.
  static func initialize(_ message: UnsafeMutablePointer<Self>)
}

extension CMessage {
  /// Where the C code keeps the description of the struct. Swift gives no stable address for a C
  /// constant, so it is taken from an initialised struct.
  static var descriptor: UnsafePointer<ProtobufCMessageDescriptor>? {
    withUnsafeTemporaryAllocation(of: Self.self, capacity: 1) { message in
      guard let start = message.baseAddress else { return nil }
      initialize(start)
      return UnsafeRawPointer(start).load(as: ProtobufCMessage.self).descriptor
    }
  }
}

/// A Swift value and the C struct that carries it over the wire.
package protocol Bridged {
  associatedtype C: CMessage

  /// The value of a message without any field.
  init()

  /// Takes the fields of a struct over into a value that is still without any.
  mutating func read(_ c: UnsafePointer<C>, _ reader: inout MessageReader)

  /// Fills a struct that holds the defaults.
  func write(to c: UnsafeMutablePointer<C>, _ arena: inout Arena)
}

/// A C enum as Swift imports it: a struct around its number.
package protocol ImportedEnum: RawRepresentable<UInt32> {
  init(rawValue: UInt32)
}
