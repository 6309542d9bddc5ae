import ArgumentParser

struct AlarmGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarm",
    abstract: "Shows what must never happen, and did.",
    discussion: """
      Only platform operators see alarms.

        cairn alarm list
      """,
    subcommands: [AlarmList.self])
}
