/// Gathers findings within bounds: warnings of one kind become one finding with a count, refused
/// rows are told one by one.
struct FindingLog {
  /// Where a finding was made.
  struct Place {
    var file: String
    var line = 0
    var column = ""
  }

  private struct Kind: Hashable {
    let severity: Finding.Severity
    let code: FindingCode
    let file: String
    let column: String
    let message: String
  }

  private let limits: RosterLimits
  private var grouped: [Kind: Finding] = [:]
  private var single: [Finding] = []
  private(set) var warnings = 0
  private(set) var errors = 0

  init(limits: RosterLimits) { self.limits = limits }

  /// Notes something that was accepted as it can only have been meant.
  mutating func warn(_ code: FindingCode, _ place: Place, _ message: String) {
    warnings += 1
    group(.warning, code, place, message)
  }

  /// Refuses one row or file.
  mutating func refuse(_ code: FindingCode, _ place: Place, _ message: String) {
    errors += 1
    guard single.count < limits.errorsMax else { return }
    single.append(
      Finding(
        severity: .error, code: code, file: place.file, line: place.line, column: place.column,
        message: message, count: 1, lines: [place.line]))
  }

  /// Refuses many rows for one and the same cause, such as a file that is not there: told once.
  mutating func refuseTogether(_ code: FindingCode, _ place: Place, _ message: String) {
    errors += 1
    group(.error, code, place, message)
  }

  private mutating func group(
    _ severity: Finding.Severity, _ code: FindingCode, _ place: Place, _ message: String
  ) {
    let kind = Kind(
      severity: severity, code: code, file: place.file, column: place.column, message: message)
    let linesMax = limits.warningLinesMax
    func note(_ finding: inout Finding) {
      finding.count += 1
      if finding.lines.count < linesMax { finding.lines.append(place.line) }
    }
    note(
      &grouped[
        kind,
        default: Finding(
          severity: severity, code: code, file: place.file, line: place.line, column: place.column,
          message: message, count: 0, lines: [])])
  }

  /// All findings in the order of file, line and column name.
  func sorted() -> [Finding] {
    (single + grouped.values).sorted { left, right in
      (left.file, left.line, left.column, left.code.rawValue, left.message)
        < (right.file, right.line, right.column, right.code.rawValue, right.message)
    }
  }
}
