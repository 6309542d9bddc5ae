import CMessages
import CProtobufC

// What reflection has to know of a file: its descriptor, and where each name is declared.
//
// Soundness: what is read belongs to the unpacked set, which is freed after everything was copied.

private typealias FileDescriptor = Google__Protobuf__FileDescriptorProto
private typealias MessageDescriptor = Google__Protobuf__DescriptorProto
private typealias FieldDescriptor = Google__Protobuf__FieldDescriptorProto
private typealias EnumDescriptor = Google__Protobuf__EnumDescriptorProto

/// A file of the schema as server reflection shows it.
struct FileDescription {
  var path: String
  var dependencies: [String]
  /// The full name of everything that is declared in it.
  var symbols: [String] = []
  /// Of these, the services.
  var services: [String] = []
  var extensions: [Extension] = []
  /// A `google.protobuf.FileDescriptorProto` without comments.
  var bytes: [UInt8] = []

  struct Extension {
    /// The full name of the message that is extended.
    var extendee: String
    var number: Int32
  }
}

extension FileDescription {
  init(_ file: Google__Protobuf__FileDescriptorProto) {
    path = text(file.name)
    dependencies = UnsafeBufferPointer(start: file.dependency, count: file.n_dependency).map(text)
    let prefix = text(file.package).isEmpty ? "" : text(file.package) + "."
    for item in items(file.message_type, file.n_message_type) { add(item, prefix) }
    for item in items(file.enum_type, file.n_enum_type) { add(item, prefix) }
    for item in items(file.extension, file.n_extension) { add(extension: item, prefix) }
    for service in items(file.service, file.n_service) {
      let name = prefix + text(service.name)
      services.append(name)
      symbols.append(name)
      for method in items(service.method, service.n_method) {
        symbols.append("\(name).\(text(method.name))")
      }
    }
    bytes = Self.packed(file)
  }

  private mutating func add(_ message: MessageDescriptor, _ prefix: String) {
    let name = prefix + text(message.name)
    symbols.append(name)
    for field in items(message.field, message.n_field) {
      symbols.append("\(name).\(text(field.name))")
    }
    for oneof in items(message.oneof_decl, message.n_oneof_decl) {
      symbols.append("\(name).\(text(oneof.name))")
    }
    for item in items(message.extension, message.n_extension) { add(extension: item, name + ".") }
    for item in items(message.enum_type, message.n_enum_type) { add(item, name + ".") }
    for item in items(message.nested_type, message.n_nested_type) { add(item, name + ".") }
  }

  /// The values of an enum are declared beside it, not in it.
  private mutating func add(_ type: EnumDescriptor, _ prefix: String) {
    symbols.append(prefix + text(type.name))
    for value in items(type.value, type.n_value) { symbols.append(prefix + text(value.name)) }
  }

  private mutating func add(extension field: FieldDescriptor, _ prefix: String) {
    symbols.append(prefix + text(field.name))
    extensions.append(
      Extension(extendee: String(text(field.extendee).drop { $0 == "." }), number: field.number))
  }

  private static func packed(_ file: Google__Protobuf__FileDescriptorProto) -> [UInt8] {
    var file = file
    file.source_code_info = nil
    var bytes = [UInt8](
      repeating: 0, count: google__protobuf__file_descriptor_proto__get_packed_size(&file))
    _ = google__protobuf__file_descriptor_proto__pack(&file, &bytes)
    return bytes
  }
}
