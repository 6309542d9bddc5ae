// *.messages.swift: enums and value types.

func valuesText(_ file: ProtoFile, _ schema: Schema) -> String {
  var source = file.header(imports: file.enums.isEmpty ? [] : file.home.bridgeImport)
  if file.hasSwiftEnums {
    for type in file.enums {
      type.name.declare(in: &source) { write(type, to: &$0) }
      source.line()
    }
  }
  if file.hasSwiftMessages {
    for message in file.messages {
      message.name.declare(in: &source) { write(message, schema, to: &$0) }
      source.line()
    }
  }
  return source.text
}

// MARK: - Enums

private func write(_ type: EnumType, to source: inout Source) {
  source.doc(type.comment.isEmpty ? "`\(type.fullName)`." : type.comment)
  source.block("public enum \(type.name.simple): SchemaEnum") { source in
    for value in type.values {
      source.doc(value.comment)
      source.line("case \(escaped(value.name))")
    }
    source.doc("A number that this version of the schema does not know.")
    source.line("case unrecognized(Int32)")
    source.line()
    source.list(
      "public static let allKnown: [\(type.name.simple)] = [", "]",
      type.values.map { ".\($0.name)" })
    source.line()
    source.block("public init(rawValue: Int32)") { source in
      source.line("switch rawValue {")
      for value in type.values { source.line("case \(value.number): self = .\(value.name)") }
      source.line("default: self = .unrecognized(rawValue)")
      source.line("}")
    }
    source.line()
    source.block("public var rawValue: Int32") { source in
      source.line("switch self {")
      for value in type.values { source.line("case .\(value.name): \(value.number)") }
      source.line("case .unrecognized(let number): number")
      source.line("}")
    }
    source.line()
    source.block("public var isKnown: Bool") { source in
      source.line("if case .unrecognized = self { false } else { true }")
    }
    source.line()
    source.block("public var name: String") { source in
      source.line("switch self {")
      for value in type.values { source.line("case .\(value.name): \(literal(value.schemaName))") }
      source.line("case .unrecognized(let number): String(number)")
      source.line("}")
    }
  }
}

// MARK: - Messages

private func write(_ message: MessageType, _ schema: Schema, to source: inout Source) {
  source.doc(message.comment.isEmpty ? schema.role(of: message) : message.comment)
  source.block("public struct \(message.name.simple): Hashable, Sendable") { source in
    for member in message.members {
      source.doc(member.comment)
      source.line(
        "public var \(escaped(member.name)): \(member.swiftType) = \(member.emptyValue)")
    }
    if !message.members.isEmpty { source.line() }
    source.line("public init() {}")
    writeInitializer(message, to: &source)
    for oneof in message.oneofs {
      source.line()
      write(oneof, of: message, to: &source)
    }
  }
}

private func writeInitializer(_ message: MessageType, to source: inout Source) {
  if message.members.isEmpty { return }
  source.line()
  let parameters = message.members.map { "\($0.name): \($0.swiftType) = \($0.emptyValue)" }
  source.block("public init(\(parameters.joined(separator: ", ")))") { source in
    for member in message.members { source.line("self.\(member.name) = \(escaped(member.name))") }
  }
}

private func write(_ oneof: Oneof, of message: MessageType, to source: inout Source) {
  source.doc("The choices of `\(oneof.name)`.")
  source.block("public enum \(oneof.typeName): Hashable, Sendable") { source in
    for field in message.fields(of: oneof) {
      source.doc(field.comment)
      source.line("case \(escaped(field.name))(\(field.elementType))")
    }
  }
}

extension Schema {
  /// What a message without a comment of its own is for.
  func role(of message: MessageType) -> String {
    for service in services {
      for method in service.methods {
        if method.request == message.name {
          return "What `\(service.name).\(method.name)` is asked."
        }
        if method.response == message.name {
          return "What `\(service.name).\(method.name)` answers."
        }
      }
    }
    return "`\(message.fullName)`."
  }
}
