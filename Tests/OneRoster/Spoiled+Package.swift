import OneRoster

extension Spoiled {
  static let packages: [Spoiled] = [
    Spoiled("no manifest", .v11, "error pkg.manifest_absent manifest.csv:0:") {
      $0.removing("manifest.csv")
    },
    Spoiled("a file that is not of the standard", .v11, "error pkg.file_unknown pupils.csv:0:") {
      $0.setting("pupils.csv", to: "a,b\n")
    },
    Spoiled("a file of the other version", .v11, "error pkg.file_unknown roles.csv:0:") {
      $0.setting("roles.csv", to: "a,b\n")
    },
    Spoiled("a file in a folder", .v11, "error pkg.file_unknown x/users.csv:0:") {
      $0.setting("x/users.csv", to: "a,b\n")
    },
    Spoiled("a name that must not be shown", .v11, "error pkg.file_unknown (unreadable name):0:") {
      $0.setting("\u{1B}[31m.csv", to: "a,b\n")
    },
    Spoiled(
      "a required file is neither there nor announced", .v12,
      "error pkg.file_required roles.csv:0:"
    ) {
      $0.removing("roles.csv")
        .replacing("file.roles,bulk", with: "file.roles,absent", in: "manifest.csv")
    },
    Spoiled(
      "an announced file is not there", .v11,
      "error manifest.listed_but_absent manifest.csv:0:"
    ) { $0.removing("demographics.csv") },
    Spoiled(
      "a file is there but announced as absent", .v11,
      "error manifest.present_but_unlisted manifest.csv:0:"
    ) {
      $0.replacing("demographics,bulk", with: "demographics,absent", in: "manifest.csv")
    },
    Spoiled(
      "a file is there but not announced", .v11,
      "error manifest.present_but_unlisted manifest.csv:0:"
    ) {
      $0.replacing("file.demographics,bulk\r\n", with: "", in: "manifest.csv")
    },
    Spoiled("a delta file", .v11, "error manifest.bad_mode manifest.csv:16:value") {
      $0.replacing("file.users,bulk", with: "file.users,delta", in: "manifest.csv")
    },
    Spoiled("an unknown mode", .v11, "error manifest.bad_mode manifest.csv:16:value") {
      $0.replacing("file.users,bulk", with: "file.users,full", in: "manifest.csv")
    },
    Spoiled("a mode in capitals", .v11, "warning manifest.bad_mode manifest.csv:16:value") {
      $0.replacing("file.users,bulk", with: "file.users,Bulk", in: "manifest.csv")
    },
    Spoiled("an older version", .v11, "error manifest.bad_version manifest.csv:3:value") {
      $0.replacing("oneroster.version,1.1", with: "oneroster.version,1.0", in: "manifest.csv")
    },
    Spoiled(
      "a version with its correction", .v12, "warning manifest.bad_version manifest.csv:3:value"
    ) {
      $0.replacing("oneroster.version,1.2", with: "oneroster.version,1.2.1", in: "manifest.csv")
    },
    Spoiled(
      "a short manifest version", .v11, "warning manifest.bad_version manifest.csv:2:value"
    ) {
      $0.replacing("manifest.version,1.0", with: "manifest.version,1", in: "manifest.csv")
    },
    Spoiled(
      "an unknown manifest version", .v11, "error manifest.bad_version manifest.csv:2:value"
    ) {
      $0.replacing("manifest.version,1.0", with: "manifest.version,7", in: "manifest.csv")
    },
    Spoiled(
      "no manifest version", .v11, "warning manifest.property_missing manifest.csv:0:"
    ) {
      $0.replacing("manifest.version,1.0\r\n", with: "", in: "manifest.csv")
    },
    Spoiled("no version", .v11, "error manifest.property_missing manifest.csv:0:") {
      $0.replacing("oneroster.version,1.1\r\n", with: "", in: "manifest.csv")
    },
    Spoiled(
      "a property twice", .v11,
      "error manifest.property_repeated manifest.csv:18:propertyName"
    ) { $0.appending("file.users,bulk\n", to: "manifest.csv") },
    Spoiled(
      "an unknown property", .v11, "warning manifest.property_unknown manifest.csv:18:propertyName"
    ) { $0.appending("file.pets,absent\n", to: "manifest.csv") },
    Spoiled(
      "an absent file that is not listed", .v11,
      "warning manifest.property_missing manifest.csv:0:"
    ) {
      $0.replacing("file.results,absent\r\n", with: "", in: "manifest.csv")
    },
  ]
}
