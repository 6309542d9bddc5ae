// descriptors.swift: the schema itself, for server reflection.

/// Bytes on one line, as two hexadecimal digits each.
private let bytesPerLine = 44

func descriptorsText(_ schema: Schema) -> String {
  var source = Source()
  source.line("// Generated from proto/ by tools/generate. Never edited.")
  source.line()
  source.block("extension SchemaFile") { source in
    source.doc("Every file of the schema, each after those that it imports.")
    source.list(
      "public static let all: [SchemaFile] = [", "]",
      schema.descriptions.map(\.swiftName))
    for file in schema.descriptions {
      source.line()
      write(file, to: &source)
    }
  }
  return source.text
}

private func write(_ file: FileDescription, to source: inout Source) {
  let extensions = file.extensions.map { "(\(literal($0.extendee)), \($0.number))" }
  source.line("private static let \(file.swiftName) = SchemaFile(")
  source.line("  path: \(literal(file.path)),")
  source.line("  dependencies: [\(file.dependencies.map(literal).joined(separator: ", "))],")
  source.line("  services: [\(file.services.map(literal).joined(separator: ", "))],")
  source.line("  extensions: [\(extensions.joined(separator: ", "))],")
  writeText(file.symbols, "symbols", "\"\"\",", to: &source)
  writeText(hexLines(file.bytes), "hexadecimal", "\"\"\")", to: &source)
}

/// A literal of several lines costs the compiler one token, a list of as many parts minutes.
private func writeText(
  _ lines: [String], _ name: String, _ end: String, to source: inout Source
) {
  source.line("  \(name): \"\"\"")
  for line in lines { source.line("    \(line)") }
  source.line("    \(end)")
}

private func hexLines(_ bytes: [UInt8]) -> [String] {
  let digits = Array("0123456789abcdef".utf8)
  return stride(from: 0, to: bytes.count, by: bytesPerLine).map { start in
    let line = bytes[start..<min(start + bytesPerLine, bytes.count)]
    return String(
      decoding: line.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension FileDescription {
  /// `cairnV1Student` for cairn/v1/student.proto.
  fileprivate var swiftName: String {
    lowerCamel(String(path.dropLast(".proto".count)).replacing("/", with: "_"))
  }
}
