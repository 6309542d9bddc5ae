import ArgumentParser

struct ConfigGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Saves servers and credentials under names, and chooses between them.",
    discussion: """
      They are kept in $CAIRN_CONFIG or ~/.config/cairn/config.json, which only you
      may read.

        cairn config use millbrook \\
          --server https://cairn.example.org:7443 --token-file key.txt
        cairn config list
      """,
    subcommands: [ConfigUse.self, ConfigList.self, ConfigShow.self])
}
