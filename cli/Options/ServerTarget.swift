import Client
import Messages

/// Which server a command calls, and as whom: options, variables and saved servers, put together.
struct ServerTarget: Sendable {
  var address: ServerAddress
  /// A PEM file; `nil` for the authorities that this machine trusts.
  var authorityFile: String?
  var envelope: CallEnvelope
  /// How long to wait for each answer; `nil` for as long as it takes.
  var timeout: Duration?
}

extension ServerTarget {
  init(
    _ options: ConnectionOptions, _ surroundings: Surroundings, purpose: PurposeDemand
  ) throws {
    let saved = try Self.saved(options, surroundings)
    let named = options.server ?? surroundings.variable("CAIRN_SERVER")
    guard let server = named ?? saved?.server else {
      throw CommandFailure(
        .usage, "no server is named",
        details: [
          ("either", "give --server URL or set CAIRN_SERVER"),
          ("or", "save one with: cairn config use NAME --server URL --token-file FILE"),
        ])
    }
    address = try ServerAddress(server)
    // A saved credential goes to the server it was saved for and to no other.
    let trusted = named == nil || (try? ServerAddress(saved?.server ?? "")) == address
    let own = trusted ? saved : nil
    authorityFile = options.ca ?? surroundings.variable("CAIRN_CA") ?? own?.ca
    envelope = CallEnvelope(
      token: try Self.token(options, surroundings, own),
      purpose: try Self.purpose(options, surroundings, saved, purpose)?.word,
      tenant: options.tenant ?? surroundings.variable("CAIRN_TENANT"))
    timeout = options.timeout.map { .seconds($0) }
  }

  private static func saved(
    _ options: ConnectionOptions, _ surroundings: Surroundings
  ) throws -> SavedServer? {
    let named = options.contextName ?? surroundings.variable("CAIRN_CONTEXT")
    if named == nil, surroundings.variable("CAIRN_CONFIG") == nil,
      surroundings.variable("XDG_CONFIG_HOME") == nil, surroundings.variable("HOME") == nil
    {
      return nil
    }
    let servers = try ConfigurationFile(surroundings.variables).read()
    guard let name = named ?? servers.current else { return nil }
    guard let saved = servers.contexts[name] else {
      throw CommandFailure(
        .usage, "no server is saved under this name",
        details: [("known", servers.names.joined(separator: ", "))])
    }
    return saved
  }

  private static func token(
    _ options: ConnectionOptions, _ surroundings: Surroundings, _ saved: SavedServer?
  ) throws -> String? {
    if let file = options.tokenFile {
      let content = try surroundings.content(of: file)
      return try CredentialToken(String(decoding: content, as: UTF8.self)).text
    }
    guard let text = surroundings.variable("CAIRN_TOKEN") ?? saved?.token else { return nil }
    return try CredentialToken(text).text
  }

  /// A purpose that somebody named goes before the usual one of the command.
  private static func purpose(
    _ options: ConnectionOptions, _ surroundings: Surroundings, _ saved: SavedServer?,
    _ demand: PurposeDemand
  ) throws -> Purpose? {
    if let purpose = options.purpose { return purpose.value }
    if let word = surroundings.variable("CAIRN_PURPOSE") ?? saved?.purpose {
      guard let purpose = Purpose(word: word) else {
        throw CommandFailure(.usage, "this is not a purpose", details: [known])
      }
      return purpose
    }
    switch demand {
    case .none: return nil
    case .usually(let purpose): return purpose
    case .stated:
      throw CommandFailure(
        .usage, "why the data is read must be stated: give --purpose", details: [known])
    }
  }

  private static let known = ("known", Purpose.words.joined(separator: ", "))
}

extension ServerTarget {
  /// Runs `body` with a connection to the server.
  func withClient(_ body: (CairnClient) async throws -> Void) async throws {
    try await CairnClient.withConnection(
      to: address, authorityFile: authorityFile, envelope: envelope, timeout: timeout, body)
  }
}
