import NIOCore
import RPC
import Testing

@testable import Transport

/// A call of each kind that never ends by itself.
enum EndlessCall: CaseIterable {
  case unary, clientStreaming, serverStreaming, bidirectional

  func run(_ client: ClientConnection, _ options: CallOptions) async throws {
    switch self {
    case .unary:
      let _: Answer<Note> = try await client.call(NoteMethods.sleep, Note(3_600_000), options)
    case .clientStreaming:
      let _: Answer<Note> = try await client.callClientStreaming(NoteMethods.sum, options) {
        (writer: MessageWriter<Note>) in
        while true { try await writer.send(Note(0)) }
      }
    case .serverStreaming:
      _ = try await client.callServerStreaming(NoteMethods.count, Note(.max - 1), options) {
        (notes: MessageStream<Note>) in
        for try await _ in notes {}
      }
    case .bidirectional:
      _ = try await client.callBidirectional(NoteMethods.chat, options) {
        (_: MessageWriter<Note>, _, notes: MessageStream<Note>) in
        for try await _ in notes {}
      }
    }
  }
}

@Suite("Ending calls of every kind", .timeLimit(.minutes(2)))
struct EveryKindTests {
  @Test("the deadline ends it", arguments: EndlessCall.allCases)
  func deadline(call: EndlessCall) async throws {
    try await Rig.run { rig in
      try await rig.client.connect()
      let failure = await status {
        try await call.run(rig.client, CallOptions(timeout: .milliseconds(300)))
      }
      #expect(failure?.code == .deadlineExceeded)
    }
  }

  @Test("cancelling its task ends it", arguments: EndlessCall.allCases)
  func cancellation(call: EndlessCall) async throws {
    try await Rig.run { rig in
      try await rig.client.connect()
      let running = Task { await status { try await call.run(rig.client, CallOptions()) } }
      try await Task.sleep(for: .milliseconds(100))
      running.cancel()
      #expect(await running.value?.code == .cancelled)
    }
  }

  @Test("a lost connection ends it", arguments: EndlessCall.allCases)
  func lost(call: EndlessCall) async throws {
    try await Rig.run { rig in
      try await rig.client.connect()
      let running = Task { await status { try await call.run(rig.client, CallOptions()) } }
      let ended = Counter()
      let failure = Task {
        defer { ended.add() }
        return await running.value
      }
      // Again and again, as the call may not have begun at the first time; and each time later, so
      // that a busy machine has made the next connection by then.
      var pause = Duration.milliseconds(50)
      while ended.count == 0 {
        try await Task.sleep(for: pause)
        rig.server.cutConnections()
        pause *= 2
      }
      #expect(await failure.value?.code == .unavailable)
    }
  }
}
