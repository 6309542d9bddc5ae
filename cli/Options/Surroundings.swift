import ArgumentParser
import Client
import Foundation

/// Everything a command meets outside its own arguments. Handed in, so that a test can run whole
/// commands without a process, a home directory or a network.
struct Surroundings: Sendable {
  /// The environment.
  var variables: [String: String]
  var console: Console
  /// The whole of standard input.
  var readInput: @Sendable () throws -> Data
  /// Runs `body` with a connection to the server; closes it afterwards.
  var connect: @Sendable (ServerTarget, (CairnClient) async throws -> Void) async throws -> Void
  /// The time of day, for values that a command makes itself.
  var now: @Sendable () -> Date

  @TaskLocal static var current = Surroundings.process
}

extension Surroundings {
  /// Those of this process.
  static let process = Surroundings(
    variables: ProcessInfo.processInfo.environment,
    console: .process,
    readInput: { try FileHandle.standardInput.readToEnd() ?? Data() },
    connect: { target, body in try await target.withClient(body) },
    now: { Date() })

  /// A variable of the environment; `nil` when empty too.
  func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The content of a file, or of standard input for `-`.
  func content(of path: String) throws(CommandFailure) -> Data {
    do {
      return try path == "-" ? readInput() : Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      let name = path == "-" ? "standard input" : path
      throw CommandFailure(.invalidInput, "\(name) cannot be read")
    }
  }
}
