import Messages
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The schedule of shred epochs")
struct EpochScheduleTests {
  private func epochs(_ bed: RotationBed) async throws -> [UInt32] {
    try await bed.live.deployment.store.epochs.read {
      try await $0.epochKeys(of: bed.tenant).map(\.epoch)
    }
  }

  @Test("begins a new epoch when the old one is as old as it may get, and destroys the old key")
  func due() async throws {
    let bed = try await RotationBed(students: 1)
    let rotations = bed.live.deployment.rotations
    bed.live.clock.advance(days: 6)
    await rotations.look()
    #expect(try await bed.states(.epoch) == [.active])
    for week in 1...3 {
      bed.live.clock.advance(days: week == 1 ? 1 : 7)
      await rotations.look()
      #expect(try await bed.states(.epoch).last == .pending)
      try await bed.rotation().advance()
      // Only the newest key is left.
      #expect(try await epochs(bed) == [UInt32(week) + 1])
      #expect(try await bed.versions().of(.epoch).dropLast().allSatisfy { $0.destroyedAt != nil })
    }
    try await bed.verify()
  }

  @Test("the keys of an erased student in an old copy of the key file are noise afterwards")
  func erased() async throws {
    let bed = try await RotationBed(students: 2)
    let student = bed.students[1]
    let session = try await bed.session()
    let copy = try #require(try await session.wrappedKeys(of: student))
    // The twin: before the epoch ends the copy opens, erased or not.
    _ = try await session.keys.write { try await $0.eraseKeys(of: student) }
    session.custody.forget(student)
    _ = try session.custody.unlock(copy)
    session.custody.forget(student)
    try await bed.rotate(.epoch)
    let later = try await bed.session().custody
    #expect(throws: SealingError.unreadable) { _ = try later.unlock(copy) }
    // Also with every key that the deployment still has, and no minimum at all.
    let epochs = try await bed.live.deployment.store.epochs.read {
      try await $0.epochKeys(of: bed.tenant).map(WrappedEpochKey.init)
    }
    let all = try await bed.live.deployment.custody.open(
      bed.tenant, secrets: bed.rotation().secrets(), epochKeys: epochs)
    all.forget(student)
    #expect(throws: SealingError.unreadable) { _ = try all.unlock(copy) }
    #expect(
      throws: SealingError.unreadable,
      performing: {
        _ = try all.unlock(
          WrappedSubject(
            id: copy.id, generation: copy.generation, epoch: 2, bytes: copy.bytes))
      })
  }

  @Test("a stop in mid rotation is found by the next look")
  func resumed() async throws {
    var bed = try await RotationBed(students: 2)
    bed.live.clock.advance(days: 7)
    await bed.live.deployment.rotations.look()
    await #expect(throws: Stopped.self) {
      try await bed.rotation(.stopping(after: 3)).advance()
    }
    bed = try await bed.restarted()
    let rotations = bed.live.deployment.rotations
    let work = Task { await rotations.run() }
    await rotations.look()
    for _ in 0..<6000 where try await bed.states(.epoch) != [.retired, .active] {
      try await Task.sleep(for: .milliseconds(5))
    }
    work.cancel()
    await work.value
    #expect(try await bed.states(.epoch) == [.retired, .active])
    try await bed.verify()
  }
}
