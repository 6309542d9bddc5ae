import Client
import Foundation

/// A `cairnd` of its own on a data directory of its own, pinned to one core, with one event loop.
final class BenchServer {
  let folder: String
  private let process: Process
  private let addresses: [String]

  /// Makes a data directory and starts the server on it.
  ///
  /// - Parameter folder: made; removed with the server.
  static func start(in folder: String, core: Int) async throws -> BenchServer {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let data = folder + "/data"
    let initial = try Programs.start("cairn", ["init", "--data", data], log: folder + "/init.log")
    initial.waitUntilExit()
    guard initial.terminationStatus == 0 else { throw BenchFailure("`cairn init` failed") }
    let process = try Programs.start(
      "/usr/bin/taskset",
      [
        "--cpu-list", String(core), Programs.path(of: "cairnd"), "--data", data, "--listen",
        "127.0.0.1:0", "--listen-plaintext", "127.0.0.1:0", "--threads", "1", "--log-level",
        "warning",
      ], log: folder + "/cairnd.log")
    let addresses = try await waitForAddresses(data + "/listening", process)
    return BenchServer(folder: folder, process: process, addresses: addresses)
  }

  private init(folder: String, process: Process, addresses: [String]) {
    self.folder = folder
    self.process = process
    self.addresses = addresses
  }

  private static func waitForAddresses(
    _ file: String, _ process: Process
  ) async throws -> [String] {
    for _ in 0..<600 {
      guard process.isRunning else { throw BenchFailure("cairnd did not start") }
      if let text = try? String(contentsOfFile: file, encoding: .utf8) {
        return text.split(separator: "\n").map(String.init)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw BenchFailure("cairnd did not start within 30 seconds")
  }

  /// Stops it and removes its folder.
  func stop() {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
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
    guard let address = addresses.first(where: { $0.hasPrefix(scheme) }) else {
      throw BenchFailure("cairnd does not listen on \(scheme)")
    }
    return try await CairnClient.withConnection(
      to: ServerAddress(address), envelope: envelope, body)
  }

  // MARK: - Measuring

  /// User and system time of all its threads so far, in seconds, to a hundredth.
  func cpuSeconds() throws -> Double {
    let text = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    // The name of the program, in parentheses, may hold anything; the fields after it count from 3.
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
      throw BenchFailure("/proc/PID/stat cannot be read")
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The most memory it has had at once, in MiB.
  func peakMemory() throws -> Double {
    let text = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first,
      let value = Double(kilobytes)
    else { throw BenchFailure("/proc/PID/status cannot be read") }
    return value / 1024
  }
}

/// Why nothing could be measured.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
