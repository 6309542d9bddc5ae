import ArgumentParser

struct NavigatorGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "navigator",
    abstract: "Assigns navigators to students.",
    discussion: """
      Example:

        cairn navigator assign $STUDENT $NAVIGATOR
      """,
    subcommands: [NavigatorAssign.self])
}
