import Vocabulary

/// School, grade and status of one student in four bytes.
struct Columns: BitwiseCopyable {
  var school: UInt16
  var grade: UInt8
  var status: UInt8
}

/// The numbers by which an index knows schools and grades. It knows more than any tenant has; of
/// what comes after the last number, all is one, and the record decides.
struct ColumnCodes: Sendable {
  private var schools: [SchoolID: UInt16] = [:]
  private var grades: [String: UInt8] = [:]

  mutating func columns(of entry: IndexEntry) -> Columns {
    Columns(
      school: Self.code(of: entry.school ?? .none, in: &schools),
      grade: Self.code(of: entry.grade, in: &grades),
      status: UInt8(truncatingIfNeeded: entry.status))
  }

  /// What the filter means in columns; `nil` when no student can meet it.
  func test(_ filter: IndexFilter) -> ColumnTest? {
    var test = ColumnTest()
    if let school = filter.school {
      guard let code = Self.known(school, in: schools) else { return nil }
      test.school = code
    }
    if let grade = filter.grade {
      guard let code = Self.known(grade, in: grades) else { return nil }
      test.grade = code
    }
    test.status = filter.status.map { UInt8(truncatingIfNeeded: $0) }
    return test
  }

  private static func code<Key, Code: FixedWidthInteger>(
    of key: Key, in codes: inout [Key: Code]
  ) -> Code {
    if let code = codes[key] { return code }
    guard codes.count < Int(Code.max) else { return .max }
    let code = Code(codes.count)
    codes[key] = code
    return code
  }

  private static func known<Key, Code: FixedWidthInteger>(
    _ key: Key, in codes: [Key: Code]
  ) -> Code? {
    codes[key] ?? (codes.count == Int(Code.max) ? .max : nil)
  }
}

/// Which columns a student must have; `nil` for any.
struct ColumnTest {
  var school: UInt16?
  var grade: UInt8?
  var status: UInt8?

  func passes(_ columns: Columns) -> Bool {
    (school == nil || school == columns.school) && (grade == nil || grade == columns.grade)
      && (status == nil || status == columns.status)
  }
}
