import NIOCore
import RPC
import TestMessages

// The cases with streams, and those of calls that end before their time.

extension TestClient {
  private static let asked: [Int32] = [31_415, 9, 2_653, 58_979]
  private static let sent = [27_182, 8, 1_828, 45_904]

  func clientStreaming() async throws {
    let answer = try await streamingInputCall { requests in
      for size in Self.sent {
        let payload = Payload(body: [UInt8](repeating: 0, count: size))
        try await requests.send(StreamingInputCallRequest(payload: payload))
      }
    }
    try expect(answer.message.aggregatedPayloadSize, is: 74_922)
  }

  func serverStreaming() async throws {
    let request = StreamingOutputCallRequest(
      responseType: .compressable,
      responseParameters: Self.asked.map { ResponseParameters(size: $0) })
    let answer = try await streamingOutputCall(request) { answers in
      var sizes: [Int32] = []
      for try await answer in answers { sizes.append(answer.size) }
      return sizes
    }
    try expect(answer.message, is: Self.asked)
  }

  func pingPong() async throws {
    let answer = try await fullDuplexCall { requests, finish, answers in
      var answers = answers.makeAsyncIterator()
      for (asked, sent) in zip(Self.asked, Self.sent) {
        try await requests.send(.asking(asked, body: sent))
        try expect(try await answers.next()?.size, is: asked)
      }
      try await finish()
      return try await answers.next()
    }
    try expect(answer.message, is: nil)
  }

  func emptyStream() async throws {
    let answer = try await fullDuplexCall { _, finish, answers in
      try await finish()
      return try await answers.reduce(0) { count, _ in count + 1 }
    }
    try expect(answer.message, is: 0)
  }

  func cancelAfterBegin() async throws {
    let began = AsyncStream.makeStream(of: Void.self)
    let call = Task {
      try await streamingInputCall { _ in
        began.continuation.finish()
        // Sends nothing, and ends when it is cancelled.
        try await Task.sleep(for: .seconds(3600))
      }
    }
    for await _ in began.stream {}
    call.cancel()
    try await expect(.cancelled) { _ = try await call.value }
  }

  func cancelAfterFirstResponse() async throws {
    let answered = AsyncStream.makeStream(of: Int32.self)
    let call = Task {
      try await fullDuplexCall { requests, _, answers in
        try await requests.send(.asking(Self.asked[0], body: Self.sent[0]))
        for try await answer in answers { answered.continuation.yield(answer.size) }
      }
    }
    for await size in answered.stream {
      try expect(size, is: Self.asked[0])
      break
    }
    call.cancel()
    try await expect(.cancelled) { _ = try await call.value }
  }

  func timeoutOnSleepingServer() async throws {
    try await expect(.deadlineExceeded) {
      _ = try await fullDuplexCall(options: CallOptions(timeout: .milliseconds(1))) {
        requests, _, answers in
        try await requests.send(.asking(Self.asked[0], body: Self.sent[0]))
        for try await _ in answers {}
      }
    }
  }
}

extension StreamingOutputCallResponse {
  /// How long the body is; -1 where it is not all zeros.
  fileprivate var size: Int32 {
    let body = payload?.body ?? []
    return body.allSatisfy { $0 == 0 } ? Int32(body.count) : -1
  }
}
