import Messages
import OneRoster

/// What an import found and did, as its caller is told.
struct ImportReport {
  /// Withdrawing more than this part of the enrolled students at once is more often the mark of a
  /// broken export than of a true one, and would close thousands of records.
  static let withdrawnPercentMax = 20
  /// Guardians of one student; the record takes some more contacts, made by hand.
  static let guardiansMax = 40

  var summary: ImportSummary
  private(set) var findings: [ImportFinding]

  init(_ reading: RosterReading) {
    summary = ImportSummary(
      version: reading.version?.rawValue ?? "", files: reading.files.map(FileSummary.init),
      warnings: Int64(reading.warnings), errors: Int64(reading.errors))
    findings = reading.findings.map(ImportFinding.init)
  }

  /// Counts what a plan would do.
  mutating func count(_ plan: RosterPlan) {
    func count(_ kind: RosterPlan.Step.Kind) -> Int64 {
      Int64(plan.students.count { $0.kind == kind })
    }
    summary.studentsCreated = count(.create)
    summary.studentsRevised = count(.revise)
    summary.studentsUnchanged = count(.keep)
    summary.studentsWithdrawn = Int64(plan.withdrawn)
    summary.guardians = Int64(plan.roster.guardians.count)
    summary.staff = Int64(plan.roster.staff.count)
    summary.schools = Int64(plan.orgs.count)
    summary.classes = Int64(plan.classes.count)
    summary.enrollments = Int64(plan.roster.enrollments.count)
  }

  /// Refuses what only the comparison with the records shows to be wrong.
  mutating func judge(_ plan: RosterPlan, allowsLargeChange: Bool) {
    let crowded = plan.roster.students.count { $0.guardians.count > Self.guardiansMax }
    if crowded > 0 {
      refuse(
        "row.bad_list", column: "agentSourcedIds", count: crowded,
        "expected at most \(Self.guardiansMax) guardians of a student")
    }
    let isLarge = plan.withdrawn * 100 > plan.enrolled * Self.withdrawnPercentMax
    if isLarge, !allowsLargeChange {
      refuse(
        "meaning.large_change", column: "", count: 1,
        """
        would withdraw \(plan.withdrawn) of \(plan.enrolled) enrolled students; more than \
        \(Self.withdrawnPercentMax) % only when allow_large_change says so
        """)
    }
  }

  private mutating func refuse(_ code: String, column: String, count: Int, _ message: String) {
    summary.errors += 1
    findings.append(
      ImportFinding(
        severity: .error, code: code, file: "users.csv", column: column, message: message,
        count: Int32(clamping: count)))
  }
}

extension ImportFinding {
  fileprivate init(_ finding: Finding) {
    let severity: FindingSeverity =
      switch finding.severity {
      case .warning: .warning
      case .error: .error
      }
    self.init(
      severity: severity, code: finding.code.rawValue, file: finding.file,
      line: Int32(clamping: finding.line), column: finding.column, message: finding.message,
      count: Int32(clamping: finding.count))
  }
}

extension FileSummary {
  fileprivate init(_ count: RosterReading.FileCount) {
    self.init(
      file: count.file, rows: Int64(count.rows), rowsRejected: Int64(count.rowsRejected),
      ignored: count.isIgnored)
  }
}
