/// A step that every call takes before its handler, and again when it is over: authenticate, admit,
/// authorise, record.
///
/// Two plain functions and not one around the rest of the call: a chain of closures would cost each
/// call more than all its steps do (Decisions/0010).
public protocol ServerInterceptor: Sendable {
  /// What is left of a step that has to wait for something.
  typealias Remainder = @Sendable () async throws -> Void

  /// Looks at a call before its handler, and notes in its context what later steps should know.
  ///
  /// A plain function, since most steps of most calls have nothing to wait for, and each that is
  /// `async` costs a frame in the task.
  ///
  /// - Returns: what is left to do, where something has to be waited for.
  /// - Throws: what the caller is told instead of an answer, as the remainder does.
  func admit(_ context: CallContext) throws -> Remainder?

  /// A call that this step admitted is over.
  ///
  /// - Parameter error: why it failed; `nil` when it went well.
  /// - Returns: what the caller is told of the error.
  func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)?
}

extension ServerInterceptor {
  public func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? { error }
}
