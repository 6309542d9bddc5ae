import ArgumentParser
import Foundation

/// What a call costs, against the servers that others would use.
struct RPCBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rpc",
    abstract: "Empty calls and large streams, against gRPC C++, grpc-swift-2 and grpcio.",
    discussion: """
      Every server on one core; the load, h2load, on another, the same for all. Each case over \
      plain text and, with _tls, over TLS 1.3. Rounds of all cases and servers take turns, each \
      with another server first; each figure is the median of its rounds.

        health_check_8x32   grpc.health.v1.Health/Check, 8 connections x 32 streams: of cairn the
                            cairnd that is shipped, with all its interceptors
        health_check_8x1    8 connections x 1 stream
        health_check_1x1    one call in flight
        server_stream       1 GiB in messages of 64 KiB, grpc.testing.TestService/
                            StreamingOutputCall: of cairn tools/interop-server, the same transport
        client_stream       the same the other way, StreamingInputCall

      gRPC C++ runs in two ways, with callbacks and the default health service, and with a \
      completion queue (streams: the synchronous API); the better counts.
      """)

  @OptionGroup var options: BenchOptions

  @OptionGroup var peerOptions: PeerOptions

  @Option(help: ArgumentHelp("Only the cases whose names begin like this.", valueName: "prefix"))
  var only = ""

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let servers = Subjects(folder: folder, core: options.serverCore)
    defer { servers.stop() }
    let subjects = try await servers.start(peerOptions)
    let trial = try RPCLoad(in: folder, milliseconds: 200, streamMebibytes: 16)
    _ = try round(subjects, trial)
    var measurements = Measurements()
    let load =
      options.quick ? trial : try RPCLoad(in: folder, milliseconds: 2000, streamMebibytes: 1024)
    for number in 0..<(options.quick ? 1 : 5) {
      // Each begins once: who comes after a slow one finds the machine in another state.
      let first = number % subjects.count
      let order = Array(subjects[first...] + subjects[..<first])
      for (name, contender, figures) in try round(order, load) {
        measurements.add(figures, to: name, of: contender)
      }
    }
    measurements.show(json: options.json)
  }

  /// Every case of every server once.
  private func round(
    _ subjects: [Subject], _ load: RPCLoad
  ) throws -> [(String, Contender, [Figure])] {
    var figures: [(String, Contender, [Figure])] = []
    for rpcCase in RPCCase.allCases {
      for tls in [false, true] {
        let name = rpcCase.rawValue + (tls ? "_tls" : "")
        guard name.hasPrefix(only) else { continue }
        for subject in subjects {
          let door = rpcCase.door(of: subject, tls: tls)
          figures.append((name, subject.contender, try rpcCase.measure(door, load)))
        }
      }
    }
    return figures
  }
}
