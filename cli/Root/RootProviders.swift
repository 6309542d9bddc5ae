import ArgumentParser
import Installation
import Messages

struct RootProviders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "providers",
    abstract: "Lists where a root key may come from, with the rules and an example of each.",
    discussion: """
      The same words go behind --root-key and --next-root-key of cairnd. `version=2`
      may be added to each: a rotation moves from one version to a higher one.

        cairn root providers
        cairn root providers --output json
      """)

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func run() {
    let rules = RootKeySource.rules
    Reply(format: output, surroundings: .current).show(
      json: .object([
        .init(
          "providers",
          .array(
            rules.map { rule in
              .object([
                .init("name", .string(rule.name)), .init("example", .string(rule.example)),
                .init("rule", .string(rule.rule)),
              ])
            }))
      ])
    ) {
      rules.map { "\($0.name)\n  \($0.rule)\n  --root-key '\($0.example)'\n" }
        .joined(separator: "\n")
    }
  }
}
