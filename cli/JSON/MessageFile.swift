import Foundation
import Messages

/// Reads a message from a file in its JSON form. Every violation is collected with its path, so
/// that one run names all of them; a member that the schema does not have is one too, as it is most
/// likely misspelt. Values are checked by the server, which names its violations the same way.
struct MessageFile {
  private var violations: [(subject: String, demand: String)] = []

  /// - Parameter fixed: the members that the command line sets; the file may not have them.
  static func read<Message: SchemaMessage>(
    _ type: Message.Type, _ data: Data, fixed: Set<String> = []
  ) throws(CommandFailure) -> Message {
    // The parser's own words may quote the content, which is about a student.
    guard let json = try? JSONSerialization.jsonObject(with: data) else {
      throw CommandFailure(.invalidInput, "the file is not JSON")
    }
    guard let members = json as? [String: Any] else {
      throw CommandFailure(.invalidInput, "the file is not one JSON object")
    }
    var file = MessageFile()
    for name in members.keys.sorted() where fixed.contains(name) {
      file.violations.append((name, "is said on the command line"))
    }
    let bytes = file.message(
      Message.schemaName, members.filter { !fixed.contains($0.key) }, path: "")
    guard file.violations.isEmpty else {
      throw CommandFailure(
        .invalidInput, "the file is not as the schema asks", details: file.violations)
    }
    do {
      return try Message(bytes: bytes)
    } catch {
      throw CommandFailure(.invalidInput, "the file holds text that cannot be sent")
    }
  }

  private mutating func message(
    _ name: String, _ members: [String: Any], path: String
  ) -> [UInt8] {
    let fields = SchemaField.fields(of: name)
    let known = Set(fields.map(\.name))
    for name in members.keys.sorted() where !known.contains(name) {
      violations.append((path + name, "is not known here"))
    }
    var wire = WireWriter()
    for field in fields {
      guard let value = members[field.name], !(value is NSNull) else { continue }
      write(field, value, path: path + field.name, to: &wire)
    }
    return wire.bytes
  }

  private mutating func write(
    _ field: SchemaField, _ value: Any, path: String, to wire: inout WireWriter
  ) {
    guard field.isRepeated else {
      return writeItem(field, value, path: path, to: &wire)
    }
    guard let items = value as? [Any] else {
      violations.append((path, "must be a list"))
      return
    }
    for (index, item) in items.enumerated() {
      writeItem(field, item, path: "\(path)[\(index)]", to: &wire)
    }
  }

  private mutating func writeItem(
    _ field: SchemaField, _ value: Any, path: String, to wire: inout WireWriter
  ) {
    switch field.kind {
    case .text:
      let text = take(path, "text") { value as? String }
      wire.add(field.number, Array((text ?? "").utf8))
    case .bytes:
      let data = take(path, "base64") { (value as? String).flatMap { Data(base64Encoded: $0) } }
      wire.add(field.number, Array(data ?? Data()))
    case .flag:
      wire.add(field.number, take(path, "true or false") { Self.flag(value) } ?? 0)
    case .integer:
      wire.add(field.number, take(path, "a whole number") { Self.integer(value) } ?? 0)
    case .time:
      let time = take(path, "a time such as 2026-09-14T15:30:00Z") {
        (value as? String).flatMap(GoogleProtobuf.Timestamp.init(text:))
      }
      wire.add(field.number, time?.bytes() ?? [])
    case .choice(let type):
      wire.add(field.number, choice(type, value, path: path))
    case .message(let name):
      let members = take(path, "an object") { value as? [String: Any] }
      wire.add(field.number, message(name, members ?? [:], path: path + "."))
    }
  }

  private mutating func take<Value>(
    _ path: String, _ demand: String, _ convert: () -> Value?
  ) -> Value? {
    let value = convert()
    if value == nil { violations.append((path, "must be \(demand)")) }
    return value
  }

  private mutating func choice<Value: SchemaEnum>(
    _ type: Value.Type, _ value: Any, path: String
  ) -> Int64 {
    let word = value as? String
    let chosen = take(path, "one of \(Value.words.joined(separator: ", "))") {
      word.flatMap(Value.init(word:))
    }
    return Int64(chosen?.rawValue ?? 0)
  }

  private static func flag(_ value: Any) -> Int64? {
    guard let number = value as? NSNumber, isFlag(number) else { return nil }
    return number.boolValue ? 1 : 0
  }

  private static func integer(_ value: Any) -> Int64? {
    guard let number = value as? NSNumber, !isFlag(number) else { return nil }
    return Int64(exactly: number.doubleValue)
  }

  /// Foundation keeps JSON's `true` and `1` apart only by their C type.
  private static func isFlag(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
