extension JSONValue {
  /// A message in its JSON form, after protobuf's JSON mapping: names in lower camel case and in
  /// the order of the schema, enums by name, times as RFC 3339 text. Two things differ, because
  /// scripts are easier to write so: 64-bit integers are numbers, and numbers, flags and lists are
  /// there even when they are 0, false or empty. What is absent was withheld or never set.
  public init<Message: SchemaMessage>(_ message: Message) {
    self = Self.object(of: Message.schemaName, message.bytes()[...])
  }

  private static func object(of message: String, _ bytes: ArraySlice<UInt8>) -> JSONValue {
    guard let wire = WireFields(bytes) else { return .null }
    return .object(
      SchemaField.fields(of: message).compactMap { field in
        member(field, wire).map { Member(field.name, $0) }
      })
  }

  private static func member(_ field: SchemaField, _ wire: WireFields) -> JSONValue? {
    let items: [JSONValue]
    var unset: JSONValue?
    switch field.kind {
    case .text:
      items = wire.blocks(field.number).map { .string(String(decoding: $0, as: UTF8.self)) }
    case .bytes:
      items = wire.blocks(field.number).map { .string(base64($0)) }
    case .flag:
      items = wire.numbers(field.number).map { .bool($0 != 0) }
      unset = .bool(false)
    case .integer:
      items = wire.numbers(field.number).map(JSONValue.integer)
      unset = .integer(0)
    case .time: items = wire.blocks(field.number).map(time)
    case .choice(let type):
      items = wire.numbers(field.number).map { .string(name(type, Int32(truncatingIfNeeded: $0))) }
    case .message(let name): items = wire.blocks(field.number).map { object(of: name, $0) }
    }
    return field.isRepeated ? .array(items) : items.last ?? unset
  }

  private static func name<Value: SchemaEnum>(_ type: Value.Type, _ number: Int32) -> String {
    Value(rawValue: number).name
  }

  private static func time(_ bytes: ArraySlice<UInt8>) -> JSONValue {
    let wire = WireFields(bytes)
    let seconds = wire?.numbers(1).last ?? 0
    let nanos = Int32(truncatingIfNeeded: wire?.numbers(2).last ?? 0)
    return .string(GoogleProtobuf.Timestamp(seconds: seconds, nanos: nanos).text)
  }

  /// With padding, as protobuf's JSON mapping writes bytes (RFC 4648, section 4).
  private static func base64(_ bytes: ArraySlice<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var rest = bytes
    while !rest.isEmpty {
      let three = rest.prefix(3)
      let bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - three.count))
      for place in 0..<4 {
        text.append(
          place <= three.count
            ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
      rest = rest.dropFirst(3)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
