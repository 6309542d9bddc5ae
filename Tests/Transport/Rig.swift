import NIOCore
import NIOPosix
import RPC
import Testing

@testable import Transport

/// A server with the test service and a client connected to it, over real sockets.
struct Rig {
  let server: GRPCServer
  let client: ClientConnection
  let witness: Witness
  let address: BoundAddress

  /// Runs `body` with a server on loopback, and takes both down afterwards.
  static func run<Result: Sendable>(
    on address: ListenAddress = .loopback(host: "127.0.0.1", port: 0),
    tls: ClientTLS? = nil, limits: Limits = Limits(), _ body: (Rig) async throws -> Result
  ) async throws -> Result {
    let group = MultiThreadedEventLoopGroup.singleton
    let witness = Witness()
    let configuration = ServerConfiguration(
      limits: limits,
      encodeDetails: { status in status.reason.map { Array($0.utf8) } },
      onUnexpected: { error, _ in
        witness.sawUnexpected(error)
        return .internalError(incidentID: "incident-1")
      })
    let server = GRPCServer(
      router: Router(methods: NoteService(witness: witness).methods),
      configuration: configuration, group: group)
    let bound = try await server.listen(on: address)
    let client = try Self.client(to: bound, tls: tls)
    let rig = Rig(server: server, client: client, witness: witness, address: bound)
    do {
      let result = try await body(rig)
      await client.close()
      await server.drain(grace: .seconds(1))
      return result
    } catch {
      await client.close()
      await server.drain(grace: .seconds(1))
      throw error
    }
  }

  static func client(
    to address: BoundAddress, tls: ClientTLS? = nil,
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> ClientConnection {
    let target: ClientTarget =
      switch address {
      case .tcp(let host, let port): .tcp(host: host, port: port)
      case .unix(let path): .unix(path: path)
      }
    var configuration = ClientConfiguration(decodeDetails: { bytes in
      let reason = String(decoding: bytes, as: UTF8.self)
      return Status(
        .unknown, details: [.errorInfo(reason: reason, domain: Fault.domain, metadata: [:])])
    })
    configure(&configuration)
    return try ClientConnection(
      to: target, tls: tls, configuration: configuration,
      group: MultiThreadedEventLoopGroup.singleton)
  }
}

/// The status with which `body` fails.
func status(_ body: () async throws -> some Sendable) async -> Status? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? Status
  }
}

/// Expects that something becomes true: at once as a rule, in a minute on a machine that is busy
/// with every other test.
func expectEventually(
  sourceLocation: SourceLocation = #_sourceLocation, _ condition: () -> Bool
) async throws {
  for _ in 0..<6000 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
  #expect(condition(), sourceLocation: sourceLocation)
}
