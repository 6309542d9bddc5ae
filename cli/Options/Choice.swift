import ArgumentParser
import Messages

/// A value of one of the schema's enums on the command line, in lower case with hyphens:
/// `tenant-admin` for `ROLE_TENANT_ADMIN`.
struct Choice<Value: SchemaEnum>: ExpressibleByArgument, Sendable, Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value(word: argument) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { Value.words }

  var defaultValueDescription: String { value.word }
}

extension Sequence {
  /// The values that were chosen.
  func values<Value: SchemaEnum>() -> [Value] where Element == Choice<Value> { map(\.value) }
}

extension SchemaEnum {
  /// `in-review` for `PLAN_STATUS_IN_REVIEW`; empty when unspecified.
  var word: String {
    rawValue == 0 ? "" : Self.word(name)
  }

  /// Reads what `word` and `name` write; `nil` for anything else.
  init?(word: String) {
    let chosen = Self.allKnown.first { $0.rawValue != 0 && ($0.word == word || $0.name == word) }
    guard let chosen else { return nil }
    self = chosen
  }

  /// What may be chosen, in the order of the schema.
  static var words: [String] { allKnown.filter { $0.rawValue != 0 }.map(\.word) }

  /// Without the prefix that all names of the enum share: that of its value 0.
  private static func word(_ name: String) -> String {
    let unspecified = Self(rawValue: 0).name
    let prefix = unspecified.hasSuffix("UNSPECIFIED") ? unspecified.dropLast(11) : ""
    let rest = name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name[...]
    return rest.lowercased().split(separator: "_").joined(separator: "-")
  }
}
