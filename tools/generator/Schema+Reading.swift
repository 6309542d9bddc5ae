import CMessages
import CProtobufC

// From descriptors to the schema.
//
// Soundness: what is read belongs to the unpacked set, which is freed after everything was copied.

private typealias FileDescriptor = Google__Protobuf__FileDescriptorProto
private typealias MessageDescriptor = Google__Protobuf__DescriptorProto
private typealias FieldDescriptor = Google__Protobuf__FieldDescriptorProto
private typealias EnumDescriptor = Google__Protobuf__EnumDescriptorProto
private typealias ServiceDescriptor = Google__Protobuf__ServiceDescriptorProto
private typealias MethodProto = Google__Protobuf__MethodDescriptorProto

extension Schema {
  init(descriptors bytes: [UInt8], home: Home) throws(GenerationError) {
    guard let set = google__protobuf__file_descriptor_set__unpack(nil, bytes.count, bytes) else {
      throw .notDescriptors
    }
    defer { google__protobuf__file_descriptor_set__free_unpacked(set, nil) }
    let files = items(set.pointee.file, set.pointee.n_file)
    let names = TypeNames(files: files)
    self.init(
      files: files.map { FileReader(file: $0, names: names, home: home).read() },
      descriptions: files.map(FileDescription.init))
  }
}

/// Every message and enum of the set under its full name, which case of an enum stands for 0, and
/// which messages are entries of maps.
private struct TypeNames {
  var names: [String: TypeName] = [:]
  var zeros: [String: String] = [:]
  var mapEntries: Set<String> = []

  init(files: [FileDescriptor]) {
    for file in files {
      let package = text(file.package)
      let prefix = package.isEmpty ? "" : package + "."
      for item in items(file.enum_type, file.n_enum_type) {
        add(item, prefix, package)
      }
      for message in items(file.message_type, file.n_message_type) {
        add(message, prefix, package)
      }
    }
  }

  private mutating func add(_ message: MessageDescriptor, _ prefix: String, _ package: String) {
    let fullName = prefix + text(message.name)
    add(fullName, package)
    if let options = message.options, options.pointee.map_entry != 0 {
      mapEntries.insert(fullName)
    }
    for item in items(message.enum_type, message.n_enum_type) {
      add(item, fullName + ".", package)
    }
    for nested in items(message.nested_type, message.n_nested_type) {
      add(nested, fullName + ".", package)
    }
  }

  private mutating func add(_ item: EnumDescriptor, _ prefix: String, _ package: String) {
    let fullName = prefix + text(item.name)
    add(fullName, package)
    if let zero = items(item.value, item.n_value).first(where: { $0.number == 0 }) {
      zeros[fullName] = enumCase(text(zero.name), ofEnum: text(item.name))
    }
  }

  private mutating func add(_ fullName: String, _ package: String) {
    names[fullName] = TypeName(fullName: fullName, package: package)
  }

  /// - Parameter reference: as descriptors write it, with a dot in front.
  subscript(reference: String) -> TypeName {
    let fullName = String(reference.drop { $0 == "." })
    return names[fullName] ?? TypeName(fullName: fullName, package: "")
  }

  /// The case that stands for 0 in the enum of a reference; proto3 demands one.
  func zero(_ reference: String) -> String {
    zeros[String(reference.drop { $0 == "." })] ?? "unspecified"
  }
}

/// Reads one file; knows its comments and lines.
private struct FileReader {
  let file: FileDescriptor
  let names: TypeNames
  let home: Home
  private let path: String
  private var comments: [[Int32]: String] = [:]
  private var lines: [[Int32]: Int] = [:]

  init(file: FileDescriptor, names: TypeNames, home: Home) {
    self.file = file
    self.names = names
    self.home = home
    path = text(file.name)
    guard let info = file.source_code_info else { return }
    for location in items(info.pointee.location, info.pointee.n_location) {
      let key = Array(UnsafeBufferPointer(start: location.path, count: location.n_path))
      if lines[key] == nil { lines[key] = Int(location.span?.pointee ?? 0) + 1 }
      if let comment = location.leading_comments { comments[key] = text(comment) }
    }
  }

  func read() -> ProtoFile {
    let package = text(file.package)
    var result = ProtoFile(
      home: home, path: path, package: package, messages: [], enums: [], services: [])
    let prefix = package.isEmpty ? "" : package + "."
    for (index, item) in items(file.enum_type, file.n_enum_type).enumerated() {
      result.enums.append(read(item, prefix, [5, Int32(index)]))
    }
    for (index, item) in items(file.message_type, file.n_message_type).enumerated() {
      read(item, prefix, [4, Int32(index)], into: &result)
    }
    for (index, item) in items(file.service, file.n_service).enumerated() {
      result.services.append(read(item, prefix, [6, Int32(index)]))
    }
    return result
  }

  private func place(_ path: [Int32]) -> Place {
    Place(file: self.path, line: lines[path] ?? 0)
  }

