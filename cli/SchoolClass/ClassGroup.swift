import ArgumentParser

struct ClassGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "Shows the classes of the roster.",
    discussion: """
      Example:

        cairn class list --school $SCHOOL
      """,
    subcommands: [ClassList.self])
}
