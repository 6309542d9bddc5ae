import Claims
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

/// Claim B7 for what a whole server keeps: once a rotation has ended, an old copy of a row that
/// somebody puts back is refused, whatever its first bytes say.
@Suite("B7: a downgraded version or format byte")
struct MinimumVersionTests {
  /// Every first byte with every key version that there was, and one that never was.
  static let headers = (0...255 as ClosedRange<UInt8>).flatMap { format in
    (1...3 as ClosedRange<UInt8>).map { (format: format, version: $0) }
  }

  private func forged(_ bytes: [UInt8], _ header: (format: UInt8, version: UInt8)) -> [UInt8] {
    var bytes = bytes
    bytes[0] = header.format
    bytes.replaceSubrange(2..<6, with: [0, 0, 0, header.version])
    return bytes
  }

  @Test("B7: an old copy of a student's keys opens nothing after the epoch was rotated")
  func subjects() async throws {
    let bed = try await RotationBed(students: 1)
    let copy = try await copyOfKeys(bed)
    try await bed.rotate(.epoch)
    let custody = try await bed.session().custody
    var accepted = 0
    for header in Self.headers {
      for epoch in 1...3 as ClosedRange<UInt32> {
        custody.forget(copy.id)
        let old = WrappedSubject(
          id: copy.id, generation: copy.generation, epoch: epoch,
          bytes: forged(copy.bytes, header))
        if (try? custody.unlock(old)) != nil { accepted += 1 }
      }
    }
    #expect(accepted == 0)
    let attempts = Self.headers.count * 3
    Claim("B7", full: attempts, short: attempts).report("\(accepted) accepted below the minimum")
    // Nor where the student's key is warm in memory.
    _ = try await bed.session().unlock(copy.id)
    #expect(throws: SealingError.unreadable) { _ = try custody.unlock(copy) }
  }

  @Test("B7: without the rotation's end the same copy opens, once of all headers (the twin)")
  func subjectsWithoutMinimum() async throws {
    let bed = try await RotationBed(students: 1)
    let copy = try await copyOfKeys(bed)
    let custody = try await bed.session().custody
    var accepted = 0
    for header in Self.headers {
      custody.forget(copy.id)
      let same = WrappedSubject(
        id: copy.id, generation: copy.generation, epoch: copy.epoch,
        bytes: forged(copy.bytes, header))
      if (try? custody.unlock(same)) != nil { accepted += 1 }
    }
    #expect(accepted == 1)
  }

  @Test("B7: an old copy of a record is refused after the student's keys were rotated")
  func records() async throws {
    let bed = try await RotationBed(students: 1)
    let student = bed.students[0]
    let session = try await bed.session()
    let old = try await session.data.read { try await $0.groups(of: student) }
    let manifest = try #require(try await session.data.read { try await $0.manifest(of: student) })
    try await bed.rotate(.studentKeys)
    // The old keys are there still, for backups of the data; that they exist opens nothing.
    let keys = try await session.keys.read { try await $0.keys(of: student) }
    #expect(keys.map(\.generation) == [2, 1])
    // With its manifest, which vouches for it.
    for row in old {
      try await session.data.write { try await $0.put(row, of: student) }
    }
    try await session.data.write { try await $0.put(manifest, of: student) }
    let status = await refusal { try await bed.caller("navigator").read(student) }
    #expect(status?.reason == "RECORD_UNREADABLE")
    let now = try await bed.session().unlock(student)
    var accepted = 0
    for header in Self.headers {
      for generation in 1...3 as ClosedRange<UInt32> {
        let sealed = Sealed(
          schema: old[0].sealed.schema, generation: generation, revision: old[0].sealed.revision,
          bytes: forged(old[0].sealed.bytes, header))
        if (try? now.openAlone(StudentIdentity.self, sealed)) != nil { accepted += 1 }
      }
    }
    #expect(accepted == 0)
  }

  @Test("B7: without the raised minimum the old copy is read as if nothing had been (the twin)")
  func recordsWithoutMinimum() async throws {
    let bed = try await RotationBed(students: 1)
    let student = bed.students[0]
    let session = try await bed.session()
    let old = try await session.data.read { try await $0.groups(of: student) }
    let manifest = try #require(try await session.data.read { try await $0.manifest(of: student) })
    try await bed.rotation().begin(.studentKeys)
    // Everything is moved and counted; only the last steps are missing.
    let stop = RotationPace { step in if step == .counted { throw Stopped() } }
    await #expect(throws: Stopped.self) { try await bed.rotation(stop).advance() }
    // With its manifest, which vouches for it.
    for row in old {
      try await session.data.write { try await $0.put(row, of: student) }
    }
    try await session.data.write { try await $0.put(manifest, of: student) }
    #expect(try await bed.caller("navigator").read(student).shown == .all)
  }

  @Test("B7: secrets of before a rotation are refused when they are put back")
  func secrets() async throws {
    let bed = try await RotationBed(students: 1)
    let store = bed.live.deployment.store
    let old = try await store.registry.read { try await $0.secrets(of: bed.tenant) }
    for kind in [Store.KeyKind.tenantKey, .indexRoot] { try await bed.rotate(kind) }
    let living = try await store.registry.read { try await $0.secrets(of: bed.tenant) }
    for row in old where !living.contains(row) {
      try await store.registry.write { try await $0.put(row, of: bed.tenant) }
      let again = try await bed.restarted()
      await #expect(throws: (any Error).self) { _ = try await again.session() }
      try await again.live.deployment.store.registry.write { writer in
        try await writer.eraseSecrets(kind: row.kind, before: row.version + 1, of: bed.tenant)
        for row in living { try await writer.put(row, of: bed.tenant) }
      }
      try await again.verify()
      try await again.live.close()
      return
    }
    Issue.record("nothing was retired")
  }

  private func copyOfKeys(_ bed: RotationBed) async throws -> WrappedSubject {
    let session = try await bed.session()
    return try #require(try await session.wrappedKeys(of: bed.students[0]))
  }
}
