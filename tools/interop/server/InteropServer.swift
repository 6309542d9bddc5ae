import ArgumentParser
import Glibc
import Messages
import NIOCore
import NIOPosix
import RPC
import TestMessages
import Transport
import UnixSignals

/// The program behind `tools/interop-server`.
@main
struct InteropServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn-interop-server",
    abstract: "Serves grpc.testing.TestService on 127.0.0.1, for gRPC's interop tests.")

  /// Nobody but this machine gets to see it: it does whatever anyone asks.
  private static let host = "127.0.0.1"

  @Option(help: "The port; 0 picks a free one.")
  var port: Int

  @Option(help: "Serve TLS with this PEM file of the certificate and its intermediates.")
  var tlsCert: String?

  @Option(help: "The PEM file of the certificate's key.")
  var tlsKey: String?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
    guard (tlsCert == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-cert and --tls-key go together")
    }
  }

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let server = GRPCServer(
      router: Self.router, configuration: Self.serverConfiguration,
      group: MultiThreadedEventLoopGroup.singleton)
    guard case .tcp(_, let bound) = try await server.listen(on: address) else { return }
    print("listening on \(bound)")
    // Whoever waits for the line reads a pipe, which is not flushed at line ends.
    fflush(nil)
    for await _ in signals { break }
    await server.drain(grace: .seconds(1))
  }

  private var address: ListenAddress {
    guard let tlsCert, let tlsKey else { return .loopback(host: Self.host, port: port) }
    return .tls(
      host: Self.host, port: port,
      ServerTLS(certificateChainFile: tlsCert, privateKeyFile: tlsKey))
  }

  /// Without the method that no server has, so that it is answered as any unknown one.
  private static var router: Router {
    Router(
      methods: InteropService().methods.filter { $0.descriptor != TestMethods.unimplementedCall },
      interceptors: [CallLog(), MetadataEcho()])
  }

  private static var serverConfiguration: ServerConfiguration {
    ServerConfiguration(encodeDetails: encodeStatusDetails) { error, context in
      CallLog.write("failed \(context.method.path) \(error)")
      return .internalError(incidentID: "")
    }
  }
}
