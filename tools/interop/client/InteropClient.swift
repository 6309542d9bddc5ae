import ArgumentParser
import Messages
import NIOCore
import NIOPosix
import RPC
import TestMessages
import Transport

/// Runs cases of gRPC's interop test descriptions on our client, against any server on this
/// machine. Never installed.
@main
struct InteropClient: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn-interop-client",
    abstract: "Runs gRPC's interop cases against grpc.testing.TestService on 127.0.0.1.")

  /// The cases are for servers of the tests, which are on this machine.
  private static let host = "127.0.0.1"

  @Option(help: "The server's port.")
  var port: Int

  @Option(help: "Use TLS; the PEM file of the authority that the server's certificate is from.")
  var authorityFile: String?

  @Option(help: "The name that the server's certificate must carry.")
  var serverName: String?

  @Option(help: "The PEM file of a certificate of our own.")
  var certificateFile: String?

  @Option(help: "The PEM file of its key.")
  var keyFile: String?

  @Argument(help: "The cases; all of them if none is named.")
  var cases: [InteropCase] = []

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port is 1 to 65535") }
    guard (certificateFile == nil) == (keyFile == nil) else {
      throw ValidationError("--certificate-file and --key-file go together")
    }
  }

  /// Prints `passed CASE` for each case; the first that fails ends the program.
  func run() async throws {
    let connection = try ClientConnection(
      to: .tcp(host: Self.host, port: port), tls: tls,
      configuration: ClientConfiguration(decodeDetails: decodeStatusDetails),
      group: MultiThreadedEventLoopGroup.singleton)
    for interopCase in cases.isEmpty ? InteropCase.allCases : cases {
      do {
        try await interopCase.run(connection)
      } catch {
        throw CaseFailure(interopCase: interopCase, error: error)
      }
      print("passed \(interopCase.rawValue)")
    }
    await connection.close()
  }

  private var tls: ClientTLS? {
    guard let authorityFile else { return nil }
    return ClientTLS(
      authorityFile: authorityFile, serverName: serverName, certificateChainFile: certificateFile,
      privateKeyFile: keyFile)
  }
}

/// A case that did not go as its description says.
struct CaseFailure: Error, CustomStringConvertible {
  var interopCase: InteropCase
  var error: any Error

  var description: String { "\(interopCase.rawValue): \(error)" }
}
