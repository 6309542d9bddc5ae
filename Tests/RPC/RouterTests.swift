import NIOCore
import RPC
import Synchronization
import Testing

@Suite("Taking a call through its steps")
struct RouterTests {
  private struct Refusal: Error, Equatable { let step: String }

  /// What the steps of one call did, in order.
  private final class Notes: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private struct Step: ServerInterceptor {
    enum Kind { case plain, waits, refuses, refusesLate }

    let name: String
    let kind: Kind
    let notes: Notes

    func admit(_ context: CallContext) throws -> Remainder? {
      switch kind {
      case .plain:
        notes.add("\(name) admits")
        return nil
      case .refuses: throw Refusal(step: name)
      case .waits:
        return {
          await Task.yield()
          notes.add("\(name) admits")
        }
      case .refusesLate:
        return {
          await Task.yield()
          throw Refusal(step: name)
        }
      }
    }

    func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? {
      notes.add("\(name) sees \(error == nil ? "success" : "failure")")
      return error
    }
  }

  private enum Handler { case prompt, waiting }

  private func run(
    _ kinds: [Step.Kind], _ handler: Handler = .waiting, failing: Bool = false
  ) async -> (notes: [String], error: (any Error)?) {
    let notes = Notes()
    let steps = zip(["a", "b", "c"], kinds).map { Step(name: $0, kind: $1, notes: notes) }
    let method = MethodDescriptor(service: "s", method: "m", kind: .unary, isIdempotent: true)
    let context = CallContext(
      method: method, metadata: Metadata(), peer: .plaintext(address: "127.0.0.1"))
    do {
      let reply = try Router(methods: [], interceptors: steps).run(context) { _ in
        @Sendable func answer() throws -> ByteBuffer? {
          notes.add("handler")
          if failing { throw Refusal(step: "handler") }
          return nil
        }
        return handler == .prompt ? .now(try answer()) : .later { try answer() }
      }
      if case .later(let rest) = reply {
        notes.add("later")
        _ = try await rest()
      }
      return (notes.all, nil)
    } catch {
      return (notes.all, error)
    }
  }

  @Test("each step waits for those before it, and the handler for all")
  func order() async {
    let (notes, error) = await run([.plain, .waits, .plain], .prompt)
    #expect(error == nil)
    #expect(
      notes == [
        "a admits", "later", "b admits", "c admits", "handler", "c sees success", "b sees success",
        "a sees success",
      ])
  }

  @Test("a call that nothing makes wait is over at once; one that waits is not begun before")
  func promptness() async {
    let admitted = ["a admits", "b admits"]
    let seen = ["b sees success", "a sees success"]
    let prompt = await run([.plain, .plain], .prompt).notes
    #expect(prompt == admitted + ["handler"] + seen)
    let waiting = await run([.plain, .plain], .waiting).notes
    #expect(waiting == admitted + ["later", "handler"] + seen)
  }

  @Test("a refusal, at once or after waiting, is told to the steps before it only")
  func refusal() async {
    for kind in [Step.Kind.refuses, .refusesLate] {
      let (notes, error) = await run([.waits, kind, .plain])
      #expect(error as? Refusal == Refusal(step: "b"))
      #expect(notes == ["later", "a admits", "a sees failure"])
    }
    let (notes, error) = await run([.plain, .refuses])
    #expect(error as? Refusal == Refusal(step: "b"))
    #expect(notes == ["a admits", "a sees failure"])
  }

  @Test("a failure of the handler is told to every step", arguments: [false, true])
  func failure(isPrompt: Bool) async {
    let (notes, error) = await run(
      [.plain, .plain], isPrompt ? .prompt : .waiting, failing: true)
    #expect(error as? Refusal == Refusal(step: "handler"))
    #expect(
      notes.filter { $0 != "later" }
        == ["a admits", "b admits", "handler", "b sees failure", "a sees failure"])
  }
}
