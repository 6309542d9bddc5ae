public import Vocabulary

/// One row of an answer, as an engine holds it. It is good only inside the decoding closure.
///
/// Soundness: bytes are lent to a closure for its duration and copied there; none leave it.
public protocol Row {
  func isNull(_ column: Int) -> Bool
  func integer(_ column: Int) -> Int64
  func text(_ column: Int) -> String
  /// Calls `body` with the bytes of a blob, empty for NULL.
  func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R
}

/// Reads the columns of a row one after the other, in the order of the SELECT list.
///
/// A value of the wrong shape is `StoreError.corrupt`: the database was changed behind our back.
public struct RowDecoder {
  private let row: any Row
  private var column = 0

  public init(_ row: any Row) { self.row = row }

  private mutating func next() -> Int {
    defer { column += 1 }
    return column
  }

  /// `nil` for NULL, otherwise what `read` makes of the column; or of as many columns as `read`
  /// takes, where an outer join that finds nothing leaves all of them NULL and the first is never
  /// NULL otherwise.
  mutating func optional<T>(
    columns: Int = 1, _ read: (inout Self) throws(StoreError) -> T
  ) throws(StoreError) -> T? {
    if row.isNull(column) {
      column += columns
      return nil
    }
    return try read(&self)
  }

  /// Passes over columns that were read in an earlier row.
  mutating func skip(columns: Int) { column += columns }

  private mutating func required() throws(StoreError) -> Int {
    let column = next()
    guard !row.isNull(column) else { throw .corrupt }
    return column
  }
}

extension RowDecoder {
  // The column is found before the row is looked at: otherwise the row is copied for it.

  public mutating func int64() throws(StoreError) -> Int64 {
    let column = try required()
    return row.integer(column)
  }

  public mutating func int<T: FixedWidthInteger>(
    _ type: T.Type = T.self
  ) throws(StoreError) -> T {
    guard let number = T(exactly: try int64()) else { throw .corrupt }
    return number
  }

  public mutating func optionalInt<T: FixedWidthInteger>(
    _ type: T.Type = T.self
  ) throws(StoreError) -> T? {
    try optional { (decoder) throws(StoreError) in try decoder.int(type) }
  }

  public mutating func flag() throws(StoreError) -> Bool { try int64() != 0 }

  public mutating func text() throws(StoreError) -> String {
    let column = try required()
    return row.text(column)
  }

  public mutating func optionalText() throws(StoreError) -> String? {
    try optional { (decoder) throws(StoreError) in try decoder.text() }
  }

  public mutating func blob() throws(StoreError) -> [UInt8] {
    let column = try required()
    return row.withBytes(column) { [UInt8]($0) }
  }

  public mutating func optionalBlob() throws(StoreError) -> [UInt8]? {
    try optional { (decoder) throws(StoreError) in try decoder.blob() }
  }

  public mutating func id<Kind>(
    _ kind: Kind.Type = Kind.self
  ) throws(StoreError) -> Identifier<Kind> {
    let column = try required()
    guard let id = row.withBytes(column, Identifier<Kind>.init(copying:)) else { throw .corrupt }
    return id
  }

  public mutating func optionalID<Kind>(
    _ kind: Kind.Type = Kind.self
  ) throws(StoreError) -> Identifier<Kind>? {
    try optional { (decoder) throws(StoreError) in try decoder.id(kind) }
  }

  public mutating func time() throws(StoreError) -> Instant { Instant(milliseconds: try int64()) }

  public mutating func optionalTime() throws(StoreError) -> Instant? {
    try optional { (decoder) throws(StoreError) in try decoder.time() }
  }

  public mutating func day() throws(StoreError) -> CivilDate {
    CivilDate(dayNumber: Int(try int(Int32.self)))
  }

  public mutating func optionalDay() throws(StoreError) -> CivilDate? {
    try optional { (decoder) throws(StoreError) in try decoder.day() }
  }

  public mutating func week() throws(StoreError) -> ISOWeek {
    let number = try int(Int.self)
    // 4 January always lies in week 1 (ISO 8601).
    guard let fourth = CivilDate(year: number / 100, month: 1, day: 4) else { throw .corrupt }
    return ISOWeek(
      containing: CivilDate(dayNumber: fourth.dayNumber + 7 * (number % 100 - 1)))
  }

  public mutating func purposes() throws(StoreError) -> Set<Purpose> {
    let bits = try int64()
    return Set(Purpose.allCases.filter { bits & 1 << Int64($0.rawValue) != 0 })
  }

  public mutating func groups() throws(StoreError) -> RecordGroupSet {
    RecordGroupSet(rawValue: try int(UInt32.self))
  }
}
