import ArgumentParser

struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one saved server, the current one if none is named.",
    discussion: """
      Examples:

        cairn config show
        cairn config show millbrook --output json
      """)

  @Argument(help: "The name of a saved server.")
  var name: String?

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func run() throws {
    let surroundings = Surroundings.current
    let file = try ConfigurationFile(surroundings.variables)
    let servers = try file.read()
    guard let name = name ?? servers.current, let saved = servers.contexts[name],
      let json = servers.json(name)
    else {
      throw CommandFailure(
        .notFound, "no such server is saved",
        details: [("known", servers.names.joined(separator: ", "))])
    }
    Reply(format: output, surroundings: surroundings).show(json: json) {
      var fields = FieldList()
      fields.add("Name", name + (name == servers.current ? " (current)" : ""))
      fields.add("Server", saved.server)
      fields.add("Credential", saved.shownToken ?? "none")
      fields.add("Authority", saved.ca)
      fields.add("Purpose", saved.purpose)
      fields.add("File", file.path)
      return fields.text
    }
  }
}
