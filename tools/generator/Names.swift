/// How a type of the schema is called in Swift and in the C code.
struct TypeName: Hashable {
  /// The full Swift name, `GoogleRPC.QuotaFailure.Violation`.
  var swift: String
  /// `Google__Rpc__QuotaFailure__Violation`.
  var c: String
  /// The prefix of its C functions, `google__rpc__quota_failure__violation`.
  var cFunctions: String

  /// The last part, `Violation`.
  var simple: String { swift.split(separator: ".").last.map(String.init) ?? swift }
  /// What an extension must name so that the type can be declared in it; `nil` at the top level.
  var holder: String? {
    let parts = swift.split(separator: ".")
    return parts.count > 1 ? parts.dropLast().joined(separator: ".") : nil
  }
}

extension TypeName {
  init(fullName: String, package: String) {
    let relative = fullName.dropFirst(package.isEmpty ? 0 : package.count + 1)
      .split(separator: ".").map { swiftTypeNames[String($0)] ?? String($0) }
      .joined(separator: ".")
    swift = namespace(ofPackage: package).map { "\($0).\(relative)" } ?? relative
    let parts = fullName.split(separator: ".")
    c = parts.map { upperCamel(String($0)) }.joined(separator: "__")
    cFunctions = parts.map { cLower(String($0)) }.joined(separator: "__")
  }
}

/// Names that Swift does not let a type have.
private let swiftTypeNames = [
  "Any": "AnyMessage", "Type": "TypeMessage", "Protocol": "ProtocolMessage",
]

/// Our own packages stand at the top level of the module; others get a namespace.
private func namespace(ofPackage package: String) -> String? {
  switch package {
  case "google.rpc": "GoogleRPC"
  case "google.protobuf": "GoogleProtobuf"
  case "grpc.health.v1": "GRPCHealth"
  case "grpc.reflection.v1": "GRPCReflection"
  default: nil
  }
}

/// Words that Swift writes in capitals unless they come first.
private let acronyms: [String: String] = [
  "id": "ID", "ids": "IDs", "iep": "IEP", "url": "URL",
]

/// `has_504_plan` to `has504Plan`, `school_id` to `schoolID`.
func lowerCamel(_ snake: String) -> String {
  let words = snake.lowercased().split(separator: "_").map(String.init)
  guard let first = words.first else { return snake }
  return first
    + words.dropFirst().map { acronyms[$0] ?? $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

/// The property of a field. What every message has as a member already gets another name.
func property(_ field: String) -> String {
  let name = lowerCamel(field)
  return messageMembers.contains(name) ? name + "Field" : name
}

private let messageMembers: Set<String> = [
  "check", "customMirror", "debugDescription", "describe", "description", "encode", "hash",
  "hashValue", "violations", "write",
]

/// As protoc-c does it: `party_class` to `PartyClass`; capitals stay.
func upperCamel(_ snake: String) -> String {
  snake.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

/// As protoc-c does it: an underscore where lower case turns to upper, `WhoAmIRequest` to
/// `who_am_irequest`.
func cLower(_ camel: String) -> String {
  var result = ""
  var wasUpper = true
  for character in camel {
    if character.isUppercase && !wasUpper { result += "_" }
    result += character.lowercased()
    wasUpper = character.isUppercase
  }
  return result
}

/// protoc-c puts an underscore behind names that are words of C++.
func cField(_ name: String) -> String {
  let lower = name.lowercased()
  return cKeywords.contains(lower) ? lower + "_" : lower
}

/// `STUDENT_STATUS_ENROLLED` of `StudentStatus` to `enrolled`; `TIER_2A` of `Tier` to `tier2A`.
func enumCase(_ value: String, ofEnum name: String) -> String {
  let prefix = cLower(name).uppercased() + "_"
  guard value.hasPrefix(prefix) else { return lowerCamel(value) }
  let rest = String(value.dropFirst(prefix.count))
  guard let first = rest.first, first.isNumber else { return lowerCamel(rest) }
  // A name cannot begin with a digit, so the enum's own name stays in front.
  return lowerCamel(cLower(name)) + rest.split(separator: "_").joined()
}

/// A name as it must be written where it is declared or used without a dot in front.
func escaped(_ name: String) -> String {
  swiftKeywords.contains(name) ? "`\(name)`" : name
}

private let swiftKeywords: Set<String> = [
  "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
  "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
  "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
  "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
  "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
  "while",
]

private let cKeywords: Set<String> = [
  "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char",
  "class", "compl", "const", "const_cast", "continue", "default", "delete", "do", "double",
  "dynamic_cast", "else", "enum", "explicit", "extern", "false", "float", "for", "friend", "goto",
  "if", "inline", "int", "long", "mutable", "namespace", "new", "not", "not_eq", "operator", "or",
  "or_eq", "private", "protected", "public", "register", "reinterpret_cast", "return", "short",
  "signed", "sizeof", "static", "static_cast", "struct", "switch", "template", "this", "throw",
  "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual", "void",
  "volatile", "wchar_t", "while", "xor", "xor_eq",
]
