import ChildProcess
import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own, on the loopback address, in a temporary folder.
///
/// It ends with `stop`, when it is let go, and when the process of the tests dies.
public final class PostgresServer: Sendable {
  public struct Options: Sendable {
    /// Whether what was acknowledged survives a crash of the machine. Slow; a crash of the server
    /// alone loses nothing either way.
    public var isDurable = false
    /// Whether it has a certificate, by the authority in `PostgresServer.authority`.
    public var speaksTLS = false
    /// More settings, by their names in `postgresql.conf`.
    public var settings: [String: String] = [:]
    /// The processor core that it may run on; any that we may when it is `nil`.
    public var core: Int?

    public init() {}
  }

  public static let superuser = "postgres"

  public let port: Int
  /// Its Unix socket lies here too.
  public let folder: String
  /// Of every role, also of those that tests make: see `createRole`.
  public let password: String
  let options: Options
  private let process = Mutex<WatchedProcess?>(nil)
  let templates = Mutex<[String: Task<Void, any Error>]>([:])

  /// A file in the form of `~/.pgpass` with the password.
  public var passFile: String { folder + "/passwords" }
  /// The certificate that signed the server's, in PEM.
  public var authority: String { folder + "/server.crt" }
  var data: String { folder + "/data" }

  private static let first = Task { try await PostgresServer.start() }

  /// The server that all tests of this process share, each with databases of its own.
  public static func shared() async throws -> PostgresServer { try await first.value }

  /// Makes a new and empty server.
  public static func start(_ options: Options = Options()) async throws -> PostgresServer {
    let server = try PostgresServer(options)
    let passwordFile = server.folder + "/password"
    try Data(server.password.utf8).write(to: URL(filePath: passwordFile))
    try ServerUser.give(passwordFile)
    try await ServerUser.run(
      [
        try ServerProgram.path("initdb"), "-D", server.data, "-U", superuser,
        "-A", "scram-sha-256", "--pwfile=\(passwordFile)", "-E", "UTF8", "--locale=C.UTF-8",
        "--no-sync",
      ], errors: server.folder + "/initdb.log")
    if options.speaksTLS { try await server.makeCertificate() }
    try await server.launch()
    return server
  }

