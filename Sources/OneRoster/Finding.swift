/// One way in which a set is not as the standard asks.
///
/// A finding never quotes a value: values are personal data.
public struct Finding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    /// Accepted as it can only have been meant.
    case warning
    /// Refused; the set yields no roster.
    case error
  }

  public let severity: Severity
  public let code: FindingCode
  /// The name in the package, such as `users.csv`.
  public let file: String
  /// Counted from 1, the header being line 1; 0 when it concerns the whole file.
  public let line: Int
  /// The column's name; empty when it concerns the whole row or file.
  public let column: String
  /// What is wrong and what was expected.
  public let message: String
  /// How many rows of the file have the same finding in the same column; `line` is the first.
  public internal(set) var count: Int
  /// The first of these lines, `line` among them.
  public internal(set) var lines: [Int]
}

/// The stable names of the findings. The groups tell which level is wrong: package, manifest,
/// text of a line, table, value, reference between files, meaning.
public enum FindingCode: String, Sendable, Hashable, CaseIterable {
  /// Without a manifest the package is a OneRoster 1.0 package.
  case packageManifestAbsent = "pkg.manifest_absent"
  /// Too much was sent before the manifest.
  case packageManifestLate = "pkg.manifest_late"
  case packageFileUnknown = "pkg.file_unknown"
  case packageFileRepeated = "pkg.file_repeated"
  /// A bulk set of this version is not whole without the file.
  case packageFileRequired = "pkg.file_required"
  case packageTooLarge = "pkg.too_large"

  case manifestListedButAbsent = "manifest.listed_but_absent"
  case manifestPresentButUnlisted = "manifest.present_but_unlisted"
  case manifestBadMode = "manifest.bad_mode"
  case manifestBadVersion = "manifest.bad_version"
  case manifestPropertyRepeated = "manifest.property_repeated"
  case manifestPropertyMissing = "manifest.property_missing"
  case manifestPropertyUnknown = "manifest.property_unknown"

  case textNotUTF8 = "text.not_utf8"
  case textControlCharacter = "text.control_character"
  case textQuote = "text.quote"
  case textLineBreak = "text.line_break"
  case textLineEnding = "text.line_ending"
  case textLineTooLong = "text.line_too_long"

  case tableNoRows = "table.no_rows"
  case tableRowWidth = "table.row_width"
  case tableBlankLine = "table.blank_line"
  case tableHeaderAbsent = "table.header_absent"
  case tableHeaderRepeated = "table.header_repeated"
  case tableHeaderOrder = "table.header_order"
  case tableHeaderUnknown = "table.header_unknown"
  case tableHeaderMissing = "table.header_missing"
  case tableHeaderSpelling = "table.header_spelling"
  case tableMetadataPosition = "table.metadata_position"

  case rowBadGUID = "row.bad_guid"
  case rowBadDate = "row.bad_date"
  case rowBadDateTime = "row.bad_datetime"
  case rowBadEnum = "row.bad_enum"
  case rowBadBoolean = "row.bad_boolean"
  case rowBadYear = "row.bad_year"
  case rowBadList = "row.bad_list"
  case rowBadGrade = "row.bad_grade"
  case rowTooLong = "row.too_long"
  case rowValueMissing = "row.value_missing"
  case rowFilledInBulk = "row.filled_in_bulk"
  /// A row marked as deleted in a bulk file: read as if it were not there.
  case rowDeletedInBulk = "row.deleted_in_bulk"

  case referenceIDRepeated = "ref.id_repeated"
  case referenceFileAbsent = "ref.target_file_absent"
  case referenceRowAbsent = "ref.target_row_absent"

  case meaningOrgType = "meaning.org_type"
  case meaningSessionType = "meaning.session_type"
  case meaningTwoPrimaryRoles = "meaning.two_primary_roles"
  case meaningPrimaryOrgWithoutRole = "meaning.primary_org_without_role"
  case meaningUserWithoutRole = "meaning.user_without_role"
  case meaningEnrollmentRole = "meaning.enrollment_role"
  case meaningEnrollmentDates = "meaning.enrollment_dates"
  case meaningPrimaryTeacher = "meaning.primary_teacher"
  case meaningDateOrder = "meaning.date_order"
  case meaningParentCycle = "meaning.parent_cycle"
  case meaningAgentRole = "meaning.agent_role"
  case meaningStudentWithoutSchool = "meaning.student_without_school"
}