  private func comment(_ path: [Int32]) -> String {
    (comments[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(" ") ? String($0.dropFirst()) : String($0) }
      .joined(separator: "\n").trimmingBlankEnd()
  }

  // MARK: - Enums

  private func read(_ item: EnumDescriptor, _ prefix: String, _ path: [Int32]) -> EnumType {
    let name = text(item.name)
    let values = items(item.value, item.n_value).enumerated().map { index, value in
      EnumType.Value(
        schemaName: text(value.name), name: enumCase(text(value.name), ofEnum: name),
        number: value.number, comment: comment(path + [2, Int32(index)]))
    }
    return EnumType(
      fullName: prefix + name, name: names[prefix + name], comment: comment(path),
      place: place(path), values: values)
  }

  // MARK: - Messages

  private func read(
    _ item: MessageDescriptor, _ prefix: String, _ path: [Int32], into result: inout ProtoFile
  ) {
    let fullName = prefix + text(item.name)
    if names.mapEntries.contains(fullName) { return }
    let rule = MessageRule(options: base(item.options))
    var message = MessageType(
      fullName: fullName, name: names[fullName], comment: comment(path), place: place(path),
      fields: [], oneofs: [], rule: rule, isOwn: result.isOwn)
    for (index, oneof) in items(item.oneof_decl, item.n_oneof_decl).enumerated() {
      let name = text(oneof.name)
      message.oneofs.append(
        Oneof(
          index: index, schemaName: name, name: lowerCamel(name), typeName: upperCamel(name),
          comment: comment(path + [8, Int32(index)]), cCaseName: name.lowercased() + "_case"))
    }
    for (index, field) in items(item.field, item.n_field).enumerated() {
      message.fields.append(read(field, path + [2, Int32(index)], rule))
    }
    result.messages.append(message)
    for (index, item) in items(item.enum_type, item.n_enum_type).enumerated() {
      result.enums.append(read(item, fullName + ".", path + [4, Int32(index)]))
    }
    for (index, nested) in items(item.nested_type, item.n_nested_type).enumerated() {
      read(nested, fullName + ".", path + [3, Int32(index)], into: &result)
    }
  }

  private func read(
    _ item: FieldDescriptor, _ path: [Int32], _ messageRule: MessageRule
  ) -> Field {
    let rule = FieldRule(options: base(item.options))
    let repeated = item.label == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REPEATED
    let isMap = names.mapEntries.contains(String(text(item.type_name).dropFirst()))
    return Field(
      schemaName: text(item.name), number: item.number, name: property(text(item.name)),
      cName: cField(text(item.name)), comment: comment(path), place: place(path),
      type: type(of: item), shape: isMap ? .map : repeated ? .list : .single,
      oneofIndex: item.has_oneof_index != 0 ? Int(item.oneof_index) : nil, rule: rule,
      sensitivity: rule.sensitivity.isSet ? rule.sensitivity : messageRule.sensitivity)
  }

  private func type(of item: FieldDescriptor) -> FieldType {
    let reference = text(item.type_name)
    return switch item.type {
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_STRING: .string
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_BYTES: .bytes
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_BOOL: .bool
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_INT32: .int32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_INT64: .int64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_UINT32: .uint32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_UINT64: .uint64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_ENUM:
      .enumeration(names[reference], zero: names.zero(reference))
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_MESSAGE:
      .message(fullName: String(reference.dropFirst()), names[reference])
    default: .unsupported("number \(item.type.rawValue)")
    }
  }

  // MARK: - Services

  private func read(
    _ item: ServiceDescriptor, _ prefix: String, _ path: [Int32]
  ) -> ServiceType {
    let methods = items(item.method, item.n_method).enumerated().map { index, method in
      read(method, path + [2, Int32(index)])
    }
    return ServiceType(
      fullName: prefix + text(item.name), name: text(item.name), comment: comment(path),
      place: place(path), methods: methods)
  }

  private func read(_ item: MethodProto, _ path: [Int32]) -> ServiceType.Method {
    let level = item.options?.pointee.idempotency_level
    let unknown =
      GOOGLE__PROTOBUF__METHOD_OPTIONS__IDEMPOTENCY_LEVEL__IDEMPOTENCY_UNKNOWN
    return ServiceType.Method(
      schemaName: text(item.name),
      name: text(item.name).prefix(1).lowercased() + text(item.name).dropFirst(),
      comment: comment(path), place: place(path), request: names[text(item.input_type)],
      response: names[text(item.output_type)], streamsRequests: item.client_streaming != 0,
      streamsResponses: item.server_streaming != 0,
      isIdempotent: level.map { $0 != unknown } ?? false,
      answersInBytes: home.encodedResponses.contains(String(text(item.output_type).dropFirst())),
      rule: MethodRule(options: base(item.options)))
  }
}

extension String {
  fileprivate func trimmingBlankEnd() -> String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
