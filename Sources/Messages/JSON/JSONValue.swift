/// A JSON document as a value (RFC 8259). Objects keep the order of their members, so that output
/// is the same every time and reads in the order of the schema.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The document, indented by two blanks, without a line end.
  public var text: String {
    var text = ""
    write(to: &text, .lines(indent: 0))
    return text
  }

  /// The document on one line, without blanks or a line end.
  public var line: String {
    var text = ""
    write(to: &text, .line)
    return text
  }

  private enum Layout {
    case line
    case lines(indent: Int)

    var inner: Layout {
      switch self {
      case .line: .line
      case .lines(let indent): .lines(indent: indent + 2)
      }
    }

    /// What stands before an item, or before the end of the list.
    var lineStart: String {
      switch self {
      case .line: ""
      case .lines(let indent): "\n" + String(repeating: " ", count: indent)
      }
    }

    var colon: String {
      switch self {
      case .line: ":"
      case .lines: ": "
      }
    }
  }

  private func write(to text: inout String, _ layout: Layout) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? String(value) : "null"
    case .string(let value): Self.write(value, to: &text)
    case .array(let items):
      Self.write(items, "[", "]", to: &text, layout) { item, text, layout in
        item.write(to: &text, layout)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, layout) { member, text, layout in
        Self.write(member.name, to: &text)
        text += layout.colon
        member.value.write(to: &text, layout)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ layout: Layout,
    _ item: (Item, inout String, Layout) -> Void
  ) {
    if items.isEmpty {
      text += open + close
      return
    }
    text += open
    for (index, each) in items.enumerated() {
      text += (index == 0 ? "" : ",") + layout.inner.lineStart
      item(each, &text, layout.inner)
    }
    text += layout.lineStart + close
  }

  /// Escapes what RFC 8259 demands, and the C1 and direction controls that a terminal would obey.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
