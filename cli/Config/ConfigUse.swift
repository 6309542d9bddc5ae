import ArgumentParser
import Client
import Foundation
import Messages

struct ConfigUse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use",
    abstract: "Makes a server the current one; saves or changes it first.",
    discussion: """
      Examples:

        cairn config use local --server unix:/srv/cairn/cairnd.sock
        cairn config use millbrook --server https://cairn.example.org:7443 \\
          --ca authority.pem --token-file admin.token --purpose roster-maintenance
        cairn config use millbrook --token-file - < admin.token
        cairn config use local
      """)

  @Argument(help: "The name, of your own choice.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "The server: https://HOST:PORT, unix:/PATH or http://127.0.0.1:PORT.", valueName: "url"))
  var server: String?

  @Option(
    help: ArgumentHelp("A file with the credential, - for standard input.", valueName: "file"))
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "A PEM file with the authority that signed the server's certificate.", valueName: "file"))
  var ca: String?

  @Option(
    help: ArgumentHelp(
      "The purpose to state where a command names none.", valueName: "purpose"))
  var purpose: Choice<Purpose>?

  mutating func run() throws {
    let surroundings = Surroundings.current
    let file = try ConfigurationFile(surroundings.variables)
    var servers = try file.read()
    let known = servers.contexts[name]
    guard let address = try server.map({ try ServerAddress($0).description }) ?? known?.server
    else {
      throw CommandFailure(
        .usage, "no server is saved under this name; give --server to save one",
        details: [("known", servers.names.joined(separator: ", "))])
    }
    var saved = known ?? SavedServer(server: address)
    // A credential is good at one server only and must not be sent to another.
    if saved.server != address { saved.token = nil }
    saved.server = address
    if let tokenFile {
      let content = try surroundings.content(of: tokenFile)
      saved.token = try CredentialToken(String(decoding: content, as: UTF8.self)).text
    }
    if let ca {
      guard FileManager.default.isReadableFile(atPath: ca) else {
        throw CommandFailure(.invalidInput, "\(ca) cannot be read")
      }
      saved.ca = URL(fileURLWithPath: ca).standardizedFileURL.path
    }
    saved.purpose = purpose?.value.word ?? saved.purpose
    servers.contexts[name] = saved
    servers.current = name
    try file.write(servers)
    surroundings.console.note("now using \(name): \(saved.server)")
  }
}
