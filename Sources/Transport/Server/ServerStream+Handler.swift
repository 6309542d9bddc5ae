import NIOCore
import RPC

// What runs in the handler's task, and what the handler is handed.

extension ServerStream {
  /// Runs the handler in place until it really waits.
  func start() {
    guard let method, let context else { return }
    let running = Task.immediate(executorPreference: connection.executor) { [self] in
      await run(method, context)
    }
    if state.handler == .running { task = running }
  }

  @inline(__always)
  private func run(_ method: BoundMethod, _ context: CallContext) async {
    let outcome: Result<ByteBuffer?, any Error>
    do {
      outcome = .success(try await answer(method, context))
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

  /// - Returns: the answer of a unary method; others have sent theirs.
  @inline(__always)
  private func answer(_ method: BoundMethod, _ context: CallContext) async throws -> ByteBuffer? {
    switch method.handler {
    case .unary(let handler):
      return try await connection.router.run(context) { context in
        // Nearly always there already, and then it is no frame of its own in the task.
        if case .message(let request) = self.taken(self.use) {
          return try await handler(request, context)
        }
        return try await handler(self.onlyRequest(), context)
      }
    case .streaming(let handler):
      let (incoming, outgoing) = (self.incoming, self.outgoing)
      try await connection.router.run(context) { context in
        try await handler(incoming, outgoing, context)
      }
      return nil
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
