// *.rules.swift: what a request must keep, and what a log may show.

func rulesText(_ file: ProtoFile) -> String {
  let sealed = file.messages.contains { $0.rule.group.isSet }
  var source = file.header(
    imports: file.home.bridgeImport + (sealed ? ["public import Vocabulary"] : []))
  for message in file.messages {
    if message.isOwn {
      source.block("extension \(message.name.swift): Ruled") { source in
        source.block("func check(_ rules: inout Rules)") { source in
          for member in message.members { writeCheck(member, of: message, to: &source) }
        }
      }
      source.line()
    }
    source.block("extension \(message.name.swift): Redacted") { source in
      source.block("public func describe(into text: inout RedactedText)") { source in
        for member in message.members { writeDescription(member, to: &source) }
        if message.fields.contains(where: { $0.oneofIndex == nil && !$0.isLoggable }) {
          source.line("text.redact()")
        }
      }
    }
    source.line()
    for oneof in message.oneofs { writeDescription(oneof, of: message, to: &source) }
    if message.rule.group.isSet {
      source.block("extension \(message.name.swift): SealedGroup") {
        $0.line(
          "public static var recordGroup: Vocabulary.RecordGroup { .\(message.rule.group.name) }")
      }
      source.line()
    }
  }
  return source.text
}

// MARK: - Checks

private func writeCheck(_ member: Member, of message: MessageType, to source: inout Source) {
  switch member {
  case .field(let field):
    if let call = check(field, escaped(field.name), isChosen: false) { source.line(call) }
  case .oneof(let oneof):
    source.line("switch \(escaped(oneof.name)) {")
    for field in message.fields(of: oneof) {
      if let call = check(field, "value", isChosen: true) {
        source.line("case .\(field.name)(let value): \(call)")
      } else {
        source.line("case .\(field.name): break")
      }
    }
    source.line("case nil: break")
    source.line("}")
  }
}

/// The call that checks a field; `nil` where any value will do.
///
/// - Parameter isChosen: whether the field is the one that a oneof holds, so that it must not be
///   empty.
private func check(_ field: Field, _ value: String, isChosen: Bool) -> String? {
  let rule = field.rule
  var arguments = [literal(field.schemaName), value]
  if rule.required || (isChosen && field.type == .string) { arguments.append("required: true") }
  if field.shape != .single && rule.maxItems != 0 { arguments.append("maxItems: \(rule.maxItems)") }
  switch field.type {
  case .string, .bytes:
    if rule.maxBytes != 0 { arguments.append("maxBytes: \(rule.maxBytes)") }
    if rule.format.isSet { arguments.append("format: .\(rule.format.name)") }
  case .int32, .int64, .uint32, .uint64:
    let bounded = rule.minimum != 0 || rule.maximum != 0
    if bounded { arguments.append("in: \(rule.minimum)...\(rule.maximum)") }
    if field.shape == .single && !bounded && !rule.required { return nil }
  case .bool: return nil
  case .message, .enumeration, .unsupported: break
  }
  return "rules.\(checkName(field))(\(arguments.joined(separator: ", ")))"
}

private func checkName(_ field: Field) -> String {
  switch (field.shape, field.type) {
  case (.map, _): "map"
  case (.single, .string): "text"
  case (.list, .string): "texts"
  case (_, .bytes): "bytes"
  case (.single, .message): "message"
  case (.list, .message): "messages"
  case (.single, .enumeration): "known"
  case (.list, .enumeration): "knowns"
  case (.list, _): "numbers"
  case (.single, _): "number"
  }
}

// MARK: - Descriptions

private func writeDescription(_ member: Member, to source: inout Source) {
  switch member {
  case .field(let field) where !field.isLoggable: break
  case .field, .oneof:
    source.line("text.show(\(literal(member.schemaName)), \(escaped(member.name)))")
  }
}

private func writeDescription(
  _ oneof: Oneof, of message: MessageType, to source: inout Source
) {
  source.block("extension \(message.name.swift).\(oneof.typeName): Redacted") { source in
    source.block("public func describe(into text: inout RedactedText)") { source in
      source.line("switch self {")
      for field in message.fields(of: oneof) {
        if field.isLoggable {
          source.line(
            "case .\(field.name)(let value): text.show(\(literal(field.schemaName)), value)")
        } else {
          source.line("case .\(field.name): text.redact()")
        }
      }
      source.line("}")
    }
  }
  source.line()
}
