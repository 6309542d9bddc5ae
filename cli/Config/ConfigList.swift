import ArgumentParser
import Messages

struct ConfigList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the saved servers; the current one is marked.",
    discussion: """
      A credential is shown by the last four characters of its id, never more.

        cairn config list
        cairn config list --output json
      """)

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  mutating func run() throws {
    let surroundings = Surroundings.current
    let servers = try ConfigurationFile(surroundings.variables).read()
    let reply = Reply(format: output, surroundings: surroundings)
    switch output {
    case .json:
      let all = servers.names.compactMap { servers.json($0) }
      reply.console.say(JSONValue.object([.init("contexts", .array(all))]).text)
    case .table where servers.contexts.isEmpty:
      reply.note("no servers are saved; save one with: cairn config use NAME --server URL")
    case .table:
      let columns = ["", "name", "server", "credential", "purpose"].map(Table.Column.text)
      reply.console.out(Table(columns, rows: servers.names.map(servers.row)).text)
    }
  }
}

extension SavedServers {
  fileprivate func row(_ name: String) -> [String] {
    let saved = contexts[name]
    return [
      name == current ? "*" : " ", name, saved?.server ?? "", saved?.shownToken ?? "",
      saved?.purpose ?? "",
    ]
  }

  /// One saved server without its credential.
  func json(_ name: String) -> JSONValue? {
    guard let saved = contexts[name] else { return nil }
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("current", .bool(name == current)),
      .init("server", .string(saved.server)),
    ]
    for (label, value) in [
      ("credential", saved.shownToken), ("ca", saved.ca), ("purpose", saved.purpose),
    ] {
      if let value { members.append(.init(label, .string(value))) }
    }
    return .object(members)
  }
}

extension SavedServer {
  /// Which credential is saved, as far as it may be shown.
  var shownToken: String? {
    guard let token else { return nil }
    return (try? CredentialToken(token)).map(\.description) ?? "not readable"
  }
}
