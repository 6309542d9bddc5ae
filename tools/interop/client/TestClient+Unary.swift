import RPC
import TestMessages

// The cases with one request and one answer, and those about metadata and statuses.

extension TestClient {
  static let answerBytes: Int32 = 314_159
  static let requestBytes = 271_828

  private static let initial = "x-grpc-test-echo-initial"
  private static let initialValue = "test_initial_metadata_value"
  private static let trailing = "x-grpc-test-echo-trailing-bin"
  private static let trailingValue: [UInt8] = [0xAB, 0xAB, 0xAB]

  func emptyUnary() async throws {
    try expect(try await emptyCall(Empty()).message, is: Empty())
  }

  func largeUnary() async throws {
    let answer = try await unaryCall(.large).message
    try expect(answer.payload?.type, is: .compressable)
    try expect(answer.payload?.body, is: [UInt8](repeating: 0, count: Int(Self.answerBytes)))
  }

  func customMetadata() async throws {
    var options = CallOptions()
    options.metadata.add(Self.initial, Self.initialValue)
    options.metadata.add(Self.trailing, Self.trailingValue)
    let unary = try await unaryCall(.large, options: options)
    try expectEcho(unary.initialMetadata, unary.trailingMetadata)
    let stream = try await fullDuplexCall(options: options) { requests, finish, answers in
      try await requests.send(
        .asking(Self.answerBytes, body: Self.requestBytes))
      try await finish()
      return try await answers.reduce(0) { count, _ in count + 1 }
    }
    try expect(stream.message, is: 1)
    try expectEcho(stream.initialMetadata, stream.trailingMetadata)
  }

  private func expectEcho(_ initial: Metadata, _ trailing: Metadata) throws {
    try expect(initial[text: Self.initial], is: Self.initialValue)
    try expect(trailing[bytes: Self.trailing], is: Self.trailingValue)
  }

  func specialStatusMessage() async throws {
    let message = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"
    let echo = EchoStatus(code: Int32(StatusCode.unknown.rawValue), message: message)
    let found = try await expect(.unknown) {
      _ = try await unaryCall(SimpleRequest(responseStatus: echo))
    }
    try expect(found, is: message)
  }

  func status(_ status: Status) async throws {
    let echo = EchoStatus(code: Int32(status.code.rawValue), message: status.message)
    let unary = try await expect(status.code) {
      _ = try await unaryCall(SimpleRequest(responseStatus: echo))
    }
    try expect(unary, is: status.message)
    let stream = try await expect(status.code) {
      _ = try await fullDuplexCall { requests, finish, answers in
        try await requests.send(StreamingOutputCallRequest(responseStatus: echo))
        try await finish()
        for try await _ in answers { throw Mismatch("an answer instead of a status") }
      }
    }
    try expect(stream, is: status.message)
  }
}

extension SimpleRequest {
  static var large: Self {
    SimpleRequest(
      responseType: .compressable, responseSize: TestClient.answerBytes,
      payload: Payload(body: [UInt8](repeating: 0, count: TestClient.requestBytes)))
  }
}

extension StreamingOutputCallRequest {
  /// Asks for one answer of so many bytes.
  static func asking(_ bytes: Int32, body: Int) -> Self {
    StreamingOutputCallRequest(
      responseType: .compressable, responseParameters: [ResponseParameters(size: bytes)],
      payload: Payload(body: [UInt8](repeating: 0, count: body)))
  }
}
