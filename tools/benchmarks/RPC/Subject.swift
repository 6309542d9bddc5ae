import Foundation

/// A gRPC server under measurement, over plain text and over TLS.
struct Subject {
  /// Where something is served, and by which process.
  struct Door {
    let address: String
    let process: MeasuredProcess
  }

  let contender: Contender
  /// `grpc.health.v1.Health`.
  let health: Doors
  /// The two calls of `grpc.testing.TestService` that move much data one way.
  let streams: Doors

  struct Doors {
    let plaintext: Door
    let tls: Door
  }
}

extension Subject {
  /// - Parameter streams: of the interop server; `nil` where nobody asks for streams.
  init(cairnd: BenchServer, streams: Doors? = nil) throws {
    let health = Doors(
      plaintext: Door(address: try cairnd.address("http:"), process: cairnd.process),
      tls: Door(address: try cairnd.address("https:"), process: cairnd.process))
    self.init(contender: .cairn, health: health, streams: streams ?? health)
  }
}

/// Starts subjects, all with the same certificate, and stops them.
final class Subjects {
  private let folder: String
  private let core: Int
  private var cairnd: BenchServer?
  private var peers: [MeasuredProcess] = []

  init(folder: String, core: Int) {
    self.folder = folder
    self.core = core
  }

  func stop() {
    for peer in peers { peer.stop() }
    cairnd?.stop()
  }

  /// Starts Cairn, and of the peers those that were built.
  func start(_ options: PeerOptions) async throws -> [Subject] {
    let cairnd = try await BenchServer.start(in: folder + "/cairnd", core: core)
    self.cairnd = cairnd
    let streams = try await doors(Programs.path(of: "cairn-interop-server"), [], cairnd)
    return [try Subject(cairnd: cairnd, streams: streams)]
      + (try await startPeers(options, beside: cairnd))
  }

  /// Starts those of the peers that were built, or only one kind of them.
  func startPeers(
    _ options: PeerOptions, named name: String? = nil, beside cairnd: BenchServer
  ) async throws -> [Subject] {
    var subjects: [Subject] = []
    for peer in Peer.all(options) where name == nil || peer.contender.subject == name {
      let doors = try await doors(peer.program, peer.arguments, cairnd)
      subjects.append(Subject(contender: peer.contender, health: doors, streams: doors))
    }
    return subjects
  }

  /// Starts a program once without and once with TLS.
  private func doors(
    _ program: String, _ arguments: [String], _ cairnd: BenchServer
  ) async throws -> Subject.Doors {
    let tls = ["--tls-cert", cairnd.tls.certificate, "--tls-key", cairnd.tls.key]
    return Subject.Doors(
      plaintext: try await door("http", program, arguments),
      tls: try await door("https", program, arguments + tls))
  }

  private func door(
    _ scheme: String, _ program: String, _ arguments: [String]
  ) async throws -> Subject.Door {
    let log = "\(folder)/\(peers.count).log"
    let process = MeasuredProcess(
      try Programs.start(program, arguments + ["--port", "0"], core: core, log: log))
    peers.append(process)
    let port = try await process.wait(for: "starting \(program)") {
      let words = try String(contentsOfFile: log, encoding: .utf8).firstMatch(
        of: /listening on (\d+)\n/)
      return words.map { String($0.1) }
    }
    return Subject.Door(address: "\(scheme)://127.0.0.1:\(port)", process: process)
  }
}

/// A program of `peers/`. Each takes `--port` and, for TLS, `--tls-cert` and `--tls-key`, and says
/// `listening on PORT`.
private struct Peer {
  let contender: Contender
  let program: String
  let arguments: [String]

  static func all(_ options: PeerOptions) -> [Peer] {
    let cpp = options.program("grpc-cpp-server")
    return [
      Peer(
        contender: Contender(subject: "grpc-cpp", way: "callback"), program: cpp, arguments: []),
      Peer(
        contender: Contender(subject: "grpc-cpp", way: "queue"), program: cpp,
        arguments: ["--queue"]),
      Peer(
        contender: Contender(subject: "grpc-swift-2"),
        program: options.program("grpc-swift-2-server"),
        arguments: []),
      Peer(
        contender: Contender(subject: "grpcio"), program: options.program("grpcio-server"),
        arguments: []),
    ].filter { FileManager.default.isExecutableFile(atPath: $0.program) }
  }
}
