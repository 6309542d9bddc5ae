/// Finds the method of a path.
public struct Router: Sendable {
  private let methods: [String: BoundMethod]
  public let interceptors: [any ServerInterceptor]

  /// - Precondition: no two methods have the same path.
  public init(methods: [BoundMethod], interceptors: [any ServerInterceptor] = []) {
    self.methods = Dictionary(
      uniqueKeysWithValues: methods.map { ($0.descriptor.path, $0) })
    self.interceptors = interceptors
  }

  public func method(at path: String) -> BoundMethod? { methods[path] }

  /// Takes a call through the interceptors, in order, and then through `body`.
  public func run<Result>(
    _ context: CallContext, _ body: (CallContext) async throws -> Result
  ) async throws -> Result {
    try await run(context, from: 0, body)
  }

  private func run<Result>(
    _ context: CallContext, from index: Int, _ body: (CallContext) async throws -> Result
  ) async throws -> Result {
    guard index < interceptors.count else { return try await body(context) }
    return try await interceptors[index].intercept(context) { context in
      try await run(context, from: index + 1, body)
    }
  }
}
