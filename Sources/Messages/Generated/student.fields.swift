// Generated from proto/cairn/v1/student.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let student: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Student", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "school_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "grade", number: 3, type: "string", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Student", field: "status", number: 4, type: "StudentStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "revision", number: 5, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "create_time", number: 6,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "update_time", number: 7,
      type: "google.protobuf.Timestamp", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "identity", number: 10, type: "cairn.v1.StudentIdentity",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "contact", number: 11, type: "cairn.v1.StudentContact",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "academic", number: 12, type: "cairn.v1.StudentAcademic",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "health", number: 13, type: "cairn.v1.StudentHealth",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "services", number: 14, type: "cairn.v1.StudentServices",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "notes", number: 15, type: "cairn.v1.StudentNotes",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Student", field: "withheld", number: 20, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "given_name", number: 1, type: "string",
      sensitivity: .personal, group: .identity, blindIndex: .exactIdentity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "family_name", number: 2, type: "string",
      sensitivity: .personal, group: .identity, blindIndex: .exactIdentity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "middle_name", number: 3, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "preferred_name", number: 4, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "pronouns", number: 5, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "birth_date", number: 6, type: "string",
      sensitivity: .personal, group: .identity, blindIndex: .exactIdentity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "sex", number: 7, type: "Sex",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "race_ethnicity", number: 8,
      type: "RaceEthnicity", isRepeated: true, sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "local_id", number: 9, type: "string",
      sensitivity: .personal, group: .identity, blindIndex: .localID),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "state_id", number: 10, type: "string",
      sensitivity: .personal, group: .identity, blindIndex: .stateID),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "sourced_id", number: 11, type: "string",
      sensitivity: .personal, group: .identity, blindIndex: .sourcedID),
    FieldEntry(
      message: "cairn.v1.StudentIdentity", field: "language", number: 12, type: "string",
      sensitivity: .personal, group: .identity),
    FieldEntry(
      message: "cairn.v1.StudentContact", field: "address", number: 1,
      type: "cairn.v1.PostalAddress", sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.StudentContact", field: "email", number: 2, type: "string",
      sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.StudentContact", field: "phone", number: 3, type: "string",
      sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.StudentContact", field: "contacts", number: 4, type: "cairn.v1.Contact",
      isRepeated: true, sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.StudentContact", field: "mobile", number: 5, type: "string",
      sensitivity: .personal, group: .contact),
    FieldEntry(
      message: "cairn.v1.PostalAddress", field: "lines", number: 1, type: "string",
      isRepeated: true, sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.PostalAddress", field: "city", number: 2, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.PostalAddress", field: "state", number: 3, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.PostalAddress", field: "postal_code", number: 4, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "relationship", number: 1, type: "Relationship",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "given_name", number: 2, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "family_name", number: 3, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "phone", number: 4, type: "string", sensitivity: .personal
    ),
    FieldEntry(
      message: "cairn.v1.Contact", field: "email", number: 5, type: "string", sensitivity: .personal
    ),
    FieldEntry(
      message: "cairn.v1.Contact", field: "address", number: 6, type: "cairn.v1.PostalAddress",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "language", number: 7, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "has_rights", number: 8, type: "bool",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "court_restriction", number: 9, type: "string",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Contact", field: "priority", number: 10, type: "int32",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "sourced_id", number: 11, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Contact", field: "mobile", number: 12, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.StudentAcademic", field: "days_enrolled", number: 1, type: "int32",
      sensitivity: .personal, group: .academic),
    FieldEntry(
      message: "cairn.v1.StudentAcademic", field: "days_absent", number: 2, type: "int32",
      sensitivity: .personal, group: .academic),
    FieldEntry(
      message: "cairn.v1.StudentAcademic", field: "english_proficiency", number: 3, type: "string",
      sensitivity: .personal, group: .academic),
    FieldEntry(
      message: "cairn.v1.StudentAcademic", field: "assessments", number: 4,
      type: "cairn.v1.Assessment", isRepeated: true, sensitivity: .personal, group: .academic),
    FieldEntry(
      message: "cairn.v1.Assessment", field: "name", number: 1, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Assessment", field: "taken_on", number: 2, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Assessment", field: "score", number: 3, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Assessment", field: "level", number: 4, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.StudentHealth", field: "has_iep", number: 1, type: "bool",
      sensitivity: .special, group: .health),
    FieldEntry(
      message: "cairn.v1.StudentHealth", field: "has_504_plan", number: 2, type: "bool",
      sensitivity: .special, group: .health),
    FieldEntry(
      message: "cairn.v1.StudentHealth", field: "conditions", number: 3, type: "string",
      isRepeated: true, sensitivity: .special, group: .health),
    FieldEntry(
      message: "cairn.v1.StudentHealth", field: "accommodations", number: 4, type: "string",
      isRepeated: true, sensitivity: .special, group: .health),
    FieldEntry(
      message: "cairn.v1.StudentHealth", field: "care_instructions", number: 5, type: "string",
      sensitivity: .special, group: .health),
    FieldEntry(
      message: "cairn.v1.StudentServices", field: "homeless", number: 1, type: "bool",
      sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.StudentServices", field: "foster_care", number: 2, type: "bool",
      sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.StudentServices", field: "economically_disadvantaged", number: 3,
      type: "bool", sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.StudentServices", field: "military_connected", number: 4, type: "bool",
      sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.StudentServices", field: "english_learner", number: 5, type: "bool",
      sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.StudentServices", field: "programs", number: 6, type: "string",
      isRepeated: true, sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.StudentNotes", field: "notes", number: 1, type: "cairn.v1.Note",
      isRepeated: true, sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.Note", field: "written_on", number: 1, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Note", field: "text", number: 2, type: "string", sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "school_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "grade", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "identity", number: 3,
      type: "cairn.v1.StudentIdentity", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "contact", number: 4,
      type: "cairn.v1.StudentContact", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "academic", number: 5,
      type: "cairn.v1.StudentAcademic", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "health", number: 6,
      type: "cairn.v1.StudentHealth", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "services", number: 7,
      type: "cairn.v1.StudentServices", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentRequest", field: "notes", number: 8,
      type: "cairn.v1.StudentNotes", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreateStudentResponse", field: "student", number: 1,
      type: "cairn.v1.Student", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetStudentRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetStudentResponse", field: "student", number: 1, type: "cairn.v1.Student",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "revision", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "school_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "grade", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "status", number: 5, type: "StudentStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "identity", number: 10,
      type: "cairn.v1.StudentIdentity", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "contact", number: 11,
      type: "cairn.v1.StudentContact", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "academic", number: 12,
      type: "cairn.v1.StudentAcademic", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "health", number: 13,
      type: "cairn.v1.StudentHealth", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "services", number: 14,
      type: "cairn.v1.StudentServices", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentRequest", field: "notes", number: 15,
      type: "cairn.v1.StudentNotes", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ReviseStudentResponse", field: "student", number: 1,
      type: "cairn.v1.Student", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsRequest", field: "school_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsRequest", field: "grade", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsRequest", field: "status", number: 5, type: "StudentStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsRequest", field: "class_id", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsRequest", field: "navigator_id", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsResponse", field: "students", number: 1,
      type: "cairn.v1.Student", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListStudentsResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "sourced_id", number: 1, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "local_id", number: 2, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "state_id", number: 3, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "person", number: 4,
      type: "cairn.v1.PersonQuery", sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "family_prefix", number: 5, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "family_sound", number: 6, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "phone", number: 7, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "email", number: 8, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "preferred_name", number: 9, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "birth_year", number: 10,
      type: "cairn.v1.BirthYearQuery", sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "page_size", number: 11, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "page_token", number: 12, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "school_id", number: 13, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "grade", number: 14, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "status", number: 15, type: "StudentStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "class_id", number: 16, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "navigator_id", number: 17, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "tier", number: 18, type: "Tier",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsRequest", field: "review_due_by", number: 19, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.PersonQuery", field: "family_name", number: 1, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.PersonQuery", field: "given_name", number: 2, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.PersonQuery", field: "birth_date", number: 3, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.BirthYearQuery", field: "year", number: 1, type: "int32",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.BirthYearQuery", field: "grade", number: 2, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsResponse", field: "students", number: 1,
      type: "cairn.v1.Student", isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.SearchStudentsResponse", field: "next_page_token", number: 2,
      type: "string", sensitivity: .internal),
  ]
}
