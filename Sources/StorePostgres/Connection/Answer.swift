internal import CPostgres
internal import Store

/// What the server said to one statement: the one owner of one `PGresult`.
///
/// Soundness: the handle lives as long as the object, and nothing is written to it.
final class Answer {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { PQclear(handle) }

  var status: ExecStatusType { PQresultStatus(handle) }

  /// Why the statement failed.
  var failure: Failure {
    guard let state = cairn_pq_state(handle) else { return Failure(.unavailable) }
    return Failure(
      SQLState(code: String(cString: state)),
      constraint: cairn_pq_constraint(handle).map { String(cString: $0) } ?? "")
  }

  /// Whether the server will write no more for this connection.
  var endsService: Bool {
    guard let state = cairn_pq_state(handle) else { return true }
    return ["25006", "25P03", "40003"].contains(String(cString: state))
  }

  /// Whether a demand was not met.
  var dividedByZero: Bool { cairn_pq_state(handle).map { String(cString: $0) } == "22012" }

  /// How many rows the statement inserted, changed or deleted.
  var changeCount: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }

  /// What the server says that it did, such as `COMMIT`.
  var command: String { String(cString: PQcmdStatus(handle)) }

  var hasPresence: Bool {
    PQntuples(handle) == 1 && PQgetisnull(handle, 0, PQnfields(handle) - 1) == 0
  }

  var rowCount: Int { Int(PQntuples(handle)) }
  var columnCount: Int { Int(PQnfields(handle)) }

  /// The number of a column's type, as the catalog of the server has it.
  func type(of column: Int) -> UInt32 { PQftype(handle, Int32(column)) }

  func row(_ index: Int) -> AnswerRow { AnswerRow(handle: handle, row: Int32(index)) }

  /// Every row of an answer that comes as text.
  var texts: [[String?]] {
    (0..<PQntuples(handle)).map { row in
      (0..<PQnfields(handle)).map { column in
        PQgetisnull(handle, row, column) == 1
          ? nil : PQgetvalue(handle, row, column).map { String(cString: $0) }
      }
    }
  }

  /// Hands every row to `body`. More than `StoreLimits.rowsMax` is `StoreError.limit`.
  func each(
    _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) throws(StoreError) {
    let count = rowCount
    guard count <= StoreLimits.rowsMax else { throw .limit }
    for index in 0..<count {
      var decoder = RowDecoder(row(index))
      try body(&decoder)
    }
  }

  func rows<Result>(
    _ decode: (inout RowDecoder) throws(StoreError) -> Result
  ) throws(StoreError) -> [Result] {
    var results: [Result] = []
    try each { (row) throws(StoreError) in results.append(try decode(&row)) }
    return results
  }
}

/// One row of an answer, in PostgreSQL's binary form.
///
/// Soundness: handed to the decoding closure, during which the answer lives; bytes are copied or
/// lent to a closure that ends first.
struct AnswerRow: Row {
  let handle: OpaquePointer
  let row: Int32

  private func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: PQgetvalue(handle, row, Int32(column)),
      count: Int(PQgetlength(handle, row, Int32(column))))
  }

  func isNull(_ column: Int) -> Bool {
    // A column that is not there is NULL to libpq, too.
    PQgetisnull(handle, row, Int32(column)) == 1
  }

  /// Columns have 8 bytes, literals such as `SELECT 1` have 4.
  func integer(_ column: Int) -> Int64 {
    let bytes = bytes(column)
    switch bytes.count {
    case 8: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case 4: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    default: return 0
    }
  }

  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    body(bytes(column))
  }
}
