/// A step that every call takes before its handler: authenticate, admit, authorise, record.
///
/// An interceptor either throws, or calls `proceed` once with the context it was given or an
/// enriched one, and may look at what came of it.
public protocol ServerInterceptor: Sendable {
  func intercept<Result>(
    _ context: CallContext,
    proceed: (CallContext) async throws -> Result
  ) async throws -> Result
}
