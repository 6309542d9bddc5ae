import NIOCore
import RPC

// What runs in the handler's task, and what the handler is handed.

extension ServerStream {
  /// Runs the handler in place; in a task of its own once it really waits.
  func start() {
    guard let context else { return }
    do {
      switch try connection.router.run(context, { [self] in try answer($0) }) {
      case .now(let answer): conclude(.success(answer))
      case .later(let rest):
        let running = Task.immediate(executorPreference: connection.executor) { [self] in
          await conclude(after: rest)
        }
        if state.handler == .running { task = running }
      }
    } catch {
      conclude(.failure(error))
    }
  }

  /// - Returns: the answer of a unary method; others have sent theirs.
  private func answer(_ context: CallContext) throws -> Reply<ByteBuffer?> {
    switch method?.handler {
    case .unary(let handler):
      guard case .message(let request) = taken(use) else {
        return .later { [self] in try await handler(onlyRequest(), context).value() }
      }
      switch try handler(request, context) {
      case .now(let answer): return .now(answer)
      case .later(let rest): return .later { try await rest() }
      }
    case .streaming(let handler):
      let (incoming, outgoing) = (self.incoming, self.outgoing)
      return .later {
        try await handler(incoming, outgoing, context)
        return nil
      }
    case nil: throw Fault.methodUnknown
    }
  }

  private func conclude(after rest: @Sendable () async throws -> ByteBuffer?) async {
    let outcome: Result<ByteBuffer?, any Error>
    do {
      outcome = .success(try await rest())
    } catch {
      outcome = .failure(error)
    }
    // A handler may have come back from somewhere else, where the preference does not reach.
    if connection.eventLoop.inEventLoop {
      conclude(outcome)
    } else {
      connection.eventLoop.execute { self.conclude(outcome) }
    }
  }

  private func conclude(_ outcome: Result<ByteBuffer?, any Error>) {
    do {
      // An answer after the call has ended, by its deadline say, is nobody's any more.
      if let message = try outcome.get(), !state.isEnded { try accept(message) }
      conclude(nil as Status?)
    } catch {
      conclude(connection.status(of: error, context))
    }
  }

  private func onlyRequest() async throws -> ByteBuffer {
    guard let message = try await nextMessage(use) else {
      throw Fault.protocolViolated(.messageMissing)
    }
    return message
  }

  private var incoming: IncomingMessages {
    IncomingMessages { [self, use] in try await nextMessage(use) }
  }

  private var outgoing: OutgoingMessages {
    OutgoingMessages { [self, use] message in try await send(message, use) }
  }
}
