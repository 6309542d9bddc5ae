import ArgumentParser

struct SchoolGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "school",
    abstract: "Shows the schools of the roster.",
    discussion: """
      Example:

        cairn school list
      """,
    subcommands: [SchoolList.self])
}
