/// An enum that mirrors one enum of the schema: the same numbers, the same names.
///
/// Policy does not import the generated messages, so that its rules stay pure values. Services
/// convert by raw value, and a test compares both numbers and names with the text of `proto/`.
/// The schema's 0 ("unspecified") has no case here: what was not said is `nil`.
public protocol SchemaNumbered: RawRepresentable<UInt16>, CaseIterable, Hashable, Sendable {
  /// What the schema puts before each value's name, such as `PLAN_STATUS`.
  static var schemaPrefix: String { get }
}

extension SchemaNumbered {
  /// The value's name in the schema, such as `PLAN_STATUS_IN_REVIEW`.
  public var schemaName: String { "\(Self.schemaPrefix)_\(shortName)" }

  /// The name without its prefix, such as `IN_REVIEW`.
  public var shortName: String {
    String(describing: self).reduce(into: "") { name, letter in
      if letter.isUppercase { name.append("_") }
      name.append(letter.uppercased())
    }
  }
}
