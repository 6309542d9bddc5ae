import RPC

/// A message with rules in the schema.
protocol Ruled {
  func check(_ rules: inout Rules)
}

/// Collects what breaks the schema's rules. A path is put together only when there is something to
/// report, so that a good request costs a few comparisons.
struct Rules {
  private static let textBytesMax = 255
  private static let itemsMax = 100

  private var found: [FieldViolation] = []

  static func violations<Message: Ruled>(of message: Message) -> [FieldViolation] {
    var rules = Rules()
    message.check(&rules)
    return rules.found
  }

  // MARK: - Text and bytes

  mutating func text(
    _ field: String, _ text: String, required: Bool = false, maxBytes: Int = textBytesMax,
    format: Format? = nil
  ) {
    if text.isEmpty {
      if required { report(field, "REQUIRED", "must not be empty") }
    } else {
      item(field, text, maxBytes, format)
    }
  }

  /// Unlike a field, an item of a list is there even when it is empty, so it must have the format.
  mutating func texts(
    _ field: String, _ texts: [String], required: Bool = false, maxItems: Int = itemsMax,
    maxBytes: Int = textBytesMax, format: Format? = nil
  ) {
    guard count(field, texts.count, required, maxItems) else { return }
    for index in texts.indices {
      items(field, index) { $0.item("", texts[index], maxBytes, format) }
    }
  }

  private mutating func item(_ field: String, _ text: String, _ maxBytes: Int, _ format: Format?) {
    if text.utf8.count > maxBytes {
      report(field, "TOO_LONG", "must not be longer than \(maxBytes) bytes")
    } else if let format, !format.accepts(text) {
      report(field, "FORMAT_\(format.shortName)", format.expectation)
    }
  }

  mutating func bytes(
    _ field: String, _ bytes: [UInt8], required: Bool = false, maxBytes: Int = textBytesMax
  ) {
    if required && bytes.isEmpty { report(field, "REQUIRED", "must not be empty") }
    if bytes.count > maxBytes {
      report(field, "TOO_LONG", "must not be longer than \(maxBytes) bytes")
    }
  }

  mutating func map(
    _ field: String, _ map: [String: String], required: Bool = false, maxItems: Int = itemsMax
  ) {
    guard count(field, map.count, required, maxItems) else { return }
    for (key, value) in map.sorted(by: { $0.key < $1.key }) {
      nested("\(field)[key]") { $0.item("", key, Self.textBytesMax, nil) }
      nested("\(field)[value]") { $0.item("", value, Self.textBytesMax, nil) }
    }
  }

  // MARK: - Numbers

  /// A number that is not required and is 0 was not given.
  mutating func number<Number: FixedWidthInteger>(
    _ field: String, _ value: Number, required: Bool = false, in range: ClosedRange<Number>? = nil
  ) {
    if value == 0 {
      if required { report(field, "REQUIRED", "must be given") }
    } else if let range, !range.contains(value) {
      let bounds = "from \(range.lowerBound) to \(range.upperBound)"
      report(field, "OUT_OF_RANGE", "must be \(bounds)")
    }
  }

  mutating func numbers<Number: FixedWidthInteger>(
    _ field: String, _ values: [Number], required: Bool = false, maxItems: Int = itemsMax,
    in range: ClosedRange<Number>? = nil
  ) {
    guard count(field, values.count, required, maxItems), let range else { return }
    for index in values.indices where !range.contains(values[index]) {
      items(field, index) {
        $0.report("", "OUT_OF_RANGE", "must be from \(range.lowerBound) to \(range.upperBound)")
      }
    }
  }

  mutating func known<Value: SchemaEnum>(_ field: String, _ value: Value, required: Bool = false) {
    if value.rawValue == 0 {
      if required { report(field, "REQUIRED", "must be given") }
    } else if !value.isKnown {
      report(field, "ENUM_UNKNOWN", "is no value of this version of the schema")
    }
  }

  mutating func knowns<Value: SchemaEnum>(
    _ field: String, _ values: [Value], required: Bool = false, maxItems: Int = itemsMax
  ) {
    guard count(field, values.count, required, maxItems) else { return }
    for index in values.indices where values[index].rawValue == 0 || !values[index].isKnown {
      items(field, index) {
        $0.report("", "ENUM_UNKNOWN", "is no value of this version of the schema")
      }
    }
  }

  // MARK: - Messages

  mutating func message<Message: Ruled>(
    _ field: String, _ message: Message?, required: Bool = false
  ) {
    guard let message else {
      if required { report(field, "REQUIRED", "must be given") }
      return
    }
    nested(field) { message.check(&$0) }
  }

  mutating func messages<Message: Ruled>(
    _ field: String, _ messages: [Message], required: Bool = false, maxItems: Int = itemsMax
  ) {
    guard count(field, messages.count, required, maxItems) else { return }
    for index in messages.indices {
      items(field, index) { messages[index].check(&$0) }
    }
  }

  // MARK: - Reports

  /// Whether the items are worth looking at: not where there are more than the rule allows.
  private mutating func count(
    _ field: String, _ count: Int, _ required: Bool, _ maxItems: Int
  ) -> Bool {
    if count > maxItems {
      report(field, "TOO_MANY", "must not have more than \(maxItems) items")
      return false
    }
    if required && count == 0 { report(field, "REQUIRED", "must not be empty") }
    return true
  }

  private mutating func items(_ field: String, _ index: Int, _ body: (inout Rules) -> Void) {
    nested("\(field)[\(index)]", body)
  }

  /// Puts the path in front of whatever `body` reports.
  private mutating func nested(_ path: @autoclosure () -> String, _ body: (inout Rules) -> Void) {
    let before = found.count
    body(&self)
    if found.count == before { return }
    let prefix = path()
    for index in before..<found.count {
      let rest = found[index].field
      found[index].field = rest.isEmpty ? prefix : "\(prefix).\(rest)"
    }
  }

  private mutating func report(_ field: String, _ reason: String, _ description: String) {
    found.append(FieldViolation(field: field, reason: reason, description: description))
  }
}
