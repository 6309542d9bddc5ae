import Foundation

extension PostgresServer {
  /// Makes a second server that follows this one by streaming.
  ///
  /// - Parameter synchronous: whether every commit waits until the standby has it on its disk.
  public func makeStandby(synchronous: Bool) async throws -> PostgresServer {
    let standby = try PostgresServer(options, password: password)
    let name = "standby_\(standby.port)"
    if options.speaksTLS { try await standby.copyCertificate(of: self) }
    try await ServerUser.run(
      [
        try ServerProgram.path("pg_basebackup"), "-D", standby.data, "-X", "stream", "-c", "fast",
        "-R", "-d",
        "host=127.0.0.1 port=\(port) user=\(Self.superuser) application_name=\(name)",
      ], variables: ["PGPASSWORD": password], errors: standby.folder + "/basebackup.log")
    try await standby.launch()
    try await waitUntil("SELECT 1 FROM pg_stat_replication WHERE state = 'streaming'", is: "1")
    if synchronous {
      try await sql(
        """
        ALTER SYSTEM SET synchronous_standby_names = '\(name)';
        SELECT pg_reload_conf();
        """)
      try await waitUntil("SELECT sync_state FROM pg_stat_replication", is: "sync")
    }
    return standby
  }

  /// Makes a standby a server in its own right, and waits until it takes writes.
  public func promote() async throws {
    try await sql("SELECT pg_promote(true, 30)")
    try await waitUntil("SELECT pg_is_in_recovery()", is: "f")
  }

  private func copyCertificate(of primary: PostgresServer) async throws {
    for name in ["server.crt", "server.key"] {
      try await ServerUser.run(
        ["cp", "-p", "\(primary.folder)/\(name)", "\(folder)/\(name)"], errors: folder + "/cp.log")
    }
  }

  /// Asks until the answer is as it should be.
  public func waitUntil(_ query: String, is answer: String) async throws {
    let began = ContinuousClock.now
    while try await sql(query) != answer {
      guard .now - began < .seconds(30) else { throw ServerFailure("never so: \(query)") }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
