import ArgumentParser

struct CanaryGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canary",
    abstract: "Puts decoys among a tenant's students, whom nobody has a reason to read.",
    discussion: """
      Whoever asks for a canary raises an alarm and sees a student like any other.
      Only platform operators can tell them apart.

        cairn canary create --tenant millbrook --count 3
        cairn alarm list --tenant millbrook
      """,
    subcommands: [CanaryCreate.self, CanaryList.self])
}
