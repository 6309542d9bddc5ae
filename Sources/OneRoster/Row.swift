/// A checked row. A column that the file lacks or that is blank reads as nothing.
struct Row {
  let table: Table
  let line: Int
  private let values: [Value]
  /// Of each `ColumnName` in `values`, or -1.
  private let positions: [Int]

  init(table: Table, line: Int, values: [Value], positions: [Int]) {
    self.table = table
    self.line = line
    self.values = values
    self.positions = positions
  }

  subscript(column: ColumnName) -> Value {
    let position = positions[column.rawValue]
    return position < 0 ? .blank : values[position]
  }

  func text(_ column: ColumnName) -> String {
    guard case .text(let bytes) = self[column] else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  func token(_ column: ColumnName) -> String {
    guard case .token(let token) = self[column] else { return "" }
    return token
  }

  func texts(_ column: ColumnName) -> [String] {
    guard case .items(let items) = self[column] else { return [] }
    return items.map { String(decoding: $0, as: UTF8.self) }
  }

  func flag(_ column: ColumnName) -> Bool? {
    guard case .flag(let flag) = self[column] else { return nil }
    return flag
  }

  func number(_ column: ColumnName) -> Int? {
    guard case .number(let number) = self[column] else { return nil }
    return number
  }

  func date(_ column: ColumnName) -> PackedDate {
    guard case .date(let date) = self[column] else { return .none }
    return date
  }

  func references(_ column: ColumnName) -> [UInt32] {
    guard case .references(let numbers) = self[column] else { return [] }
    return numbers
  }

  func reference(_ column: ColumnName) -> UInt32? {
    guard case .reference(let number) = self[column] else { return nil }
    return number
  }
}
