import ArgumentParser
import Client
import Messages

/// A subcommand that asks a server. It says what it needs; connecting, the caller's envelope and
/// the output format are the same for all of them.
protocol ServerCommand: AsyncParsableCommand {
  var connection: ConnectionOptions { get }

  /// Whether the purpose of the call must be known, and what it is when nobody says otherwise.
  static var purpose: PurposeDemand { get }

  /// Whether an answer must come within a time that the operator did not set.
  static var isShort: Bool { get }

  func run(_ client: CairnClient, _ reply: Reply) async throws
}

/// Why a student's data is read or shared must be stated (34 CFR 99.30(b)(2)); some commands have
/// only one plausible reason.
enum PurposeDemand: Sendable {
  /// The call touches no student's data.
  case none
  /// There is no usual purpose; the operator must state one.
  case stated
  case usually(Purpose)
}

extension ServerCommand {
  static var isShort: Bool { true }

  mutating func run() async throws { try await callServer() }

  /// Connects and runs the command on the connection.
  func callServer() async throws {
    let surroundings = Surroundings.current
    var target = try ServerTarget(connection, surroundings, purpose: Self.purpose)
    if target.timeout == nil, Self.isShort { target.timeout = .seconds(60) }
    let reply = Reply(
      format: connection.output, surroundings: surroundings,
      purpose: target.envelope.purpose.flatMap(Purpose.init(word:)) ?? .unspecified)
    try await surroundings.connect(target) { client in try await run(client, reply) }
  }
}
