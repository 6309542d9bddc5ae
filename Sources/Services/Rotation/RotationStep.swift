/// Where a rotation stands between two of its steps. Whatever was done up to there is durable, and
/// a server that is killed there goes on from there. The numbers are those of the schema.
enum RotationStep: Int, CaseIterable, Sendable {
  /// The registry holds the new version as pending, and its key where the registry keeps it.
  case begun = 1
  /// The key is there where another file keeps it.
  case made
  /// What is written from now on is sealed with it.
  case activated
  /// Calls that begin from now on know it.
  case published
  /// The file of the rows takes no new ones under an earlier version.
  case closed
  /// Each subject has keys of the new generation.
  case renewed
  /// A batch of rows was moved.
  case moved
  /// None is left under an earlier version.
  case counted
  /// What lies under an earlier version is no longer accepted.
  case retired
  /// The earlier keys are no more.
  case destroyed
}

/// What is done between two steps: nothing, a rest that leaves the machine to the calls, or, in a
/// test, an end to it all.
struct RotationPace: Sendable {
  let pause: @Sendable (RotationStep) async throws -> Void

  /// As fast as it goes.
  static let unresting = RotationPace { _ in try Task.checkCancellation() }
}

extension RotationPace {
  /// Rests twice as long as each batch took, so that a rotation takes at most a third of one core.
  static func resting() -> RotationPace {
    let rest = Rest()
    return RotationPace { step in
      try Task.checkCancellation()
      guard step == .moved else { return }
      try await rest.take()
    }
  }
}
