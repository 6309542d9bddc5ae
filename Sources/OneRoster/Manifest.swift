/// What the manifest announces.
struct Manifest {
  enum Mode { case absent, bulk }

  private(set) var version: RosterVersion?
  private(set) var modes: [Table: Mode] = [:]
  private var properties: Set<String> = []

  private static let sourceProperties = ["source.systemName", "source.systemCode"]

  mutating func add(_ row: Row, _ examination: inout Examination) {
    let property = row.text(.propertyName)
    let value = row.text(.value)
    guard properties.insert(property).inserted else {
      return examination.refuse(
        .manifestPropertyRepeated, in: .manifest, line: row.line, column: .propertyName,
        "an earlier row has the same property")
    }
    if property == "manifest.version" {
      readManifestVersion(value, row, &examination)
    } else if property == "oneroster.version" {
      readVersion(value, row, &examination)
    } else if let table = Table.allCases.first(where: { $0 != .manifest && $0.property == property }
    ) {
      readMode(value, of: table, row, &examination)
    } else if !Self.sourceProperties.contains(property) {
      examination.warn(
        .manifestPropertyUnknown, in: .manifest, line: row.line, column: .propertyName,
        "not a property of the standard; ignored")
    }
  }

  private func readManifestVersion(_ value: String, _ row: Row, _ examination: inout Examination) {
    guard value != "1.0" else { return }
    let message = "expected 1.0"
    if ["1", "1.1", "1.2"].contains(value) {
      examination.warn(
        .manifestBadVersion, in: .manifest, line: row.line, column: .value, message)
    } else {
      examination.refuse(
        .manifestBadVersion, in: .manifest, line: row.line, column: .value, message)
    }
  }

  private mutating func readVersion(_ value: String, _ row: Row, _ examination: inout Examination) {
    version = RosterVersion.allCases.first { value == $0.rawValue }
    guard version == nil else { return }
    // A third number names a correction of the same format.
    version = RosterVersion.allCases.first { version in
      value.hasPrefix(version.rawValue + ".") && value.utf8.count == 5
        && value.utf8.last.map { (48...57).contains($0) } == true
    }
    if version == nil {
      examination.refuse(
        .manifestBadVersion, in: .manifest, line: row.line, column: .value,
        "expected 1.1 or 1.2; other versions are not read")
    } else {
      examination.warn(
        .manifestBadVersion, in: .manifest, line: row.line, column: .value, "expected 1.1 or 1.2")
    }
  }

  private mutating func readMode(
    _ value: String, of table: Table, _ row: Row, _ examination: inout Examination
  ) {
    let lowered = value.lowercased()
    guard ["absent", "bulk"].contains(lowered) else {
      // Noted as bulk all the same, so that the file is not reported as unlisted too.
      modes[table] = .bulk
      return examination.refuse(
        .manifestBadMode, in: .manifest, line: row.line, column: .value,
        lowered == "delta"
          ? "delta files are not read; export a bulk set" : "expected absent or bulk")
    }
    modes[table] = lowered == "bulk" ? .bulk : .absent
    if value != lowered {
      examination.warn(
        .manifestBadMode, in: .manifest, line: row.line, column: .value,
        "expected absent or bulk in lower case")
    }
  }

  /// Compares what is announced with what was sent.
  func checkFiles(_ version: RosterVersion, _ examination: inout Examination) {
    if !properties.contains("manifest.version") {
      examination.warn(
        .manifestPropertyMissing, in: .manifest, "manifest.version is missing; read as 1.0")
    }
    for table in Table.allCases where table != .manifest && Schema.of(table, version) != nil {
      let isPresent = examination.present.contains(table)
      switch modes[table] {
      case .bulk where !isPresent:
        examination.refuse(
          .manifestListedButAbsent, in: .manifest,
          "\(table.fileName) is announced but was not sent")
      case .absent where isPresent:
        examination.refuse(
          .manifestPresentButUnlisted, in: .manifest,
          "\(table.fileName) was sent but is announced as absent")
      case nil where isPresent:
        examination.refuse(
          .manifestPresentButUnlisted, in: .manifest,
          "\(table.fileName) was sent but is not announced")
      case nil:
        examination.warn(
          .manifestPropertyMissing, in: .manifest,
          "\(table.property) is missing; read as absent")
      case .bulk, .absent: break
      }
    }
  }

  /// Nothing is announced and nothing was sent: nothing has changed.
  func saysUnchanged(_ examination: Examination) -> Bool {
    !modes.values.contains(.bulk) && examination.present == [.manifest]
  }
}
