import OneRoster

extension Spoiled {
  static let rows: [Spoiled] = [
    Spoiled(
      "an id with a space", .v11,
      "error ref.target_row_absent classes.csv:3:schoolSourcedId",
      "error ref.target_row_absent enrollments.csv:4:schoolSourcedId",
      "error row.bad_guid orgs.csv:4:sourcedId",
      "error ref.target_row_absent users.csv:3:orgSourcedIds"
    ) { $0.replacing("\nsouth,", with: "\nso uth,", in: "orgs.csv") },
    Spoiled("a reference with a space", .v11, "error row.bad_guid courses.csv:2:orgSourcedId") {
      $0.replacing("\"KG,07\",district", with: "\"KG,07\",di strict", in: "courses.csv")
    },
    Spoiled("a day that is not there", .v11, "error row.bad_date demographics.csv:3:birthDate") {
      $0.replacing("2014-05-06", with: "2014-02-30", in: "demographics.csv")
    },
    Spoiled("an American date", .v11, "error row.bad_date demographics.csv:3:birthDate") {
      $0.replacing("2014-05-06", with: "05/06/2014", in: "demographics.csv")
    },
    Spoiled(
      "a time in a bulk file", .v11, "warning row.filled_in_bulk orgs.csv:2:dateLastModified"
    ) {
      $0.replacing("district,,,", with: "district,,2026-11-23T14:51:28.883Z,", in: "orgs.csv")
    },
    Spoiled(
      "a time that is none", .v11, "warning row.bad_datetime orgs.csv:2:dateLastModified"
    ) { $0.replacing("district,,,", with: "district,,2026-11-23,", in: "orgs.csv") },
    Spoiled("a status in a bulk file", .v11, "warning row.filled_in_bulk orgs.csv:2:status") {
      $0.replacing("district,,,", with: "district,active,,", in: "orgs.csv")
    },
    Spoiled(
      "a status in capitals", .v11, "warning row.bad_enum orgs.csv:2:status"
    ) { $0.replacing("district,,,", with: "district,Active,,", in: "orgs.csv") },
    Spoiled("an unknown status", .v11, "error row.bad_enum orgs.csv:2:status") {
      $0.replacing("district,,,", with: "district,gone,,", in: "orgs.csv")
    },
    Spoiled(
      "a deleted row in a bulk file", .v11,
      "warning row.deleted_in_bulk demographics.csv:3:status"
    ) { $0.replacing("bo,,,", with: "bo,tobedeleted,,", in: "demographics.csv") },
    Spoiled(
      "an inactive row that is still referred to", .v11,
      "error ref.target_row_absent classes.csv:3:schoolSourcedId",
      "error ref.target_row_absent enrollments.csv:4:schoolSourcedId",
      "warning row.deleted_in_bulk orgs.csv:4:status",
      "error ref.target_row_absent users.csv:3:orgSourcedIds"
    ) { $0.replacing("south,,,", with: "south,inactive,,", in: "orgs.csv") },
    Spoiled("an unknown token", .v11, "error row.bad_enum classes.csv:2:classType") {
      $0.replacing("scheduled", with: "planned", in: "classes.csv")
    },
    Spoiled("a token in capitals", .v11, "warning row.bad_enum classes.csv:2:classType") {
      $0.replacing("scheduled", with: "Scheduled", in: "classes.csv")
    },
    Spoiled("a token of the next version", .v11, "error row.bad_enum demographics.csv:3:sex") {
      $0.replacing("06,male", with: "06,other", in: "demographics.csv")
    },
    Spoiled("an extension in 1.1", .v11, "error row.bad_enum classes.csv:2:classType") {
      $0.replacing("scheduled", with: "ext:club", in: "classes.csv")
    },
    Spoiled("an extension in 1.2", .v12) {
      $0.replacing("scheduled", with: "ext:club", in: "classes.csv")
    },
    Spoiled("a flag in capitals", .v11, "warning row.bad_boolean users.csv:6:enabledUser") {
      $0.replacing("tia,,,true", with: "tia,,,TRUE", in: "users.csv")
    },
    Spoiled("a flag that is a number", .v11, "error row.bad_boolean users.csv:6:enabledUser") {
      $0.replacing("tia,,,true", with: "tia,,,1", in: "users.csv")
    },
    Spoiled(
      "a year of two", .v11, "warning row.bad_year academicSessions.csv:2:schoolYear"
    ) { $0.replacing(",,2027", with: ",,2026-2027", in: "academicSessions.csv") },
    Spoiled(
      "a year of two, shortened", .v11, "warning row.bad_year academicSessions.csv:2:schoolYear"
    ) { $0.replacing(",,2027", with: ",,2026-27", in: "academicSessions.csv") },
    Spoiled("two years apart", .v11, "error row.bad_year academicSessions.csv:2:schoolYear") {
      $0.replacing(",,2027", with: ",,2025-2027", in: "academicSessions.csv")
    },
    Spoiled("an empty item", .v11, "error row.bad_list users.csv:3:orgSourcedIds") {
      $0.replacing("north,south", with: "north,,south", in: "users.csv")
    },
    Spoiled("a space in a list", .v11, "warning row.bad_list users.csv:3:orgSourcedIds") {
      $0.replacing("north,south", with: "north, south", in: "users.csv")
    },
    Spoiled("user ids without types", .v11, "error row.bad_list users.csv:2:userIds") {
      $0.replacing("{State:S-1}", with: "S-1", in: "users.csv")
    },
    Spoiled(
      "more codes than subjects", .v11, "warning row.bad_list courses.csv:2:subjectCodes"
    ) { $0.replacing("\"A,N\"", with: "A", in: "courses.csv") },
    Spoiled("a grade of one digit", .v11, "warning row.bad_grade users.csv:3:grades") {
      $0.replacing("07,08", with: "7,08", in: "users.csv")
    },
    Spoiled("a grade of nobody's", .v11, "warning row.bad_grade users.csv:3:grades") {
      $0.replacing("07,08", with: "Owls,08", in: "users.csv")
    },
    Spoiled("a name that is too long", .v11, "error row.too_long users.csv:6:familyName") {
      $0.replacing("Thornley", with: String(repeating: "x", count: 1021), in: "users.csv")
    },
    Spoiled("a name of 255 long characters", .v11) {
      $0.replacing("Thornley", with: String(repeating: "𝔸", count: 255), in: "users.csv")
    },
    Spoiled("a number that is too long", .v11, "error row.too_long users.csv:2:userIds") {
      $0.replacing("S-1", with: String(repeating: "1", count: 1021), in: "users.csv")
    },
    Spoiled("no family name", .v11, "error row.value_missing users.csv:6:familyName") {
      $0.replacing("Thornley", with: "", in: "users.csv")
    },
    Spoiled("a blank family name", .v11, "error row.value_missing users.csv:6:familyName") {
      $0.replacing("Thornley", with: "  ", in: "users.csv")
    },
    Spoiled(
      "two faults in one row", .v11, "error row.bad_boolean users.csv:6:enabledUser",
      "error row.value_missing users.csv:6:familyName"
    ) {
      $0.replacing("Thornley", with: "", in: "users.csv")
        .replacing("tia,,,true", with: "tia,,,yes", in: "users.csv")
    },
  ]
}
