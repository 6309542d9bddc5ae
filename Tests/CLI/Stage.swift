import Client
import Foundation
import Synchronization

@testable import cairn

/// A place where whole command lines run as they would in a terminal: with a directory, an
/// environment, the two streams and a server behind the network that is not there.
final class Stage: Sendable {
  let directory: String
  let server: FakeServer
  private let streams = Mutex(Streams())
  private let variables: [String: String]
  private let input: String
  private let isConnected: Bool

  struct Streams {
    var out = ""
    var err = ""
  }

  /// - Parameter isConnected: whether commands go over a real network instead of to `server`.
  init(
    _ server: FakeServer = FakeServer(), variables: [String: String] = [:], input: String = "",
    isConnected: Bool = false
  ) throws {
    directory =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    self.server = server
    self.input = input
    self.isConnected = isConnected
    self.variables = ["CAIRN_CONFIG": "\(directory)/config.json"]
      .merging(variables) { $1 }
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Runs `cairn` with these arguments; `$TMP` in them stands for the directory.
  func run(
    _ arguments: [String], drawsProgress: Bool = false
  ) async -> (exit: ExitStatus, out: String, err: String) {
    streams.withLock { $0 = Streams() }
    let exit = await Cairn.execute(arguments.map(entering), surroundings(drawsProgress))
    let shown = streams.withLock { $0 }
    return (exit, leaving(shown.out), leaving(shown.err))
  }

  /// Puts a file into the directory.
  func write(_ name: String, _ content: String, mode: Int = 0o600) throws {
    let path = "\(directory)/\(name)"
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
  }

  func mode(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(directory)/\(name)")
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  private func entering(_ text: String) -> String {
    text.replacingOccurrences(of: "$TMP", with: directory)
  }

  private func leaving(_ text: String) -> String {
    text.replacingOccurrences(of: directory, with: "$TMP")
  }

  private func surroundings(_ drawsProgress: Bool) -> Surroundings {
    Surroundings(
      variables: variables,
      console: Console(
        out: { text in self.streams.withLock { $0.out += text } },
        err: { text in self.streams.withLock { $0.err += text } },
        drawsProgress: drawsProgress, width: 80),
      readInput: { [input] in Data(input.utf8) },
      connect: connect,
      // 2026-09-01 12:00 UTC.
      now: { Date(timeIntervalSince1970: 1_788_264_000) })
  }

  @Sendable private func connect(
    _ target: ServerTarget, _ body: (CairnClient) async throws -> Void
  ) async throws {
    if isConnected { return try await target.withClient(body) }
    try await body(CairnClient(server, envelope: target.envelope, timeout: target.timeout))
  }
}
