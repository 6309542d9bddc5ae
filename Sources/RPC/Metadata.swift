/// The custom metadata of a call: an ordered list of names and values (gRPC over HTTP/2,
/// "Custom-Metadata"). Names are lower case; those that end in `-bin` carry bytes.
public struct Metadata: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case text(String)
    case bytes([UInt8])
  }

  public private(set) var entries: [(name: String, value: Value)]

  public init() { entries = [] }

  public mutating func add(_ name: String, _ value: String) {
    entries.append((name, .text(value)))
  }

  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append((name, .bytes(bytes)))
  }

  /// Replaces every value of the name by this one.
  public mutating func set(_ name: String, _ value: String) {
    remove(name)
    add(name, value)
  }

  public mutating func remove(_ name: String) {
    entries.removeAll { $0.name == name }
  }

  /// The first textual value of a name.
  public subscript(text name: String) -> String? {
    for entry in entries where entry.name == name {
      if case .text(let text) = entry.value { return text }
    }
    return nil
  }

  /// The first binary value of a name.
  public subscript(bytes name: String) -> [UInt8]? {
    for entry in entries where entry.name == name {
      if case .bytes(let bytes) = entry.value { return bytes }
    }
    return nil
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.entries.elementsEqual(right.entries, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.name)
      hasher.combine(entry.value)
    }
  }
}
