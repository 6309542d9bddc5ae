internal import Store
internal import StoreSQLite

// Whole databases, a table at a time.

extension Connection {
  /// Rows of one step: enough to be quick, few enough for memory and to hear of a cancellation.
  private static let rowsOfStep = 500
  private static let fetch = Statement("FETCH FORWARD \(rowsOfStep) FROM walk")
  private static let endWalk = Statement("CLOSE walk")

  /// Writes all rows of a table that belong to the transaction's tenant or space into a file.
  func copy(
    _ table: ExchangeFile.Table, of space: BoundSchema, to file: ExchangeFile
  ) async throws {
    let columns = table.columns.joined(separator: ", ")
    // Row-level security keeps other tenants' rows out; the condition finds the tenant's quickly.
    let condition = space.schema.belongsToTenant ? " WHERE tenant = \(space.tenant.literal)" : ""
    try sendText(
      "DECLARE walk NO SCROLL CURSOR FOR SELECT \(columns) FROM "
        + "\(space.schema.name).\(table.name)\(condition)", for: .success)
    while true {
      try send(Self.fetch, for: .answer)
      guard let answer = try await receive(cancellable: true).last else {
        throw StoreError.unavailable
      }
      let rows = answer.values
      try file.insert(rows, into: table)
      if rows.count < Self.rowsOfStep { break }
    }
    try send(Self.endWalk, for: .success)
  }

  /// Writes all rows of a table of a file.
  func insert(
    _ table: ExchangeFile.Table, of file: ExchangeFile, into schema: Schema
  ) async throws {
    let parameters = (1...table.columns.count).map { "$\($0)" }.joined(separator: ", ")
    let columns = table.columns.joined(separator: ", ")
    let statement = schema.insertion(
      "INSERT INTO \(schema.name).\(table.name) (\(columns)) VALUES (\(parameters))",
      count: table.columns.count)
    let walk = try file.walk(table)
    while true {
      let rows = try walk.next(Self.rowsOfStep)
      for row in rows {
        try send(statement, row, for: .success)
        if isLoaded { try await receive(cancellable: true) }
      }
      if rows.count < Self.rowsOfStep { return }
    }
  }
}

extension Answer {
  /// All columns of all rows. The store has no other types than these.
  var values: [[Value]] {
    let columns = 0..<columnCount
    let types = columns.map { type(of: $0) }
    return (0..<rowCount).map { row in
      let row = self.row(row)
      return columns.map { column in
        if row.isNull(column) { return .null }
        switch types[column] {
        case Self.bigint: return .integer(row.integer(column))
        case Self.text: return .text(row.text(column))
        default: return row.withBytes(column) { .blob([UInt8]($0)) }
        }
      }
    }
  }

  private static let bigint: UInt32 = 20
  private static let text: UInt32 = 25
}

extension Value {
  /// An id as a literal of the language.
  fileprivate var literal: String {
    guard case .identifier(let high, let low) = self else { return "NULL" }
    func hex(_ word: UInt64) -> String {
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return "'\\x\(hex(high))\(hex(low))'::bytea"
  }
}
