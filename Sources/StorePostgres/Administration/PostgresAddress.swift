import CPostgres
import Glibc

/// Where a PostgreSQL store is: a URL as libpq reads it, without a password and, to other machines,
/// with TLS that checks who answers.
///
///     postgres://cairn@db1.example.org,db2.example.org/cairn
///     postgres://cairn@/cairn?host=/run/postgresql
///
/// Besides libpq's own parameters it understands `prepared=off`, for a pooler that hands every
/// transaction to another of its connections.
public struct PostgresAddress: Sendable, Hashable, CustomStringConvertible {
  /// What libpq is given.
  let url: String
  /// Whether statements are prepared once a connection.
  public let prepares: Bool
  /// Host names, addresses or folders of Unix sockets, in the order in which they are tried.
  public let hosts: [String]
  public let database: String

  /// Without user, file names or parameters.
  public var description: String { "database \(database) at \(hosts.joined(separator: ", "))" }

  /// - Throws: what is wrong with the text, which is not repeated.
  public init(_ text: String) throws(PostgresAddressError) {
    guard ["postgres://", "postgresql://"].contains(where: text.hasPrefix) else { throw .malformed }
    let (plain, prepared) = Self.takePrepared(from: text)
    switch prepared {
    case nil, "on": prepares = true
    case "off": prepares = false
    default: throw .preparedUnknown
    }
    let options = try Self.options(of: plain)
    guard options["password"] == nil, options["sslpassword"] == nil else { throw .holdsPassword }
    guard let database = options["dbname"], !database.isEmpty else { throw .namesNoDatabase }
    // Otherwise a variable of the environment would say where students' records go.
    let hosts = (options["hostaddr"] ?? options["host"] ?? "").split(separator: ",").map(
      String.init)
    guard !hosts.isEmpty else { throw .namesNoHost }
    self.database = database
    self.hosts = hosts
    if let file = options["passfile"] { try Self.requirePrivate(file) }
    switch options["sslmode"] {
    case "verify-full": url = plain
    case nil where hosts.allSatisfy(Self.isLocal): url = Self.adding("sslmode=prefer", to: plain)
    case nil: url = Self.adding("sslmode=verify-full", to: plain)
    case .some:
      guard hosts.allSatisfy(Self.isLocal) else { throw .talksInTheClear }
      url = plain
    }
  }

  /// What the text says of `prepared`, which libpq does not know, and the text without it.
  private static func takePrepared(from text: String) -> (String, String?) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (text, nil) }
    let parameters = parts[1].split(separator: "&")
    let own = parameters.filter { $0.hasPrefix("prepared=") }
    let others = parameters.filter { !$0.hasPrefix("prepared=") }.joined(separator: "&")
    return (
      others.isEmpty ? String(parts[0]) : "\(parts[0])?\(others)",
      own.last.map { String($0.dropFirst("prepared=".count)) }
    )
  }

  private static func adding(_ parameter: String, to url: String) -> String {
    url + (url.contains("?") ? "&" : "?") + parameter
  }

  private static func options(
    of url: String
  ) throws(PostgresAddressError) -> [String: String] {
    // Its complaint would repeat the text, so it is not asked for.
    guard let options = PQconninfoParse(url, nil) else { throw .malformed }
    defer { PQconninfoFree(options) }
    var values: [String: String] = [:]
    var option = options
    while let name = option.pointee.keyword {
      if let value = option.pointee.val { values[String(cString: name)] = String(cString: value) }
      option += 1
    }
    return values
  }

  private static func isLocal(_ host: String) -> Bool {
    host.hasPrefix("/") || host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// libpq passes over a file that others can read, and then only says that no password was given.
  private static func requirePrivate(_ file: String) throws(PostgresAddressError) {
    var status = stat()
    guard stat(file, &status) == 0 else { throw .passwordFileMissing(file) }
    guard status.st_mode & 0o077 == 0 else { throw .passwordFileExposed(file) }
  }
}

/// Why a text is no address of a store. Says what to do; holds nothing of the text but the name of
/// a file.
public enum PostgresAddressError: Error, Sendable, Hashable, CustomStringConvertible {
  case malformed
  case holdsPassword
  case namesNoHost
  case namesNoDatabase
  case talksInTheClear
  case preparedUnknown
  case passwordFileMissing(String)
  case passwordFileExposed(String)

  public var description: String {
    switch self {
    case .malformed: "must be postgres://USER@HOST/DATABASE, with libpq's parameters after a ?"
    case .holdsPassword:
      "holds a password, which everyone on the machine can read in the list of processes: put "
        + "HOST:PORT:DATABASE:USER:PASSWORD into a file of mode 0600 and add passfile=FILE, or use "
        + "~/.pgpass; and change this password"
    case .namesNoHost:
      "names no host: write postgres://USER@HOST/DATABASE, or add host=/run/postgresql"
    case .namesNoDatabase: "names no database: write postgres://USER@HOST/DATABASE"
    case .talksInTheClear:
      "must say sslmode=verify-full, or nothing of it: only on this machine is the database "
        + "talked to without checking who answers"
    case .preparedUnknown: "prepared must be on or off"
    case .passwordFileMissing(let file): "the password file \(file) is not there"
    case .passwordFileExposed(let file):
      "the password file \(file) can be read by others, and libpq does not use it then: chmod 600"
    }
  }
}
