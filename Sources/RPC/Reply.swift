/// What something comes to: known now, or once something has been waited for.
///
/// A call that nothing makes wait needs no task: it is answered before the function that took it
/// returns. Most calls do wait, for a file or a database, and pay for this one allocation.
public enum Reply<Value> {
  case now(Value)
  case later(@Sendable () async throws -> Value)

  /// The value, waited for where it has to be.
  @inlinable
  public func value() async throws -> Value {
    switch self {
    case .now(let value): value
    case .later(let rest): try await rest()
    }
  }
}
