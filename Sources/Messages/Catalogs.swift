public import RPC

/// What the schema says about a method.
public struct MethodRule: Sendable, Hashable {
  public let descriptor: MethodDescriptor
  /// What the caller's role must allow.
  public let permission: Permission
  /// Whether the call reads or writes a student's data and must state `cairn-purpose`.
  public let purposeRequired: Bool
  /// Whether platform operators may call it, naming the tenant in `cairn-tenant`.
  public let platform: Bool
  /// The comment of the method in the schema.
  public let documentation: String
}

/// Every method of our own services.
public enum MethodCatalog {
  private static let byPath: [String: MethodRule] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.descriptor.path, $0) })

  /// The rule of the method with this `:path`.
  public static func rule(at path: String) -> MethodRule? { byPath[path] }
}

/// What the schema says about a field.
public struct FieldEntry: Sendable, Hashable {
  /// The full name of the message, `cairn.v1.Student`.
  public let message: String
  public let field: String
  public let number: Int
  /// A scalar type of the schema, the full name of a message, or the name of an enum.
  public let type: String
  public let isRepeated: Bool
  /// Its own class or its message's.
  public let sensitivity: Sensitivity
  /// The record group that its message is sealed as; `nil` where that is said further up.
  public let group: RecordGroup?
  public let blindIndex: BlindIndex?

  init(
    message: String, field: String, number: Int, type: String, isRepeated: Bool = false,
    sensitivity: Sensitivity, group: RecordGroup? = nil, blindIndex: BlindIndex? = nil
  ) {
    self.message = message
    self.field = field
    self.number = number
    self.type = type
    self.isRepeated = isRepeated
    self.sensitivity = sensitivity
    self.group = group
    self.blindIndex = blindIndex
  }

  /// Whether a log may show it (S0 and S1).
  public var isLoggable: Bool { sensitivity == .public || sensitivity == .internal }
}

/// Every field of our own messages: the data dictionary.
public enum FieldCatalog {}

/// Every message that has a Swift type.
public enum MessageCatalog {}
