// *.fields.swift and catalog.swift: what can be walked at run time.

func fieldsText(_ file: ProtoFile) -> String {
  var source = file.header(imports: [])
  source.block("extension FieldCatalog") { source in
    source.list(
      "static let \(file.catalogName): [FieldEntry] = [", "]",
      file.messages.flatMap { message in message.fields.map { entry($0, of: message) } })
  }
  return source.text
}

private func entry(_ field: Field, of message: MessageType) -> String {
  let rule = field.rule
  var arguments = [
    "message: \(literal(message.fullName))", "field: \(literal(field.schemaName))",
    "number: \(field.number)", "type: \(literal(field.schemaType))",
  ]
  if field.shape != .single { arguments.append("isRepeated: true") }
  arguments.append("sensitivity: .\(field.sensitivity.name)")
  if message.rule.group.isSet { arguments.append("group: .\(message.rule.group.name)") }
  if rule.blindIndex.isSet { arguments.append("blindIndex: .\(rule.blindIndex.name)") }
  return "FieldEntry(\(arguments.joined(separator: ", ")))"
}

func catalogText(_ schema: Schema) -> String {
  var source = Source()
  source.line("// Generated from proto/ by tools/generate. Never edited.")
  source.line()
  let own = schema.files.filter { $0.isOwn && $0.hasSwiftMessages && !$0.messages.isEmpty }
  source.block("extension FieldCatalog") { source in
    source.doc("Every field of our own messages, in the order of the proto files.")
    let parts = own.map(\.catalogName)
    source.line(
      "public static let all: [FieldEntry] = [\(parts.joined(separator: ", "))].flatMap(\\.self)")
  }
  source.line()
  source.block("extension MessageCatalog") { source in
    source.list(
      "public static let all: [any SchemaMessage.Type] = [", "]",
      schema.files.filter(\.hasSwiftMessages).flatMap(\.messages).map { "\($0.name.swift).self" })
  }
  source.line()
  source.block("extension MethodCatalog") { source in
    source.list(
      "public static let all: [MethodRule] = [", "]",
      schema.files.filter(\.isOwn).flatMap(\.services).flatMap { service in
        service.methods.map { entry($0, of: service) }
      })
  }
  return source.text
}

private func entry(_ method: ServiceType.Method, of service: ServiceType) -> String {
  "MethodRule(descriptor: \(service.descriptorsName).\(method.name), "
    + "permission: .\(method.rule.permission.name), "
    + "purposeRequired: \(method.rule.purposeRequired), platform: \(method.rule.platform), "
    + "documentation: \(literal(method.comment)))"
}
