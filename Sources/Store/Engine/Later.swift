internal import Synchronization

/// What a statement will have answered by the time a later one has, or the transaction has
/// committed. So nobody waits for it alone: a body looks at it behind the next answer that it
/// needs, or the caller of the write takes it out of what the body returned.
public final class Later<Value: Sendable>: Sendable {
  private let outcome: Mutex<Result<Value, StoreError>>

  /// Not known yet.
  public init() { outcome = Mutex(.failure(.closed)) }

  /// Known already.
  public init(_ value: Value) { outcome = Mutex(.success(value)) }

  /// Says what it is. For engines.
  public func settle(_ answer: () throws(StoreError) -> Value) {
    let answer = Result(catching: answer)
    outcome.withLock { $0 = answer }
  }

  /// - Throws: `closed` before it is known.
  public var value: Value {
    get throws(StoreError) { try outcome.withLock { $0 }.get() }
  }
}
