import ServiceLifecycle
import Services

/// Keeps the schedule of keys: rotations that a stop interrupted go on at once, shred epochs begin
/// when they are due.
struct KeyUpkeep: Service, CustomStringConvertible {
  /// What the log calls it.
  let description = "key upkeep"
  private static let secondsBetweenLooks = 60

  let rotations: KeyRotations

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await rotations.run() }
        group.addTask { try? await look() }
      }
    }
  }

  private func look() async throws {
    while true {
      await rotations.look()
      try await Task.sleep(for: .seconds(Self.secondsBetweenLooks))
    }
  }
}
