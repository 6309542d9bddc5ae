import Messages

/// What the server found in a set, and what it did with it.
struct RosterReport: Sendable {
  private(set) var errors: [ImportFinding] = []
  /// The same warning about the same column of the same file is one, with a count.
  private(set) var warnings: [ImportFinding] = []
  var summary: ImportSummary?

  private var places: [WarningKey: Int] = [:]

  private struct WarningKey: Hashable {
    let file: String
    let column: String
    let code: String
  }

  mutating func add(_ finding: ImportFinding) {
    guard finding.severity == .warning else {
      errors.append(finding)
      return
    }
    let key = WarningKey(file: finding.file, column: finding.column, code: finding.code)
    if let place = places[key] {
      warnings[place].count += max(1, finding.count)
      return
    }
    places[key] = warnings.count
    var first = finding
    first.count = max(1, finding.count)
    warnings.append(first)
  }
}

extension RosterReport {
  /// Whether an import was or would be refused.
  var isRefused: Bool { !errors.isEmpty || (summary?.errors ?? 0) > 0 }

  /// The findings, then the files, then what changed.
  func text(validateOnly: Bool) -> String {
    var parts: [String] = []
    if !errors.isEmpty {
      let columns: [Table.Column] = [
        .text("error in"), .number("line"), .text("column"), .text("reason"), .text("code"),
      ]
      parts.append(Table(columns, rows: errors.map(errorRow)).text)
    }
    if !warnings.isEmpty {
      let columns: [Table.Column] = [
        .text("warning in"), .number("first line"), .text("column"), .number("rows"),
        .text("reason"), .text("code"),
      ]
      parts.append(Table(columns, rows: warnings.map(warningRow)).text)
    }
    if let summary {
      parts.append(summary.fileTable.text)
      parts.append(isRefused ? summary.counts + "\n" : summary.outcome(validateOnly: validateOnly))
    }
    return parts.joined(separator: "\n")
  }

  var json: JSONValue {
    let findings = errors.map { JSONValue($0) } + warnings.map { JSONValue($0) }
    var members = [JSONValue.Member("findings", .array(findings))]
    if let summary { members.append(.init("summary", JSONValue(summary))) }
    return .object(members)
  }

  /// An error that many rows share says so in its reason.
  private func errorRow(_ finding: ImportFinding) -> [String] {
    let shared = finding.count > 1 ? " (in \(finding.count) rows)" : ""
    return [
      finding.file, line(finding), finding.column, finding.message + shared, finding.code,
    ]
  }

  private func warningRow(_ finding: ImportFinding) -> [String] {
    [
      finding.file, line(finding), finding.column, String(finding.count), finding.message,
      finding.code,
    ]
  }

  private func line(_ finding: ImportFinding) -> String {
    finding.line == 0 ? "" : String(finding.line)
  }
}

extension ImportSummary {
  fileprivate var fileTable: Table {
    var table = Table([.text("file"), .number("rows"), .number("rejected"), .text("ignored")])
    for file in files {
      table.add([
        file.file, String(file.rows), String(file.rowsRejected), file.ignored ? "yes" : "",
      ])
    }
    return table
  }

  fileprivate var counts: String {
    "\(errors) \(errors == 1 ? "error" : "errors"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
  }

  fileprivate func outcome(validateOnly: Bool) -> String {
    var fields = FieldList()
    fields.add("OneRoster", version)
    fields.add(
      "Students",
      "\(studentsCreated) new, \(studentsRevised) changed, \(studentsUnchanged) unchanged, "
        + "\(studentsWithdrawn) withdrawn")
    fields.add("Guardians", String(guardians))
    fields.add("Staff", String(staff))
    fields.add("Schools", String(schools))
    fields.add("Classes", String(classes))
    fields.add("Enrollments", String(enrollments))
    fields.add("Findings", counts)
    fields.add("Committed", committed ? "yes" : (validateOnly ? "no: validated only" : "no"))
    return fields.text
  }
}
