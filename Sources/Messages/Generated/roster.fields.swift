// Generated from proto/cairn/v1/roster.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let roster: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.ImportRosterRequest", field: "start", number: 1,
      type: "cairn.v1.ImportStart", sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.ImportRosterRequest", field: "chunk", number: 2,
      type: "cairn.v1.ImportChunk", sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.ImportStart", field: "validate_only", number: 1, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportStart", field: "allow_large_change", number: 2, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportChunk", field: "file_name", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportChunk", field: "data", number: 2, type: "bytes",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.ImportRosterResponse", field: "progress", number: 1,
      type: "cairn.v1.ImportProgress", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportRosterResponse", field: "findings", number: 2,
      type: "cairn.v1.ImportFindings", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportRosterResponse", field: "summary", number: 3,
      type: "cairn.v1.ImportSummary", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportProgress", field: "phase", number: 1, type: "ImportPhase",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportProgress", field: "done", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportProgress", field: "total", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFindings", field: "findings", number: 1,
      type: "cairn.v1.ImportFinding", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFinding", field: "severity", number: 1, type: "FindingSeverity",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFinding", field: "code", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFinding", field: "file", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFinding", field: "line", number: 4, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFinding", field: "column", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFinding", field: "message", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportFinding", field: "count", number: 7, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "committed", number: 1, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "version", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "files", number: 3, type: "cairn.v1.FileSummary",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "students_created", number: 4, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "students_revised", number: 5, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "students_unchanged", number: 6, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "students_withdrawn", number: 7, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "guardians", number: 8, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "staff", number: 9, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "schools", number: 10, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "classes", number: 11, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "enrollments", number: 12, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "warnings", number: 13, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ImportSummary", field: "errors", number: 14, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.FileSummary", field: "file", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.FileSummary", field: "rows", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.FileSummary", field: "rows_rejected", number: 3, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.FileSummary", field: "ignored", number: 4, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListSchoolsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListSchoolsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.School", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.School", field: "name", number: 2, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.School", field: "type", number: 3, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.School", field: "parent_id", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.School", field: "sourced_id", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListSchoolsResponse", field: "schools", number: 1, type: "cairn.v1.School",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListSchoolsResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListClassesRequest", field: "school_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListClassesRequest", field: "page_size", number: 2, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListClassesRequest", field: "page_token", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SchoolClass", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SchoolClass", field: "title", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SchoolClass", field: "school_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SchoolClass", field: "grades", number: 4, type: "string", isRepeated: true,
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SchoolClass", field: "sourced_id", number: 5, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListClassesResponse", field: "classes", number: 1,
      type: "cairn.v1.SchoolClass", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListClassesResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.StaffIdentity", field: "given_name", number: 1, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StaffIdentity", field: "family_name", number: 2, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StaffIdentity", field: "email", number: 3, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StaffIdentity", field: "phone", number: 4, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StaffIdentity", field: "sourced_id", number: 5, type: "string",
      sensitivity: .personal, group: .identity, blindIndex: .sourcedID),
    FieldEntry(
      message: "cairn.v1.StaffIdentity", field: "local_id", number: 6, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StaffIdentity", field: "mobile", number: 7, type: "string",
      sensitivity: .personal, group: .identity),
  ]
}
