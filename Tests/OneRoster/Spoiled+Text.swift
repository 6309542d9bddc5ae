import OneRoster

extension Spoiled {
  static let texts: [Spoiled] = [
    Spoiled("Latin-1", .v11, "error text.not_utf8 users.csv:6:familyName") {
      $0.replacing(Array("Thornley".utf8), with: [0x54, 0xE9], in: "users.csv")
    },
    Spoiled("a NUL", .v11, "error text.control_character users.csv:6:familyName") {
      $0.replacing("Thornley", with: "Thorn\u{0}ley", in: "users.csv")
    },
    Spoiled("a lone carriage return", .v11, "error text.control_character orgs.csv:4:name") {
      $0.replacing("South School", with: "South\rSchool", in: "orgs.csv")
    },
    Spoiled("a quote inside a plain field", .v11, "error text.quote orgs.csv:4:name") {
      $0.replacing("South School", with: "South \"School\"", in: "orgs.csv")
    },
    Spoiled("text after a closing quote", .v11, "error text.quote orgs.csv:4:name") {
      $0.replacing("South School", with: "\"South\" School", in: "orgs.csv")
    },
    Spoiled(
      "a line break in a field", .v11, "error text.line_break orgs.csv:4:name",
      "error table.row_width orgs.csv:5:"
    ) {
      $0.replacing("South School,school", with: "\"South\r\nSchool\",school", in: "orgs.csv")
        .replacing("School\",school", with: "School,school", in: "orgs.csv")
    },
    Spoiled(
      "lines that end with LF only", .v11, "warning text.line_ending orgs.csv:1: x4"
    ) { set in
      var copy = set
      copy.files["orgs.csv"]?.removeAll { $0 == 0x0D }
      return copy
    },
    Spoiled("a byte-order mark") {
      $0.replacing([], with: [0xEF, 0xBB, 0xBF], in: "users.csv")
    },
    Spoiled("no line end at the end") { set in
      var copy = set
      copy.files["users.csv"]?.removeLast(2)
      return copy
    },
    Spoiled("blank lines at the end", .v11, "warning table.blank_line users.csv:7: x2") {
      $0.appending("\n\n", to: "users.csv")
    },
    Spoiled(
      "a line that never ends", .v11, "error text.line_too_long demographics.csv:4:"
    ) { $0.appending(String(repeating: "x", count: 2 << 20) + "\n", to: "demographics.csv") },
  ]

  static let tables: [Spoiled] = [
    Spoiled("an empty file", .v11, "error table.header_absent demographics.csv:0:") {
      $0.setting("demographics.csv", to: "")
    },
    Spoiled("no rows", .v11, "error table.no_rows demographics.csv:0:") { set in
      var copy = set
      copy.files["demographics.csv"] = set.files["demographics.csv"].map { bytes in
        bytes.prefix { $0 != 0x0A } + [0x0A]
      }
      return copy
    },
    Spoiled("a row that is too short", .v11, "error table.row_width demographics.csv:3:") {
      $0.replacing("male,,,,,,,,,,,", with: "male,,,,,,,,,,", in: "demographics.csv")
    },
    Spoiled("a row that is too long", .v11, "error table.row_width demographics.csv:3:") {
      $0.replacing("male,,,,,,,,,,,", with: "male,,,,,,,,,,,,", in: "demographics.csv")
    },
    Spoiled("no header row", .v11, "error table.header_absent orgs.csv:1:") {
      $0.setting("orgs.csv", to: "north,,,North School,school,2,\n")
    },
    Spoiled(
      "a column twice", .v11, "error table.header_repeated orgs.csv:1:name",
      "warning table.header_missing orgs.csv:1:parentSourcedId"
    ) {
      $0.replacing("name,type,identifier", with: "name,type,name", in: "orgs.csv")
        .replacing("parentSourcedId", with: "identifier", in: "orgs.csv")
        .replacing(
          "identifier\r\ndistrict,,,Sample Schools,district,1,",
          with:
            "identifier\r\ndistrict,,,Sample Schools,district,,", in: "orgs.csv")
    },
    Spoiled(
      "columns in another order", .v11, "warning table.header_order orgs.csv:1:"
    ) {
      $0.setting(
        "orgs.csv",
        to: """
          sourcedId,status,dateLastModified,type,name,parentSourcedId,identifier
          district,,,district,Sample Schools,,1
          north,,,school,North School,district,2
          south,,,school,South School,district,3

          """)
    },
    Spoiled(
      "an unknown column", .v11, "error table.header_unknown orgs.csv:1:",
      "warning table.header_missing orgs.csv:1:identifier"
    ) { $0.replacing("identifier", with: "shoeSize", in: "orgs.csv") },
    Spoiled("a misspelt column", .v11, "warning table.header_spelling orgs.csv:1:identifier") {
      $0.replacing("identifier", with: "Identi_Fier", in: "orgs.csv")
    },
    Spoiled("a required column is missing", .v11, "error table.header_missing orgs.csv:1:name") {
      $0.replacing("name,", with: "metadata.x,", in: "orgs.csv")
        .replacing(
          "metadata.x,type,identifier,parentSourcedId",
          with:
            "type,identifier,parentSourcedId,metadata.x", in: "orgs.csv"
        )
        .replacing("Sample Schools,district,1,", with: "district,1,,x", in: "orgs.csv")
        .replacing("North School,school,2,district", with: "school,2,district,x", in: "orgs.csv")
        .replacing("South School,school,3,district", with: "school,3,district,x", in: "orgs.csv")
    },
    Spoiled("metadata columns") {
      $0.replacing("parentSourcedId", with: "parentSourcedId,metadata.a", in: "orgs.csv")
        .replacing(",1,\r", with: ",1,,\r", in: "orgs.csv")
        .replacing(",2,district", with: ",2,district,x", in: "orgs.csv")
        .replacing(",3,district", with: ",3,district,x", in: "orgs.csv")
    },
    Spoiled(
      "metadata between the columns", .v11, "warning table.metadata_position orgs.csv:1:"
    ) {
      $0.replacing("name,type", with: "metadata.a,name,type", in: "orgs.csv")
        .replacing("Sample", with: ",Sample", in: "orgs.csv")
        .replacing("North S", with: ",North S", in: "orgs.csv")
        .replacing("South S", with: ",South S", in: "orgs.csv")
    },
  ]
}
