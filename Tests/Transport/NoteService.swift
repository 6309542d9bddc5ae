import NIOCore
import RPC
import Synchronization

/// What handlers of the test service saw.
final class Witness: Sendable {
  private struct State {
    var cancelled = 0
    var running = 0
    var peers: [Peer] = []
    var sent = 0
    var unexpected: [String] = []
    var gate: CheckedContinuation<Void, Never>?
    var isGateOpen = false
  }

  private let state = Mutex(State())

  var cancelled: Int { state.withLock { $0.cancelled } }
  var running: Int { state.withLock { $0.running } }
  var peers: [Peer] { state.withLock { $0.peers } }
  var sent: Int { state.withLock { $0.sent } }
  var unexpected: [String] { state.withLock { $0.unexpected } }

  func wasCancelled() { state.withLock { $0.cancelled += 1 } }
  func began(_ peer: Peer) {
    state.withLock {
      $0.running += 1
      $0.peers.append(peer)
    }
  }
  func ended() { state.withLock { $0.running -= 1 } }
  func didSend() { state.withLock { $0.sent += 1 } }
  /// Holds the caller back until the gate is opened, whether or not its task is cancelled.
  func waitAtGate() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isGateOpen { state.gate = continuation }
        return state.isGateOpen
      }
      if isOpen { continuation.resume() }
    }
  }
  func openGate() {
    state.withLock { state in
      state.isGateOpen = true
      return state.gate.take()
    }?.resume()
  }
  func sawUnexpected(_ error: any Error) {
    state.withLock { $0.unexpected.append("\(type(of: error))") }
  }
}

/// The test service: one method of each kind and some that misbehave.
struct NoteService: Sendable {
  let witness: Witness

  var methods: [BoundMethod] {
    [
      .unary(NoteMethods.echo) { (note: Note, context) in
        witness.began(context.peer)
        defer { witness.ended() }
        return note
      },
      .clientStreaming(NoteMethods.sum) { (notes: MessageStream<Note>, _) in
        var sum: UInt32 = 0
        for try await note in notes { sum += note.number }
        return Note(sum)
      },
      .serverStreaming(NoteMethods.count) { (note: Note, writer: MessageWriter<Note>, _) in
        do {
          for number in 0..<note.number {
            try await writer.send(Note(number, padding: note.padding))
            witness.didSend()
          }
        } catch {
          witness.wasCancelled()
          throw error
        }
      },
      .bidirectionalStreaming(NoteMethods.chat) {
        (notes: MessageStream<Note>, writer: MessageWriter<Note>, _) in
        do {
          for try await note in notes { try await writer.send(Note(note.number + 1)) }
        } catch is CancellationError {
          witness.wasCancelled()
          throw CancellationError()
        }
      },
      .unary(NoteMethods.sleep) { (note: Note, context) in
        witness.began(context.peer)
        defer { witness.ended() }
        do {
          try await Task.sleep(for: .milliseconds(Int(note.number)))
        } catch {
          witness.wasCancelled()
          throw error
        }
        return note
      },
      .unary(NoteMethods.gate) { (note: Note, context) in
        witness.began(context.peer)
        defer { witness.ended() }
        await witness.waitAtGate()
        if Task.isCancelled { witness.wasCancelled() }
        return note
      },
      .unary(NoteMethods.fail) { (note: Note, context) -> Note in
        context.response.addTrailing("tail", "wagged")
        switch note.number {
        case 0: throw Fault.notFound(.student)
        case 1: throw Status(.aborted, "grüße: 100 %\n")
        case 2: throw CancellationError()
        case 3:
          context.response.addInitial("bad", "line\nbreak")
          return note
        case _: throw Secret()
        }
      },
      .unary(NoteMethods.open) { (note: Note, _) in note },
      .unary(NoteMethods.metadata) { (note: Note, context) in
        context.response.addInitial("seen-text", context.metadata[text: "ask"] ?? "none")
        let bytes = context.metadata[bytes: "ask-bin"] ?? []
        context.response.withTrailing { $0.add("seen-bin", bytes) }
        return note
      },
    ]
  }
}

struct Secret: Error {}
