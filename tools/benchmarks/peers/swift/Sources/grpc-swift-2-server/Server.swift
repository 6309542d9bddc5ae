import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2

// grpc-swift-2 as a peer of tools/bench: Health, and the two streaming calls of
// grpc.testing.TestService that move much data one way.
//
//   grpc-swift-2-server --port N [--tls-cert FILE --tls-key FILE]
//
// Prints `listening on PORT`.

struct Health: Grpc_Health_V1_Health.SimpleServiceProtocol {
  func check(
    request: Grpc_Health_V1_HealthCheckRequest, context: ServerContext
  ) async throws -> Grpc_Health_V1_HealthCheckResponse {
    .with { $0.status = .serving }
  }
}

struct Streams: Grpc_Testing_TestService.SimpleServiceProtocol {
  func streamingOutputCall(
    request: Grpc_Testing_StreamingOutputCallRequest,
    response: RPCWriter<Grpc_Testing_StreamingOutputCallResponse>, context: ServerContext
  ) async throws {
    for parameters in request.responseParameters {
      try await response.write(.with { $0.payload.body = Data(count: Int(parameters.size)) })
    }
  }

  func streamingInputCall(
    request: RPCAsyncSequence<Grpc_Testing_StreamingInputCallRequest, any Error>,
    context: ServerContext
  ) async throws -> Grpc_Testing_StreamingInputCallResponse {
    var count = 0
    for try await message in request { count += message.payload.body.count }
    return .with { $0.aggregatedPayloadSize = Int32(count) }
  }
}

@main
enum Server {
  static func main() async throws {
    var security = HTTP2ServerTransport.Posix.TransportSecurity.plaintext
    if let certificate = option("--tls-cert"), let key = option("--tls-key") {
      security = .tls(
        certificateChain: [.file(path: certificate, format: .pem)],
        privateKey: .file(path: key, format: .pem))
    }
    let server = GRPCServer(
      transport: .http2NIOPosix(
        address: .ipv4(host: "127.0.0.1", port: option("--port").flatMap { Int($0) } ?? 0),
        transportSecurity: security),
      services: [Health(), Streams()])
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await server.serve() }
      if let address = try await server.listeningAddress?.ipv4 {
        FileHandle.standardOutput.write(Data("listening on \(address.port)\n".utf8))
      }
    }
  }

  private static func option(_ name: String) -> String? {
    let arguments = CommandLine.arguments
    return arguments.firstIndex(of: name).flatMap { arguments.dropFirst($0 + 1).first }
  }
}
