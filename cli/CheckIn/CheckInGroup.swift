import ArgumentParser

struct CheckInGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    abstract: "Records the weekly check-ins.",
    discussion: """
      Example:

        cairn checkin record --file week.json
      """,
    subcommands: [CheckInRecord.self])
}
