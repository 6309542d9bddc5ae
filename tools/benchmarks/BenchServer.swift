import Client
import Foundation

/// A `cairnd` of its own on a data directory of its own, pinned to one core, with one event loop.
final class BenchServer {
  let process: MeasuredProcess
  /// Its data directory.
  let data: String
  /// What `cairn init` made for TLS.
  let tls: (certificate: String, key: String)
  /// Where it lives; its log is in there.
  private let folder: String
  private let addresses: [String]
  private let settings: [String]

  /// Makes a data directory and starts the server on it.
  ///
  /// - Parameters:
  ///   - folder: made; removed with the server.
  ///   - core: the one it may run on; that of this program when it is `nil`.
  ///   - settings: what else it is told on its command line.
  static func start(
    in folder: String, core: Int?, logLevel: String = "warning", settings: [String] = []
  ) async throws -> BenchServer {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let data = folder + "/data"
    let initial = try Programs.start("cairn", ["init", "--data", data], log: folder + "/init.log")
    initial.waitUntilExit()
    guard initial.terminationStatus == 0 else { throw BenchFailure("`cairn init` failed") }
    return try await serve(in: folder, core: core, logLevel: logLevel, settings)
  }

  /// Starts a server on the data directory that is there.
  private static func serve(
    in folder: String, core: Int?, logLevel: String, _ settings: [String]
  ) async throws -> BenchServer {
    let data = folder + "/data"
    try? FileManager.default.removeItem(atPath: data + "/listening")
    let process = MeasuredProcess(
      try Programs.start(
        "cairnd",
        [
          "--data", data, "--listen", "127.0.0.1:0", "--listen-plaintext", "127.0.0.1:0",
          "--threads", "1", "--log-level", logLevel,
        ] + settings, core: core, log: folder + "/cairnd.log"))
    let addresses = try await process.wait(for: "starting cairnd") {
      try? String(contentsOfFile: data + "/listening", encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    return BenchServer(
      folder: folder, data: data, process: process, addresses: addresses, settings: settings)
  }

  private init(
    folder: String, data: String, process: MeasuredProcess, addresses: [String], settings: [String]
  ) {
    self.folder = folder
    self.data = data
    self.settings = settings
    self.process = process
    self.addresses = addresses
    tls = (data + "/tls/server.pem", data + "/tls/server.key")
  }

  /// Stops it and starts another on the same data, which remembers nothing.
  func restarted(core: Int, logLevel: String = "warning") async throws -> BenchServer {
    process.stop()
    return try await Self.serve(in: folder, core: core, logLevel: logLevel, settings)
  }

  /// Stops it and removes its folder.
  func stop() {
    process.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The number that the log last gave for a name of its metadata.
  func logged(_ name: String) throws -> Double {
    let log = try String(contentsOfFile: folder + "/cairnd.log", encoding: .utf8)
    guard let text = log.matches(of: /(\w+)=(\d+)/).last(where: { $0.output.1 == name })?.output.2,
      let number = Double(text)
    else { throw BenchFailure("the log says nothing of \(name)") }
    return number
  }

  // MARK: - Calling

  /// Runs `body` as the operator, at the Unix socket.
  func asOperator<Result>(
    tenant: String? = nil, _ body: (CairnClient) async throws -> Result
  ) async throws -> Result {
    try await call("unix:", CallEnvelope(tenant: tenant), body)
  }

  /// Runs `body` with a connection of its own over plain text on loopback.
  func asCaller<Result>(
    _ token: String, for purpose: String, _ body: (CairnClient) async throws -> Result
  ) async throws -> Result {
    try await call("http:", CallEnvelope(token: token, purpose: purpose), body)
  }

  private func call<Result>(
    _ scheme: String, _ envelope: CallEnvelope, _ body: (CairnClient) async throws -> Result
  ) async throws -> Result {
    try await CairnClient.withConnection(
      to: ServerAddress(try address(scheme)), envelope: envelope, body)
  }

  /// Where it listens on addresses that begin like this.
  func address(_ scheme: String) throws -> String {
    guard let address = addresses.first(where: { $0.hasPrefix(scheme) }) else {
      throw BenchFailure("cairnd does not listen on \(scheme)")
    }
    return address
  }
}
