internal import Store

/// Turns a text of the store, which is written in SQLite's words, into PostgreSQL's.
///
/// - `INTEGER`, `BLOB` and `TEXT` become `bigint`, `bytea` and `text`, the last with the collation
///   of bytes where a column is made, so that order and equality are SQLite's.
/// - `STRICT` and `WITHOUT ROWID` go; `x'01'` becomes `'\x01'::bytea`.
/// - A table is named with its schema, for no search path is trusted.
/// - Parameters are numbered without gaps.
/// - An answer without a `LIMIT` gets that of the store, so that memory is bounded here too.
///
/// Everything else must be the same in both, which tests on a real server find out.
struct Dialect {
  static func translate(
    _ text: String, for schema: Schema
  ) -> (text: String, parameters: [Int]) {
    var dialect = Dialect(text, schema)
    dialect.translate()
    return (String(decoding: dialect.output, as: UTF8.self), dialect.parameters)
  }

  /// The table that a text makes, if it makes one.
  static func createdTable(_ text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.prefix(3)
    guard words.count == 3, words[0] == "CREATE", words[1] == "TABLE" else { return nil }
    return String(words[2])
  }

  private enum Verb {
    case createTable
    case createIndex
    case alter
    case select
    case other
  }

  private static let beforeTables: Set = [
    "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "REFERENCES",
  ]

  private let input: [UInt8]
  private let schema: Schema
  private let verb: Verb
  private var position = 0
  private var output: [UInt8] = []
  private var parameters: [Int] = []
  /// The word before the present one, when nothing but blanks is between them.
  private var before = ""
  private var depth = 0
  private var isLimited = false

  private init(_ text: String, _ schema: Schema) {
    input = Array(text.utf8)
    self.schema = schema
    let words = text.split(whereSeparator: \.isWhitespace).prefix(3)
    switch words.first {
    case "CREATE" where words.dropFirst().first == "TABLE": verb = .createTable
    case "CREATE": verb = .createIndex
    case "ALTER": verb = .alter
    case "SELECT": verb = .select
    default: verb = .other
    }
  }
}

extension Dialect {
  private mutating func translate() {
    while position < input.count {
      switch input[position] {
      case UInt8(ascii: "'"): copyLiteral()
      case UInt8(ascii: "x") where isBlobLiteral: translateBlob()
      case UInt8(ascii: "$"): numberParameter()
      case let byte where Self.isLetter(byte): translateWord()
      case let byte:
        position += 1
        output.append(byte)
        guard byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") else { continue }
        before = ""
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          depth -= 1
          // What follows the columns is how SQLite keeps them.
          if depth == 0, verb == .createTable { return }
        }
      }
    }
    if verb == .select, !isLimited { append(" LIMIT \(StoreLimits.rowsMax + 1)") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte == 95
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func copyLiteral() {
    before = ""
    repeat {
      output.append(input[position])
      position += 1
    } while position < input.count && input[position] != UInt8(ascii: "'")
    output.append(UInt8(ascii: "'"))
    position += 1
  }

  private var isBlobLiteral: Bool {
    position + 1 < input.count && input[position + 1] == UInt8(ascii: "'")
  }

  private mutating func translateBlob() {
    position += 2
    append("'\\x")
    while position < input.count, input[position] != UInt8(ascii: "'") {
      output.append(input[position])
      position += 1
    }
    position += 1
    append("'::bytea")
    before = ""
  }

  private mutating func numberParameter() {
    position += 1
    var number = 0
    while position < input.count, Self.isDigit(input[position]) {
      number = number * 10 + Int(input[position] - 48)
      position += 1
    }
    let index = parameters.firstIndex(of: number) ?? parameters.count
    if index == parameters.count { parameters.append(number) }
    append("$\(index + 1)")
    before = ""
  }

  private mutating func translateWord() {
    let start = position
    while position < input.count, Self.isLetter(input[position]) || Self.isDigit(input[position]) {
      position += 1
    }
    let word = String(decoding: input[start..<position], as: UTF8.self)
    switch word {
    case "INTEGER": append("bigint")
    case "BLOB": append("bytea")
    case "TEXT": append(verb == .createTable || verb == .alter ? "text COLLATE \"C\"" : "text")
    case _ where namesTable(word): append("\(schema.name).\(word)")
    default: append(word)
    }
    if word == "LIMIT", depth == 0 { isLimited = true }
    before = word
  }

  private func namesTable(_ word: String) -> Bool {
    guard schema.tables.contains(word) else { return false }
    switch before {
    case "ON": return verb == .createIndex
    case "EXISTS": return verb == .createTable
    default: return Self.beforeTables.contains(before)
    }
  }
}
