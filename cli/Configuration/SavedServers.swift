/// The servers an operator works with, each under a name of the operator's own: what the
/// configuration file holds.
struct SavedServers: Sendable, Hashable, Codable {
  /// The one that is used when a command names none.
  var current: String?
  var contexts: [String: SavedServer]

  init(current: String? = nil, contexts: [String: SavedServer] = [:]) {
    self.current = current
    self.contexts = contexts
  }

  /// The names in alphabetical order.
  var names: [String] { contexts.keys.sorted() }
}

/// One server and how the operator calls it.
struct SavedServer: Sendable, Hashable, Codable {
  /// As `ServerAddress` writes it.
  var server: String
  var token: String?
  /// A PEM file with the authority that signed the server's certificate.
  var ca: String?
  /// The purpose to state when a command names none.
  var purpose: String?
}

extension SavedServer: CustomStringConvertible, CustomReflectable {
  /// Never shows the credential.
  var description: String { server }

  var customMirror: Mirror { Mirror(self, children: ["server": server]) }
}
