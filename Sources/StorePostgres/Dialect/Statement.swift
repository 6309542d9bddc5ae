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

  init(_ text: String, parameters: [Int] = []) {
    self.text = text
    self.parameters = parameters
    number = Self.count.wrappingAdd(1, ordering: .relaxed).oldValue
    name = "c\(number)"
  }

  convenience init(translating text: String, for schema: Schema) {
    let (text, parameters) = Dialect.translate(text, for: schema)
    self.init(text, parameters: parameters)
  }
}
