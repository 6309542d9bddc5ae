import Synchronization

/// Keeps one piece of work from taking more than its share of the machine.
final class Rest: Sendable {
  /// Time of rest for each time of work.
  private static let factor = 2
  /// A batch that had to wait for something did not use the machine meanwhile.
  private static let restMax = Duration.milliseconds(500)

  private let resumedAt = Mutex(ContinuousClock.now)

  /// Rests in proportion to the time since the last rest.
  func take() async throws {
    let worked = resumedAt.withLock { $0.duration(to: .now) }
    try await Task.sleep(for: min(worked * Self.factor, Self.restMax))
    resumedAt.withLock { $0 = .now }
  }
}
