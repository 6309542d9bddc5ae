public import NIOCore

/// Finds the method of a path, and takes its calls through the interceptors.
public final class Router: Sendable {
  private struct Route: Sendable {
    let path: [UInt8]
    let method: BoundMethod

    func isAt(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
      guard path.count == wanted.count else { return false }
      for index in path.indices where path[index] != wanted[index] { return false }
      return true
    }
  }

  /// A hash table with a power of two of places, at most half of them taken: a route is at the
  /// place that its digest names, or behind it before the next free one.
  private let routes: [Route?]
  public let interceptors: [any ServerInterceptor]

  /// - Precondition: no two methods have the same path.
  public init(methods: [BoundMethod], interceptors: [any ServerInterceptor] = []) {
    let found = methods.map { Route(path: Array($0.descriptor.path.utf8), method: $0) }
    var size = 2
    while size < 2 * found.count { size *= 2 }
    var table = [Route?](repeating: nil, count: size)
    for route in found {
      var place = route.path.withUnsafeBufferPointer { Self.digest($0) } & (size - 1)
      while table[place] != nil { place = (place + 1) & (size - 1) }
      table[place] = route
    }
    routes = table
    precondition(Set(found.map(\.path)).count == found.count, "two methods have the same path")
    self.interceptors = interceptors
  }

  /// - Parameter path: a request's `:path`, as it came.
  public func method(at path: UnsafeBufferPointer<UInt8>) -> BoundMethod? {
    var place = Self.digest(path) & (routes.count - 1)
    while let route = routes[place] {
      if route.isAt(path) { return route.method }
      place = (place + 1) & (routes.count - 1)
    }
    return nil
  }

  public func method(at path: String) -> BoundMethod? {
    var path = path
    return path.withUTF8 { method(at: $0) }
  }

  /// Of the end of a path, which names the method, and how long it is: tells most of them apart.
  private static func digest(_ path: UnsafeBufferPointer<UInt8>) -> Int {
    let end = path.suffix(8).reduce(UInt64(path.count)) { $0 << 7 ^ UInt64($1) }
    return Int(truncatingIfNeeded: (end &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  /// Takes a call through the interceptors, in order, and then through `body`; and back.
  ///
  /// - Parameter body: gives the answer of a unary method; others send theirs, and give none.
  /// - Returns: what the call comes to, now where neither a step nor `body` has to wait.
  public func run(
    _ context: CallContext, _ body: @escaping @Sendable (CallContext) throws -> Reply<ByteBuffer?>
  ) throws -> Reply<ByteBuffer?> {
    guard let step = try admit(context, from: 0) else { return try call(context, body) }
    return .later {
      try await self.pass(step, context)
      return try await self.call(context, body).value()
    }
  }

  /// Waits for a step, and takes the call through those after it.
  private func pass(_ step: Waiting, _ context: CallContext) async throws {
    var waiting: Waiting? = step
    while let step = waiting {
      do {
        try await step.remainder()
      } catch {
        throw finish(context, error, from: step.index) ?? error
      }
      waiting = try admit(context, from: step.index + 1)
    }
  }

  /// Runs the body of a call that every step has admitted.
  private func call(
    _ context: CallContext, _ body: (CallContext) throws -> Reply<ByteBuffer?>
  ) throws -> Reply<ByteBuffer?> {
    let reply: Reply<ByteBuffer?>
    do {
      reply = try body(context)
    } catch {
      throw finish(context, error, from: interceptors.count) ?? error
    }
    switch reply {
    case .now:
      _ = finish(context, nil, from: interceptors.count)
      return reply
    case .later(let rest):
      return .later {
        let answer: ByteBuffer?
        do {
          answer = try await rest()
        } catch {
          throw self.finish(context, error, from: self.interceptors.count) ?? error
        }
        _ = self.finish(context, nil, from: self.interceptors.count)
        return answer
      }
    }
  }

  /// A step that has to wait.
  private struct Waiting {
    let index: Int
    let remainder: ServerInterceptor.Remainder
  }

  /// - Returns: the first step that has to wait; `nil` once all have admitted the call.
  private func admit(_ context: CallContext, from first: Int) throws -> Waiting? {
    for index in first..<interceptors.count {
      do {
        if let remainder = try interceptors[index].admit(context) {
          return Waiting(index: index, remainder: remainder)
        }
      } catch {
        throw finish(context, error, from: index) ?? error
      }
    }
    return nil
  }

  /// Tells the first `count` interceptors, the last of them first.
  private func finish(_ context: CallContext, _ error: (any Error)?, from count: Int) -> (
    any Error
  )? {
    var error = error
    for index in (0..<count).reversed() { error = interceptors[index].finish(context, error) }
    return error
  }
}
