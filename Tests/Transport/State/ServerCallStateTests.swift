import RPC
import Testing

@testable import Transport

@Suite("A call on the server, as a dialogue")
struct ServerCallStateTests {
  @Test("a unary call: message, end, handler, answer, status")
  func unary() {
    var call = ServerCallState()
    #expect(call.accepted(.unary) == .wait)
    #expect(call.messageArrived() == .deliver)
    #expect(call.requestEnded() == .startHandler)
    #expect(call.handlerSends() == .beginAndSend)
    #expect(call.handlerFinished(failed: false) == .trailers)
    #expect(!call.isOver)
    #expect(call.closed() == .nothing)
    #expect(call.isOver)
  }

  @Test("a unary call that fails has a status and nothing else")
  func unaryFails() {
    var call = ServerCallState()
    _ = call.accepted(.unary)
    _ = call.messageArrived()
    _ = call.requestEnded()
    #expect(call.handlerFinished(failed: true) == .statusOnly)
  }

  @Test("a large unary request starts the handler early, once")
  func large() {
    var call = ServerCallState()
    _ = call.accepted(.unary)
    #expect(call.requestIsLarge() == .startHandler)
    #expect(call.requestIsLarge() == .wait)
    #expect(call.messageArrived() == .deliver)
    #expect(call.requestEnded() == .endInbox)
  }

  @Test(
    "a handler that forgets its one answer is a bug of ours",
    arguments: [
      MethodDescriptor.Kind.unary, .clientStreaming,
    ])
  func answerMissing(kind: MethodDescriptor.Kind) {
    var call = ServerCallState()
    _ = call.accepted(kind)
    _ = call.messageArrived()
    _ = call.requestEnded()
    #expect(call.handlerFinished(failed: false) == .answerMissing)
    #expect(call.refused() == .statusOnly)
  }

  @Test("a handler that answers twice is a bug of ours")
  func secondAnswer() {
    var call = ServerCallState()
    _ = call.accepted(.clientStreaming)
    #expect(call.handlerSends() == .beginAndSend)
    #expect(call.handlerSends() == .refuseSecond)
    #expect(call.handlerFinished(failed: true) == .trailers)
  }

  @Test("a stream without answers may end well")
  func emptyStream() {
    var call = ServerCallState()
    #expect(call.accepted(.serverStreaming) == .startHandler)
    #expect(call.messageArrived() == .deliver)
    #expect(call.requestEnded() == .endInbox)
    #expect(call.handlerFinished(failed: false) == .statusOnly)
  }

  @Test(
    "a method that takes one message takes exactly one",
    arguments: [MethodDescriptor.Kind.unary, .serverStreaming])
  func cardinality(kind: MethodDescriptor.Kind) {
    var none = ServerCallState()
    _ = none.accepted(kind)
    #expect(none.requestEnded() == .refuse(.messageMissing))
    var two = ServerCallState()
    _ = two.accepted(kind)
    #expect(two.messageArrived() == .deliver)
    #expect(two.messageArrived() == .refuse(.messageExtra))
  }

  @Test("the deadline ends the call once, and the handler later says nothing")
  func deadline() {
    var call = ServerCallState()
    _ = call.accepted(.unary)
    _ = call.messageArrived()
    _ = call.requestEnded()
    #expect(call.refused() == .statusOnly)
    #expect(call.refused() == .nothing)
    #expect(call.handlerSends() == .tooLate)
    #expect(call.closed() == .cancelHandler)
    #expect(!call.isOver)
    #expect(call.handlerFinished(failed: true) == .nothing)
    #expect(call.isOver)
  }

  @Test("after the first answer the deadline comes with the trailers")
  func lateDeadline() {
    var call = ServerCallState()
    _ = call.accepted(.serverStreaming)
    #expect(call.handlerSends() == .beginAndSend)
    #expect(call.handlerSends() == .send)
    #expect(call.refused() == .trailers)
  }

  @Test("a reset before the handler starts leaves nothing to do")
  func earlyReset() {
    var call = ServerCallState()
    _ = call.accepted(.unary)
    #expect(call.closed() == .nothing)
    #expect(call.isOver)
    #expect(call.messageArrived() == .discard)
    #expect(call.requestEnded() == .discard)
    #expect(call.requestIsLarge() == .wait)
  }

  @Test("metadata that cannot be sent takes the answer back")
  func answerNotBegun() {
    var call = ServerCallState()
    _ = call.accepted(.unary)
    _ = call.messageArrived()
    _ = call.requestEnded()
    #expect(call.handlerSends() == .beginAndSend)
    call.answerNotBegun()
    #expect(call.handlerFinished(failed: true) == .statusOnly)
  }
}

@Suite("A call on the client, as a dialogue")
struct ClientCallStateTests {
  private static let ok = Status.ok
  private static let lost = Status.connectionLost

  @Test("headers, message, trailers")
  func unary() {
    var call = ClientCallState(.unary)
    #expect(call.headers(endStream: false, refusal: nil, status: Self.ok) == nil)
    #expect(call.messageArrived() == .deliver)
    #expect(call.headers(endStream: true, refusal: nil, status: Self.ok) == .ok)
    #expect(call.end(Self.lost) == nil)
  }

  @Test("trailers alone")
  func trailersOnly() {
    var call = ClientCallState(.unary)
    let status = Fault.methodUnknown.status
    #expect(call.headers(endStream: true, refusal: nil, status: status) == status)
  }

  @Test("success without the one answer is a failure")
  func missing() {
    var call = ClientCallState(.clientStreaming)
    let status = call.headers(endStream: true, refusal: nil, status: Self.ok)
    #expect(status?.code == .internal)
    var stream = ClientCallState(.serverStreaming)
    #expect(stream.headers(endStream: true, refusal: nil, status: Self.ok) == .ok)
  }

  @Test("a second answer is refused, and what comes after the end is dropped")
  func extra() {
    var call = ClientCallState(.unary)
    #expect(call.messageArrived() == .discard)
    _ = call.headers(endStream: false, refusal: nil, status: Self.ok)
    #expect(call.messageArrived() == .deliver)
    #expect(call.messageArrived() == .refuse)
    #expect(call.end(Self.lost) == Self.lost)
    #expect(call.messageArrived() == .discard)
  }

  @Test("headers that are not gRPC end the call")
  func notGRPC() {
    var call = ClientCallState(.unary)
    let refusal = Status.ofHTTP(503)
    #expect(call.headers(endStream: false, refusal: refusal, status: Self.ok) == refusal)
    #expect(refusal.code == .unavailable)
  }
}
