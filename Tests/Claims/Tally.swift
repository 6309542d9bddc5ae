import Synchronization

/// What several tasks count together.
public final class Tally: Sendable {
  private let value = Atomic(0)

  public init() {}

  public var count: Int { value.load(ordering: .acquiring) }

  public func add(_ more: Int = 1) { value.add(more, ordering: .acquiringAndReleasing) }
}
