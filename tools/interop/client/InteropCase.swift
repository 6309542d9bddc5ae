import ArgumentParser
import RPC
import TestMessages

/// A case of gRPC's interop test descriptions, by its published name.
enum InteropCase: String, CaseIterable, ExpressibleByArgument {
  case emptyUnary = "empty_unary"
  case largeUnary = "large_unary"
  case clientStreaming = "client_streaming"
  case serverStreaming = "server_streaming"
  case pingPong = "ping_pong"
  case emptyStream = "empty_stream"
  case customMetadata = "custom_metadata"
  case statusCodeAndMessage = "status_code_and_message"
  case specialStatusMessage = "special_status_message"
  case unimplementedMethod = "unimplemented_method"
  case unimplementedService = "unimplemented_service"
  case cancelAfterBegin = "cancel_after_begin"
  case cancelAfterFirstResponse = "cancel_after_first_response"
  case timeoutOnSleepingServer = "timeout_on_sleeping_server"

  func run(_ channel: any CallChannel) async throws {
    let test = TestClient(channel)
    switch self {
    case .emptyUnary: try await test.emptyUnary()
    case .largeUnary: try await test.largeUnary()
    case .clientStreaming: try await test.clientStreaming()
    case .serverStreaming: try await test.serverStreaming()
    case .pingPong: try await test.pingPong()
    case .emptyStream: try await test.emptyStream()
    case .customMetadata: try await test.customMetadata()
    case .statusCodeAndMessage:
      try await test.status(Status(.unknown, "test status message"))
    case .specialStatusMessage:
      try await test.specialStatusMessage()
    case .unimplementedMethod:
      try await expect(.unimplemented) { _ = try await test.unimplementedCall(Empty()) }
    case .unimplementedService:
      let missing = UnimplementedClient(channel)
      try await expect(.unimplemented) { _ = try await missing.unimplementedCall(Empty()) }
    case .cancelAfterBegin: try await test.cancelAfterBegin()
    case .cancelAfterFirstResponse: try await test.cancelAfterFirstResponse()
    case .timeoutOnSleepingServer: try await test.timeoutOnSleepingServer()
    }
  }
}

/// What a case asserts and did not find.
struct Mismatch: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

func expect<Value: Equatable>(_ found: Value, is expected: Value) throws {
  guard found == expected else { throw Mismatch("found \(found), expected \(expected)") }
}

/// Expects the call to fail with the code.
///
/// - Returns: the message.
@discardableResult
func expect(_ code: StatusCode, _ call: () async throws -> Void) async throws -> String {
  do {
    try await call()
  } catch let status as Status where status.code == code {
    return status.message
  }
  throw Mismatch("the call succeeded, expected \(code.name)")
}
