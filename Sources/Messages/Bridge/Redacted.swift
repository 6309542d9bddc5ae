/// Shows only what a log may hold: fields of class S0 and S1. All other fields together are one
/// `<redacted>`, whether or not they hold anything, since that is data too.
public protocol Redacted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  func describe(into text: inout RedactedText)
}

extension Redacted {
  public var description: String {
    var text = RedactedText()
    describe(into: &text)
    return "\(Self.self)(\(text.parts.joined(separator: ", ")))"
  }

  public var debugDescription: String { description }

  /// Without children, so that `dump` and the printing of containers stay quiet.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The fields of a message that may be shown, as they are collected.
public struct RedactedText {
  var parts: [String] = []
  private var isRedacted = false

  /// Says that there are fields that are not shown.
  public mutating func redact() {
    if !isRedacted { parts.append("<redacted>") }
    isRedacted = true
  }

  package mutating func show(_ name: String, _ value: String) {
    if !value.isEmpty { parts.append("\(name): \"\(value)\"") }
  }

  package mutating func show(_ name: String, _ values: [String]) {
    if !values.isEmpty { parts.append("\(name): \(values)") }
  }

  package mutating func show(_ name: String, _ map: [String: String]) {
    if !map.isEmpty { parts.append("\(name): \(map.sorted { $0.key < $1.key })") }
  }

  /// Bytes may hold anything; only their number is shown.
  package mutating func show(_ name: String, _ bytes: [UInt8]) {
    if !bytes.isEmpty { parts.append("\(name): \(bytes.count) bytes") }
  }

  package mutating func show(_ name: String, _ blobs: [[UInt8]]) {
    if !blobs.isEmpty { parts.append("\(name): \(blobs.count) times bytes") }
  }

  package mutating func show(_ name: String, _ value: Bool) {
    if value { parts.append("\(name): true") }
  }

  package mutating func show<Number: FixedWidthInteger>(_ name: String, _ value: Number) {
    if value != 0 { parts.append("\(name): \(value)") }
  }

  package mutating func show<Number: FixedWidthInteger>(_ name: String, _ values: [Number]) {
    if !values.isEmpty { parts.append("\(name): \(values)") }
  }

  package mutating func show<Value: SchemaEnum>(_ name: String, _ value: Value) {
    if value.rawValue != 0 { parts.append("\(name): \(value.name)") }
  }

  package mutating func show<Value: SchemaEnum>(_ name: String, _ values: [Value]) {
    if !values.isEmpty {
      parts.append("\(name): [\(values.map(\.name).joined(separator: ", "))]")
    }
  }

  package mutating func show<Value: Redacted>(_ name: String, _ value: Value?) {
    if let value { parts.append("\(name): \(value.description)") }
  }

  package mutating func show<Value: Redacted>(_ name: String, _ values: [Value]) {
    if !values.isEmpty {
      parts.append("\(name): [\(values.map(\.description).joined(separator: ", "))]")
    }
  }
}
