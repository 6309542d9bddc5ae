import Foundation

/// A pgbouncer before a server, which lends a server's connection for one transaction at a time.
public final class Pooler: Sendable {
  public let port: Int
  private let folder: String
  private let process: WatchedProcess

  /// - Parameters:
  ///   - users: the roles that may come through it, with the server's password.
  ///   - connections: to the server, for one user and database.
  public init(
    before server: PostgresServer, users: [String], connections: Int = 4
  ) async throws {
    port = try ServerProgram.freePort()
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "cairn-pb-" + UUID().uuidString.prefix(8)).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try ServerUser.give(folder)
    let configuration = """
      [databases]
      * = host=127.0.0.1 port=\(server.port)
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = \(port)
      unix_socket_dir =
      auth_type = scram-sha-256
      auth_file = \(folder)/users
      pool_mode = transaction
      default_pool_size = \(connections)
      max_client_conn = 1000
      server_tls_sslmode = prefer
      """
    let list = users.map { "\"\($0)\" \"\(server.password)\"\n" }.joined()
    for (name, text) in [("pgbouncer.ini", configuration), ("users", list)] {
      let path = "\(folder)/\(name)"
      guard
        FileManager.default.createFile(
          atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
      else { throw ServerFailure("\(path) cannot be written") }
      try ServerUser.give(path)
    }
    let log = folder + "/log"
    process = try WatchedProcess(
      ["pgbouncer", "\(folder)/pgbouncer.ini"], in: folder, log: log, signal: "TERM")
    let began = ContinuousClock.now
    while true {
      let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      if text.contains("process up") { break }
      guard !process.hasEnded, .now - began < .seconds(30) else {
        throw ServerFailure("pgbouncer did not start: \(text)")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  public func stop() async { await process.stop() }
}
