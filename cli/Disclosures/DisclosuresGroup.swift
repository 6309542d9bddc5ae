import ArgumentParser

struct DisclosuresGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosures",
    abstract: "Shows who asked for a student's records and what they got (34 CFR 99.32).",
    discussion: """
      Example:

        cairn disclosures list $STUDENT
      """,
    subcommands: [DisclosuresList.self])
}
