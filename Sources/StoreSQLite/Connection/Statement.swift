internal import CSQLite
internal import Store
internal import Vocabulary

/// A prepared statement: the one owner of one `sqlite3_stmt`.
///
/// Soundness: the handle lives until `deinit`; a connection drops its statements before it closes,
/// and calls one statement at a time. Bound bytes are lent inside closures that end after `reset`.
final class Statement {
  private let handle: OpaquePointer
  /// For each number `n` of a parameter `$n` the index SQLite gave it, 0 where the text has none.
  private let indexes: [Int32]
  /// 16 bytes for each parameter, where ids lie while the statement runs.
  private let identifiers: UnsafeMutablePointer<UInt8>
  /// Whether the statement takes rows away, so that their content must leave the file too.
  let deletes: Bool

  convenience init(_ text: StaticString, on database: OpaquePointer) throws(StoreError) {
    try self.init(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), on: database)
  }

  /// The text is read here and not kept.
  init(_ text: UnsafeBufferPointer<UInt8>, on database: OpaquePointer) throws(StoreError) {
    var handle: OpaquePointer?
    let code = text.withMemoryRebound(to: CChar.self) { text in
      sqlite3_prepare_v3(
        database, text.baseAddress, Int32(text.count), UInt32(SQLITE_PREPARE_PERSISTENT),
        &handle, nil)
    }
    guard code == SQLITE_OK, let handle else {
      throw StoreError(
        code: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database))
      )
    }
    self.handle = handle
    indexes = Self.indexes(of: handle)
    identifiers = .allocate(capacity: 16 * max(1, indexes.count))
    deletes = text.starts(with: "DELETE".utf8)
  }

  deinit {
    sqlite3_finalize(handle)
    identifiers.deallocate()
  }

  /// SQLite numbers `$n` by first appearance in the text; we mean the number itself.
  private static func indexes(of handle: OpaquePointer) -> [Int32] {
    var indexes: [Int32] = []
    for index in 0..<sqlite3_bind_parameter_count(handle) {
      guard let name = sqlite3_bind_parameter_name(handle, index + 1),
        let number = Int(String(cString: name).dropFirst()), number > 0
      else { continue }
      while indexes.count < number { indexes.append(0) }
      indexes[number - 1] = index + 1
    }
    return indexes
  }

  /// The highest number of a parameter.
  var parameterCount: Int { indexes.count }

  /// Whether the text has a parameter `$1`.
  var hasFirstParameter: Bool { (indexes.first ?? 0) != 0 }
}

// MARK: - Running

extension Statement {
  /// Binds `$1` for the statement's whole life.
  func bindForGood(_ id: TenantID) throws(StoreError) {
    id.write(to: UnsafeMutableRawBufferPointer(start: identifiers, count: 16))
    try check(cairn_sqlite_bind_lent_blob(handle, indexes[0], identifiers, 16))
  }

  /// Binds `values` to the parameters from number `first` (counted from 0) on, calls `body`, and
  /// resets the statement before the bytes of the values go.
  func bound<Result>(
    to values: [Value], from first: Int, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    // Every parameter is bound anew each time, so none points at bytes of an earlier call.
    guard values.count + first >= indexes.count else { throw .invalid }
    return try bind(values, at: 0, from: first, body)
  }

  private func bind<Result>(
    _ values: [Value], at start: Int, from first: Int, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    for position in start..<values.count {
      let number = first + position
      guard number < indexes.count, indexes[number] != 0 else { continue }
      if case .blob(let bytes) = values[position], !bytes.isEmpty {
        return try bytes.withUnsafeBufferPointer { (buffer) throws(StoreError) -> Result in
          try check(
            cairn_sqlite_bind_lent_blob(
              handle, indexes[number], buffer.baseAddress, Int32(clamping: buffer.count)))
          return try bind(values, at: position + 1, from: first, body)
        }
      }
      try bind(values[position], number: number)
    }
    defer { sqlite3_reset(handle) }
    return try body()
  }

  /// Binds anything but bytes that are lent.
  private func bind(_ value: Value, number: Int) throws(StoreError) {
    let index = indexes[number]
    switch value {
    case .null: try check(sqlite3_bind_null(handle, index))
    case .integer(let integer): try check(sqlite3_bind_int64(handle, index, integer))
    case .text(var text):
      let code = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          cairn_sqlite_bind_text(handle, index, $0.baseAddress, Int32(clamping: $0.count))
        }
      }
      try check(code)
    // A pointer to no bytes would bind NULL.
    case .blob: try check(sqlite3_bind_zeroblob(handle, index, 0))
    case .identifier(let high, let low):
      let place = UnsafeMutableRawPointer(identifiers + 16 * number)
      place.storeBytes(of: high.bigEndian, as: UInt64.self)
      place.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
      try check(cairn_sqlite_bind_lent_blob(handle, index, place, 16))
    }
  }

  /// Goes to the next row.
  ///
  /// - Returns: false after the last.
  func step() throws(StoreError) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw failure()
  }

  var row: StatementRow { StatementRow(handle: handle) }

  /// The names of the columns of its answer.
  var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { column in
      sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
    }
  }

  /// All columns of the present row.
  var values: [Value] {
    let row = row
    return (0..<Int(sqlite3_column_count(handle))).map { column in
      switch sqlite3_column_type(handle, Int32(column)) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer(row.integer(column))
      case SQLITE_TEXT: .text(row.text(column))
      default: row.withBytes(column) { .blob([UInt8]($0)) }
      }
    }
  }

  private func check(_ code: Int32) throws(StoreError) {
    guard code == SQLITE_OK else { throw failure() }
  }

  private func failure() -> StoreError {
    let database = sqlite3_db_handle(handle)
    return StoreError(
      code: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database)))
  }
}
