import NIOCore
import RPC
import TestMessages
import Transport

/// What gRPC's interop test descriptions ask of a server that does not compress.
struct InteropService: TestService {
  /// What a caller may ask for in one body, and how many requests are kept at once.
  private static let bodyBytesMax = Limits().messageBytesMax
  private static let requestsMax = 1000

  func emptyCall(_ request: Empty, _ context: CallContext) async throws -> Empty { Empty() }

  func unaryCall(_ request: SimpleRequest, _ context: CallContext) async throws -> SimpleResponse {
    try refuseUncompressed(request.expectCompressed)
    try fail(with: request.responseStatus)
    return SimpleResponse(
      payload: try payload(request.responseType, request.responseSize),
      serverID: request.fillServerID ? "cairn-interop-server" : "")
  }

  func cacheableUnaryCall(
    _ request: SimpleRequest, _ context: CallContext
  ) async throws -> SimpleResponse {
    context.response.addInitial("cache-control", "max-age=60, public")
    let moment = String(NIODeadline.now().uptimeNanoseconds)
    return SimpleResponse(payload: Payload(body: Array(moment.utf8)))
  }

  func streamingOutputCall(
    _ request: StreamingOutputCallRequest, _ responses: MessageWriter<StreamingOutputCallResponse>,
    _ context: CallContext
  ) async throws {
    try await answer(request, responses)
  }

  func streamingInputCall(
    _ requests: MessageStream<StreamingInputCallRequest>, _ context: CallContext
  ) async throws -> StreamingInputCallResponse {
    var bytes: Int32 = 0
    for try await request in requests {
      try refuseUncompressed(request.expectCompressed)
      bytes &+= Int32(truncatingIfNeeded: request.payload?.body.count ?? 0)
    }
    return StreamingInputCallResponse(aggregatedPayloadSize: bytes)
  }

  func fullDuplexCall(
    _ requests: MessageStream<StreamingOutputCallRequest>,
    _ responses: MessageWriter<StreamingOutputCallResponse>, _ context: CallContext
  ) async throws {
    for try await request in requests { try await answer(request, responses) }
  }

  func halfDuplexCall(
    _ requests: MessageStream<StreamingOutputCallRequest>,
    _ responses: MessageWriter<StreamingOutputCallResponse>, _ context: CallContext
  ) async throws {
    var kept: [StreamingOutputCallRequest] = []
    for try await request in requests {
      guard kept.count < Self.requestsMax else {
        throw Status(.resourceExhausted, "more than \(Self.requestsMax) requests")
      }
      kept.append(request)
    }
    for request in kept { try await answer(request, responses) }
  }

  func unimplementedCall(_ request: Empty, _ context: CallContext) async throws -> Empty {
    throw Fault.methodUnknown
  }

  // MARK: - What requests ask for

  /// Sends each answer that is asked for, after its wait.
  private func answer(
    _ request: StreamingOutputCallRequest, _ responses: MessageWriter<StreamingOutputCallResponse>
  ) async throws {
    try fail(with: request.responseStatus)
    // Most ask for the same size again and again.
    var answer = StreamingOutputCallResponse(payload: try payload(request.responseType, 0))
    for wanted in request.responseParameters {
      if wanted.intervalUs > 0 {
        try await Task.sleep(for: .microseconds(Int64(wanted.intervalUs)))
      }
      if answer.payload?.body.count != Int(wanted.size) {
        answer.payload = try payload(request.responseType, wanted.size)
      }
      try await responses.send(answer)
    }
  }

  /// Zeros, so many as asked for.
  private func payload(_ type: PayloadType, _ size: Int32) throws -> Payload {
    guard type == .compressable, (0...Self.bodyBytesMax).contains(Int(size)) else {
      throw Status(.invalidArgument, "no such payload")
    }
    return Payload(type: type, body: [UInt8](repeating: 0, count: Int(size)))
  }

  private func fail(with wanted: EchoStatus?) throws {
    guard let wanted, wanted.code != 0 else { return }
    throw Status(StatusCode(rawValue: Int(wanted.code)) ?? .unknown, wanted.message)
  }

  /// A compressed request does not get as far as this service, so what arrives is uncompressed.
  private func refuseUncompressed(_ expected: BoolValue?) throws {
    guard expected?.value != true else {
      throw Status(.invalidArgument, "the request is not compressed")
    }
  }
}
