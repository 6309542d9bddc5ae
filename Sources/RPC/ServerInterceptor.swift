/// A step that every call takes before its handler, and again when it is over: authenticate, admit,
/// authorise, record.
///
/// Two plain functions and not one around the rest of the call: a chain of closures would cost each
/// call more than all its steps do (Decisions/0010).
public protocol ServerInterceptor: Sendable {
  /// Looks at a call before its handler, and notes in its context what later steps should know.
  ///
  /// - Throws: what the caller is told instead of an answer.
  func admit(_ context: CallContext) async throws

  /// A call that this step admitted is over.
  ///
  /// - Parameter error: why it failed; `nil` when it went well.
  /// - Returns: what the caller is told of the error.
  func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)?
}

extension ServerInterceptor {
  public func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? { error }
}
