/// What is known of a set while its files are read: ids, references still to be resolved, findings
/// and counts.
struct Examination {
  struct PendingReference {
    let from: Table
    let column: ColumnName
    let line: Int32
    let to: Table
    let number: UInt32
  }

  private(set) var log: FindingLog
  var ids = [SourcedIDs](repeating: SourcedIDs(), count: Table.allCases.count)
  /// References to rows that had not been read yet.
  private(set) var pending: [PendingReference] = []
  private(set) var present: Set<Table> = []
  /// Tables whose rows could not be read, so that references to them say nothing.
  private(set) var unreadable: Set<Table> = []
  private var rows = [Int](repeating: 0, count: Table.allCases.count)
  private var rejected = [LineSet](repeating: LineSet(), count: Table.allCases.count)

  init(limits: RosterLimits) { log = FindingLog(limits: limits) }

  // MARK: Counting

  mutating func begin(_ table: Table) { present.insert(table) }

  mutating func giveUp(_ table: Table) { unreadable.insert(table) }

  mutating func countRow(_ table: Table) { rows[table.rawValue] += 1 }

  var rowCount: Int { rows.reduce(0, +) }

  func rowCount(_ table: Table) -> Int { rows[table.rawValue] }

  func fileCount(_ table: Table) -> RosterReading.FileCount {
    RosterReading.FileCount(
      file: table.fileName, rows: rows[table.rawValue],
      rowsRejected: rejected[table.rawValue].count, isIgnored: table.isIgnored)
  }

  // MARK: Findings

  mutating func warn(
    _ code: FindingCode, in table: Table, line: Int = 0, column: ColumnName? = nil,
    _ message: String
  ) {
    log.warn(code, Self.place(table, line, column), message)
  }

  /// Refuses a row (or with line 0 a file). In a file that is not kept nothing is refused.
  mutating func refuse(
    _ code: FindingCode, in table: Table, line: Int = 0, column: ColumnName? = nil,
    _ message: String
  ) {
    guard !table.isIgnored else {
      return warn(code, in: table, line: line, column: column, message)
    }
    if line > 1 { rejected[table.rawValue].insert(line) }
    log.refuse(code, Self.place(table, line, column), message)
  }

  /// Refuses the package or a file that is not of the standard.
  mutating func refuse(_ code: FindingCode, file: String, _ message: String) {
    log.refuse(code, FindingLog.Place(file: file), message)
  }

  private static func place(_ table: Table, _ line: Int, _ column: ColumnName?) -> FindingLog.Place
  {
    FindingLog.Place(file: table.fileName, line: line, column: column?.text ?? "")
  }

  // MARK: References

  /// Enters a reference and remembers it if its target has not been read.
  mutating func refer(
    to target: Table, _ id: ArraySlice<UInt8>, from table: Table, line: Int, column: ColumnName
  ) -> UInt32 {
    let number = ids[target.rawValue].enter(id)
    if !ids[target.rawValue].isDefined(number) {
      pending.append(
        PendingReference(
          from: table, column: column, line: Int32(line), to: target, number: number))
    }
    return number
  }

  /// Reports the references that found no target, when all files have been read.
  mutating func resolvePending() {
    for reference in pending
    where !unreadable.contains(reference.to)
      && !ids[reference.to.rawValue].isDefined(reference.number)
    {
      if present.contains(reference.to) {
        refuse(
          .referenceRowAbsent, in: reference.from, line: Int(reference.line),
          column: reference.column, "no row of \(reference.to.fileName) has this sourcedId")
      } else {
        refuseTogether(reference)
      }
    }
    pending = []
  }

  private mutating func refuseTogether(_ reference: PendingReference) {
    let message = "\(reference.to.fileName), which this refers to, is not in the package"
    let place = Self.place(reference.from, Int(reference.line), reference.column)
    guard !reference.from.isIgnored else {
      return log.warn(.referenceFileAbsent, place, message)
    }
    rejected[reference.from.rawValue].insert(Int(reference.line))
    log.refuseTogether(.referenceFileAbsent, place, message)
  }
}
