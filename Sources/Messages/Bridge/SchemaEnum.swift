/// An enum of the schema. Numbers that this version does not know are kept, so that a message that
/// passes through an old program loses nothing.
public protocol SchemaEnum: Hashable, Sendable, RawRepresentable<Int32> {
  /// Every value that this version knows, in the order of the schema.
  static var allKnown: [Self] { get }

  /// Takes any number.
  init(rawValue: Int32)

  /// Whether this version of the schema has the value.
  var isKnown: Bool { get }

  /// The name in the schema, `STUDENT_STATUS_ENROLLED`; of an unknown value its number.
  var name: String { get }
}

extension SchemaEnum {
  /// The value of this name in the schema.
  public init?(name: String) {
    guard let value = Self.allKnown.first(where: { $0.name == name }) else { return nil }
    self = value
  }
}
