import ArgumentParser

struct RosterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Validates and imports OneRoster 1.1 and 1.2 bulk sets (CSV).",
    discussion: """
      A set is a directory with manifest.csv and the files it names.

        cairn roster validate export-2026-09-01/
        cairn roster import export-2026-09-01/
      """,
    subcommands: [RosterValidate.self, RosterImport.self])
}
