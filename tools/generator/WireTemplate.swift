// *.wire.swift: between the Swift values and the C structs.

func wireText(_ file: ProtoFile) -> String {
  let hasMessages = file.hasSwiftMessages && !file.messages.isEmpty
  var source = file.header(
    imports: ["package import \(file.home.codec)"] + file.home.bridgeImport
      + (hasMessages ? ["public import NIOCore", "public import RPC"] : []))
  for type in file.enums { source.line("extension \(type.name.c): ImportedEnum {}") }
  if !file.enums.isEmpty { source.line() }
  if !file.hasSwiftMessages { return source.text }
  for message in file.messages {
    writeConformances(message, to: &source)
    source.line()
    writeConversions(message, to: &source)
    source.line()
  }
  return source.text
}

private func writeConformances(_ message: MessageType, to source: inout Source) {
  source.block("extension \(message.name.swift): SchemaMessage") { source in
    source.line("public static var schemaName: String { \(literal(message.fullName)) }")
    source.block("public init(wire bytes: borrowing ByteBuffer) throws(Fault)") {
      $0.line("self.init()")
      $0.line("try decode(bytes, into: &self)")
    }
    source.block("public init(bytes: UnsafeRawBufferPointer) throws(Fault)") {
      $0.line("self.init()")
      $0.line("try decode(bytes, into: &self)")
    }
    source.block("public func encode(into buffer: inout ByteBuffer)") {
      $0.line("append(self, to: &buffer)")
    }
    source.block(
      "public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) "
        + "rethrows -> Result"
    ) {
      $0.line("try withEncoded(self, body)")
    }
    source.block("public func violations() -> [RPC.FieldViolation]") {
      $0.line(message.isOwn ? "Rules.violations(of: self)" : "[]")
    }
  }
  source.line()
  source.block("extension \(message.name.c): CMessage") { source in
    source.block("package static func initialize(_ message: UnsafeMutablePointer<Self>)") {
      $0.line("\(message.name.cFunctions)__init(message)")
    }
  }
}

private func writeConversions(_ message: MessageType, to source: inout Source) {
  source.block("extension \(message.name.swift): Bridged") { source in
    source.block(
      "package mutating func read(_ c: UnsafePointer<\(message.name.c)>, "
        + "_ reader: inout MessageReader)"
    ) { source in
      for member in message.members {
        switch member {
        case .field(let field): source.line(reading(field))
        case .oneof(let oneof): writeReading(oneof, of: message, to: &source)
        }
      }
    }
    source.line()
    source.block(
      "package func write(to c: UnsafeMutablePointer<\(message.name.c)>, _ arena: inout Arena)"
    ) { source in
      for member in message.members {
        switch member {
        case .field(let field): writeWriting(field, to: &source)
        case .oneof(let oneof): writeWriting(oneof, of: message, to: &source)
        }
      }
    }
  }
}

// MARK: - Reading

/// Fields are filled where they lie: a value that is made elsewhere would be copied to its place.
private func reading(_ field: Field) -> String {
  let place = escaped(field.name)
  let c = "c.pointee.\(field.cName)"
  let count = "c.pointee.n_\(field.cName)"
  return switch field.shape {
  case .map: "\(place) = reader.map(\(c), \(count)) { ($0.key, $0.value) }"
  case .list:
    switch field.type {
    case .string: "reader.texts(\(c), \(count), into: &\(place))"
    case .message: "reader.messages(\(c), \(count), into: &\(place))"
    case .enumeration: "\(place) = reader.enums(\(c), \(count))"
    case .bytes: "\(place) = reader.blobs(\(c), \(count))"
    case .int32, .int64, .uint32, .uint64: "\(place) = reader.numbers(\(c), \(count))"
    case .bool, .unsupported: "\(place) = reader.unsupported(\(c))"
    }
  case .single:
    switch field.type {
    case .string: "reader.text(\(c), into: &\(place))"
    case .message: "reader.message(\(c), into: &\(place))"
    case .bytes, .bool, .enumeration, .int32, .int64, .uint32, .uint64, .unsupported:
      "\(place) = \(element(field))"
    }
  }
}

/// One value that is made and then put to its place.
private func element(_ field: Field) -> String {
  let c = "c.pointee.\(field.cName)"
  return switch field.type {
  case .string: "reader.text(\(c))"
  case .bytes: "reader.bytes(\(c))"
  case .bool: "\(c) != 0"
  case .message: "reader.message(\(c))"
  case .enumeration: "reader.known(\(c))"
  case .int32, .int64, .uint32, .uint64: c
  case .unsupported: "reader.unsupported(\(c))"
  }
}

private func writeReading(_ oneof: Oneof, of message: MessageType, to source: inout Source) {
  source.line("\(escaped(oneof.name)) = switch c.pointee.\(oneof.cCaseName).rawValue {")
  for field in message.fields(of: oneof) {
    if case .message = field.type {
      source.line("case \(field.number): \(element(field)).map(\(oneof.typeName).\(field.name))")
    } else {
      source.line("case \(field.number): .\(field.name)(\(element(field)))")
    }
  }
  source.line("default: nil")
  source.line("}")
}

// MARK: - Writing

private func writeWriting(_ field: Field, to source: inout Source) {
  let c = "c.pointee.\(field.cName)"
  let count = "c.pointee.n_\(field.cName)"
  let name = escaped(field.name)
  switch field.shape {
  case .map:
    guard case .message(_, let entry) = field.type else { return }
    source.line(
      "(\(c), \(count)) = arena.map(\(name), \(entry.cFunctions)__init) "
        + "{ ($0.pointee.key, $0.pointee.value) = ($1, $2) }")
  case .list:
    switch field.type {
    case .string: source.line("(\(c), \(count)) = arena.texts(\(name))")
    case .message: source.line("(\(c), \(count)) = arena.messages(\(name))")
    case .enumeration: source.line("(\(c), \(count)) = arena.enums(\(name))")
    case .bytes: source.line("(\(c), \(count)) = arena.blobs(\(name))")
    case .int32, .int64, .uint32, .uint64:
      source.line("(\(c), \(count)) = arena.numbers(\(name))")
    case .bool, .unsupported: source.line("arena.unsupported(\(name))")
    }
  case .single:
    source.line("\(c) = \(writing(field, name, text: "text"))")
  }
}

/// - Parameter text: the function for text; in a oneof even empty text is present.
private func writing(_ field: Field, _ value: String, text: String) -> String {
  switch field.type {
  case .string: "arena.\(text)(\(value))"
  case .bytes: "arena.bytes(\(value))"
  case .bool: "\(value) ? 1 : 0"
  case .message: "arena.message(\(value))"
  case .enumeration: "arena.known(\(value))"
  case .int32, .int64, .uint32, .uint64: value
  case .unsupported: "arena.unsupported(\(value))"
  }
}

private func writeWriting(_ oneof: Oneof, of message: MessageType, to source: inout Source) {
  source.line("switch \(escaped(oneof.name)) {")
  for field in message.fields(of: oneof) {
    source.line("case .\(field.name)(let value):")
    source.line("  c.pointee.\(oneof.cCaseName) = .init(rawValue: \(field.number))")
    source.line("  c.pointee.\(field.cName) = \(writing(field, "value", text: "presentText"))")
  }
  source.line("case nil: break")
  source.line("}")
}