  /// A place for a server, without its data.
  init(_ options: Options, password: String = UUID().uuidString) throws {
    self.options = options
    self.password = password
    port = try ServerProgram.freePort()
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "cairn-pg-" + UUID().uuidString.prefix(8)).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try ServerUser.give(folder)
    guard
      FileManager.default.createFile(
        atPath: folder + "/passwords", contents: Data("*:*:*:*:\(password)\n".utf8),
        attributes: [.posixPermissions: 0o600])
    else { throw ServerFailure("\(folder) cannot be written to") }
  }

  private func makeCertificate() async throws {
    try await ServerUser.run(
      [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
        "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
        "-keyout", folder + "/server.key", "-out", authority,
      ], errors: folder + "/openssl.log")
  }

  // MARK: - Starting and ending

  /// Starts it, for the first time or again after `stop(keepsData: true)` or `kill`.
  public func launch() async throws {
    await process.withLock { $0.take() }?.stop(keepsFolder: true)
    let log = "\(folder)/log-\(UUID().uuidString.prefix(8))"
    let arguments = settings.flatMap { ["-c", "\($0)=\($1)"] }
    let pinning = options.core.map { ["taskset", "--cpu-list", "\($0)"] } ?? []
    let started = try WatchedProcess(
      pinning + [try ServerProgram.path("postgres"), "-D", data] + arguments, in: folder, log: log,
      signal: "QUIT")
    process.withLock { $0 = started }
    let began = ContinuousClock.now
    while !isReady {
      guard !started.hasEnded, .now - began < .seconds(60) else {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        throw ServerFailure("postgres did not start: \(text)")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private var settings: [String: String] {
    var settings = [
      "listen_addresses": "127.0.0.1", "port": "\(port)", "unix_socket_directories": folder,
      "max_connections": "400", "shared_buffers": "64MB", "log_min_messages": "warning",
    ]
    if !options.isDurable {
      settings["fsync"] = "off"
      settings["synchronous_commit"] = "off"
      settings["full_page_writes"] = "off"
    }
    if options.speaksTLS {
      settings["ssl"] = "on"
      settings["ssl_cert_file"] = authority
      settings["ssl_key_file"] = folder + "/server.key"
    }
    return settings.merging(options.settings) { $1 }
  }

  /// The lines of the file that the server keeps about itself.
  private var status: [Substring] {
    let text = (try? String(contentsOfFile: data + "/postmaster.pid", encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The process that all others of the server come from; `nil` while it does not run.
  public var processID: Int32? { status.first.flatMap { Int32($0) } }

  private var isReady: Bool {
    // The last one says how far it has come; a standby takes readers.
    status.count >= 8 && ["ready", "standby"].contains { status[7].hasPrefix($0) }
  }

  /// Stops it at once, as a shutdown of the machine would, and by default for ever.
  public func stop(keepsData: Bool = false) async {
    await process.withLock { $0.take() }?.stop(keepsFolder: keepsData)
  }

  /// Lets go of it as the death of this process does.
  public func abandon() { process.withLock { $0 = nil } }

  /// Kills it, as nothing else than a crash does, and waits until it is gone.
  public func kill() async throws {
    guard let id = processID, id > 1 else {
      throw ServerFailure("the server is not running")
    }
    guard Glibc.kill(id, SIGKILL) == 0 else { throw ServerFailure("the server cannot be killed") }
    while process.withLock({ $0.map { !$0.hasEnded } ?? false }) {
      try await Task.sleep(for: .milliseconds(5))
    }
    try? FileManager.default.removeItem(atPath: data + "/postmaster.pid")
  }

  // MARK: - Talking to it

  /// The whole path of a program that comes with the server.
  public static func program(_ name: String) throws -> String { try ServerProgram.path(name) }

  /// Runs statements one after the other, each in a transaction of its own, by the stock client.
  ///
  /// - Returns: their rows, a line each, columns parted by `|`.
  @discardableResult
  public func sql(
    _ text: String, in database: String = "postgres", as user: String = superuser,
    port: Int? = nil
  ) async throws -> String {
    let base = FileManager.default.temporaryDirectory
      .appending(path: "cairn-sql-\(UUID().uuidString)").path
    let files = ["in", "out", "err"].map { "\(base).\($0)" }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    try Data(text.utf8).write(to: URL(filePath: files[0]))
    let process = try ChildProcess(
      try ServerProgram.path("psql"),
      [
        "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1",
        "-p", "\(port ?? self.port)", "-U", user, "-d", database, "-f", "-",
      ],
      environment: ServerProgram.surroundings.merging(["PGPASSFILE": passFile]) { $1 },
      input: files[0], output: files[1], errors: files[2])
    let ending = await process.end()
    let texts = try files.dropFirst().map { try String(contentsOfFile: $0, encoding: .utf8) }
    guard ending == .exit(0) else { throw ServerFailure("psql failed: \(texts[1])") }
    return texts[0].trimmingCharacters(in: .newlines)
  }

  /// Makes a role that may log in with the server's password.
  public func createRole(_ name: String, _ attributes: String = "") async throws {
    try await sql("CREATE ROLE \"\(name)\" LOGIN PASSWORD '\(password)' \(attributes)")
  }

  /// Where a client finds a database. The password is not in it, but in the file that it names.
  public func url(_ database: String, as user: String = superuser, port: Int? = nil) -> String {
    let tls = options.speaksTLS ? "&sslmode=verify-full&sslrootcert=\(authority)" : ""
    return
      "postgres://\(user)@127.0.0.1:\(port ?? self.port)/\(database)?passfile=\(passFile)\(tls)"
  }
}
