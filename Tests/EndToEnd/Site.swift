import ChildProcess
import Client
import Foundation
import Synchronization
import Testing

/// A place of its own with a data directory, on which servers are started and stopped.
final class Site: Sendable {
  let folder: String
  private let runs = Atomic(0)

  var data: String { folder + "/data" }

  /// Makes the data directory, as an operator would.
  init() async throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "cairn-" + UUID().uuidString.prefix(8)).path
    let made = try await cairn(["init", "--data", data])
    try #require(made.status == 0, "\(made.err)")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs one command of the CLI to its end.
  ///
  /// - Parameter input: a file to read from standard input.
  func cairn(
    _ arguments: [String], input: String? = nil
  ) async throws -> (status: Int32, out: String, err: String) {
    let program = try RunningProgram(
      .cairn, arguments, in: nextFolder("cairn"),
      variables: ["CAIRN_CONFIG": folder + "/cairn.json"], input: input)
    guard case .exit(let status) = await program.end() else {
      throw Unexpected("cairn was ended by a signal")
    }
    return (status, program.out, program.err)
  }

  /// Starts a server and does not wait for anything.
  func launch(
    _ arguments: [String] = [], variables: [String: String] = [:], input: String? = nil,
    through wrapper: [String] = []
  ) throws -> RunningProgram {
    try RunningProgram(
      .cairnd, ["--data", data, "--listen", "127.0.0.1:0"] + arguments,
      in: nextFolder("cairnd"), variables: variables, input: input, through: wrapper)
  }

  /// Starts a server and waits until it accepts calls.
  func start(
    _ arguments: [String] = [], variables: [String: String] = [:], input: String? = nil
  ) async throws -> RunningServer {
    let began = ContinuousClock.now
    let program = try launch(arguments, variables: variables, input: input)
    guard let server = try await listening(program, since: began) else {
      program.send(SIGKILL)
      throw Unexpected("cairnd did not start: \(program.err)")
    }
    return server
  }

  /// The server that a launched program has become; `nil` when it does not.
  func listening(
    _ program: RunningProgram, since began: ContinuousClock.Instant = .now
  ) async throws -> RunningServer? {
    guard try await program.listens(within: .seconds(30)) else { return nil }
    let list = try String(contentsOfFile: data + "/listening", encoding: .utf8)
    return RunningServer(
      program: program, addresses: list.split(separator: "\n").map(String.init),
      startTime: .now - began)
  }

  /// Runs `body` with a server, and stops the server cleanly.
  func withServer<Result>(
    _ arguments: [String] = [], variables: [String: String] = [:], input: String? = nil,
    _ body: (RunningServer) async throws -> Result
  ) async throws -> Result {
    let server = try await start(arguments, variables: variables, input: input)
    do {
      let result = try await body(server)
      server.program.send(SIGTERM)
      #expect(await server.program.end() == .exit(0), "\(server.program.err)")
      return result
    } catch {
      server.program.send(SIGKILL)
      await server.program.end()
      throw error
    }
  }

  /// Every database of the data directory.
  func databases() throws -> [String] {
    let files = FileManager.default.enumerator(atPath: data)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".db") || $0.hasSuffix(".keys") }.map { "\(data)/\($0)" }
  }

  private func nextFolder(_ name: String) -> String {
    "\(folder)/\(name)-\(runs.add(1, ordering: .relaxed).newValue)"
  }
}

extension RunningProgram {
  /// Waits until a server says that it listens; `false` when it ends before or takes too long.
  func listens(within limit: Duration) async throws -> Bool {
    let began = ContinuousClock.now
    while !err.contains("] listening") {
      guard isRunning, .now - began < limit else { return false }
      try await Task.sleep(for: .milliseconds(5))
    }
    return true
  }

  /// How a server ended that was not to start; `nil` when it did start, or never ended. It is gone
  /// afterwards in any case.
  func endBeforeListening() async -> ChildProcess.Ending? {
    let listens = try? await listens(within: .seconds(30))
    if isRunning || listens == true {
      send(SIGKILL)
      await end()
      return nil
    }
    return await end()
  }
}

/// A server that accepts calls.
struct RunningServer {
  let program: RunningProgram
  /// What it wrote into `listening`.
  let addresses: [String]
  /// From the start of the process until it accepted calls.
  let startTime: Duration

  /// Runs `body` as the caller of a credential, or without one as the local operator.
  func call<Result>(
    token: String? = nil, purpose: String? = nil, tenant: String? = nil,
    _ body: (CairnClient) async throws -> Result
  ) async throws -> Result {
    try await CairnClient.withConnection(
      to: ServerAddress(addresses[0]),
      envelope: CallEnvelope(token: token, purpose: purpose, tenant: tenant),
      timeout: .seconds(30), body)
  }
}

/// Something that a test took for granted.
struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
