import ArgumentParser

struct CaseloadGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Shows a navigator's students.",
    discussion: """
      Example:

        cairn caseload show
      """,
    subcommands: [CaseloadShow.self])
}
