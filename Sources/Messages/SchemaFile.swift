/// A file of the schema, as server reflection shows it.
public struct SchemaFile: Sendable {
  /// As it is imported, `cairn/v1/student.proto`.
  public let path: String
  /// The paths of what it imports.
  public let dependencies: [String]
  /// The full names of the services that it declares.
  public let services: [String]
  /// The extensions that it declares: the full name of the extended message, and the number.
  public let extensions: [(extendee: String, number: Int32)]
  /// The full names of everything that it declares, services included.
  public let symbols: [Substring]
  /// A serialised `google.protobuf.FileDescriptorProto`, without comments.
  public let descriptor: [UInt8]

  /// - Parameters:
  ///   - symbols: one a line.
  ///   - hexadecimal: the descriptor, in lines of any length.
  init(
    path: String, dependencies: [String], services: [String],
    extensions: [(extendee: String, number: Int32)], symbols: String, hexadecimal: String
  ) {
    self.path = path
    self.dependencies = dependencies
    self.services = services
    self.extensions = extensions
    self.symbols = symbols.split(separator: "\n")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hexadecimal.utf8.count / 2)
    var high: UInt8?
    for digit in hexadecimal.utf8 where digit != UInt8(ascii: "\n") {
      let value = digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - 87
      bytes += high.map { [$0 << 4 | value] } ?? []
      high = high == nil ? value : nil
    }
    descriptor = bytes
  }
}
