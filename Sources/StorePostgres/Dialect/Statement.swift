internal import Synchronization

/// A statement in PostgreSQL's words, for all connections.
final class Statement: Sendable {
  private static let count = Atomic(0)

  let text: String
  /// For each parameter of the text, in order, the number it had in the text of the store: that may
  /// leave out numbers, which PostgreSQL's may not.
  let parameters: [Int]
  /// Counted from 0 over the process, so that a connection can keep what it prepared in an array.
  let number: Int
  /// What it is called where it is prepared.
  let name: String
  /// Whether it changes rows.
  let writes: Bool

  init(_ text: String, parameters: [Int] = [], writes: Bool = false) {
    self.text = text
    self.parameters = parameters
    self.writes = writes
    number = Self.count.wrappingAdd(1, ordering: .relaxed).oldValue
    name = "c\(number)"
  }

  convenience init(translating text: String, for schema: Schema) {
    let (translated, parameters) = Dialect.translate(text, for: schema)
    self.init(translated, parameters: parameters, writes: !text.hasPrefix("SELECT"))
  }

  /// The same statement, of which a row is demanded. Without one it divides by zero: a failure of
  /// the server's, so that what was sent along is left out.
  convenience init(demanding text: String, for schema: Schema) {
    let (translated, parameters) = Dialect.translate(text, for: schema)
    self.init(
      "WITH demanded AS (\(translated)) SELECT 1 / count(*) FROM demanded",
      parameters: parameters, writes: !text.hasPrefix("SELECT"))
  }
}
