/// Every file, in the order of the proto files.
func generate(_ schema: Schema) -> [GeneratedFile] {
  var files: [GeneratedFile] = []
  for file in schema.files {
    let stem = file.stem
    if file.hasContent {
      files.append(GeneratedFile(name: "\(stem).messages.swift", text: valuesText(file, schema)))
      files.append(GeneratedFile(name: "\(stem).wire.swift", text: wireText(file)))
    }
    if file.hasSwiftMessages && !file.messages.isEmpty {
      files.append(GeneratedFile(name: "\(stem).rules.swift", text: rulesText(file)))
    }
    if !file.services.isEmpty && !file.isOlderName {
      files.append(GeneratedFile(name: "\(stem).service.swift", text: servicesText(file)))
      files.append(GeneratedFile(name: "\(stem).client.swift", text: clientsText(file)))
    }
    if file.isOwn && file.hasSwiftMessages && !file.messages.isEmpty {
      files.append(GeneratedFile(name: "\(stem).fields.swift", text: fieldsText(file)))
    }
  }
  // The catalogs are of what the schema says beyond gRPC's own words, and only ours does.
  if schema.files.contains(where: \.isOwn) {
    files.append(GeneratedFile(name: "catalog.swift", text: catalogText(schema)))
    files.append(GeneratedFile(name: "descriptors.swift", text: descriptorsText(schema)))
  }
  return files
}

extension ProtoFile {
  var hasContent: Bool {
    (hasSwiftMessages && !messages.isEmpty) || (hasSwiftEnums && !enums.isEmpty)
  }

  /// `student` for cairn/v1/student.proto, `google.rpc.status` for google/rpc/status.proto: each
  /// file of a module needs a name of its own.
  var stem: String {
    let parts = path.dropLast(".proto".count).split(separator: "/").map(String.init)
    return isOwn ? parts[parts.count - 1] : parts.joined(separator: ".")
  }

  /// The property of the catalogs that holds what is in this file.
  var catalogName: String { lowerCamel(stem.replacing(".", with: "_")) }

  /// The first lines of every file made from this one.
  func header(imports: [String]) -> Source {
    var source = Source()
    source.line("// Generated from \(home.protos)/\(path) by tools/generate. Never edited.")
    source.line()
    for name in imports { source.line(name) }
    if !imports.isEmpty { source.line() }
    return source
  }
}

extension TypeName {
  /// Adds a declaration, inside an extension of its holder where it has one.
  func declare(in source: inout Source, _ body: (inout Source) -> Void) {
    if let holder { source.block("extension \(holder)", body) } else { body(&source) }
  }
}
