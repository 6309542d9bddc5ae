import Messages
import RPC
import Sealing
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Services

/// What those who read, write and rotate at once tell each other.
private final class Load: Sendable {
  let isOver = Atomic(false)
  let calls = Atomic(0)
}

@Suite("While keys are rotated")
struct RotationUnderLoadTests {
  @Test("no call fails, of those who read and of those who write, and every row opens afterwards")
  func underLoad() async throws {
    let bed = try await RotationBed(students: 6)
    let load = Load()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          while !load.isOver.load(ordering: .acquiring) {
            try await bed.verify("while rotating")
            load.calls.add(1, ordering: .relaxed)
          }
        }
      }
      for _ in 0..<3 {
        group.addTask {
          while !load.isOver.load(ordering: .acquiring) {
            try await bed.write()
            load.calls.add(1, ordering: .relaxed)
          }
        }
      }
      group.addTask {
        defer { load.isOver.store(true, ordering: .releasing) }
        for _ in 0..<2 {
          for kind in RotationTests.prompt {
            let before = load.calls.load(ordering: .relaxed)
            try await bed.rotate(kind)
            // The others get their turn, whatever the machine is doing.
            while load.calls.load(ordering: .relaxed) < before + 4 { await Task.yield() }
          }
        }
      }
      try await group.waitForAll()
    }
    for kind in RotationTests.prompt {
      #expect(try await bed.states(kind) == [.retired, .retired, .active])
    }
    try await bed.verify()
    try await bed.restarted().verify()
  }

  @Test("a write that was begun with the keys of before is done with the keys of now")
  func keysOfBefore() async throws {
    let bed = try await RotationBed(students: 1)
    let student = bed.students[0]
    let session = try await bed.session()
    let before = try await session.keysInHand(of: [student])
    try await bed.rotate(.studentKeys)
    let generations = Mutex<[UInt32]>([])
    try await session.write(about: [student], first: before) { writer, inHand in
      let keys = try inHand.unlock(student)
      generations.withLock { $0.append(keys.generation) }
      let change = try await writer.recordChange(
        .studentRevised, of: student, at: Instant(milliseconds: 0))
      let notes = try keys.seal(
        StudentNotes(notes: [Note(text: Sample.note)]), revision: change)
      guard let row = try await writer.student(student) else { throw StoreError.corrupt }
      try await writer.renewManifest(of: row, from: row, [notes], with: inHand.custody)
    }
    #expect(generations.withLock { $0 } == [2])
    try await bed.verify()
  }

  @Test("without the floor such a write leaves a row that nobody can open (the twin)")
  func withoutTheFloor() async throws {
    let bed = try await RotationBed(students: 1)
    let student = bed.students[0]
    let session = try await bed.session()
    let before = try await session.keysInHand(of: [student])
    try await bed.rotate(.studentKeys)
    let custody = session.custody.newest
    try await session.data.write { writer in
      let notes = try before.unlock(student).seal(StudentNotes(), revision: 999)
      guard let row = try await writer.student(student) else { throw StoreError.corrupt }
      // Vouched for, and yet nobody can open it.
      try await writer.renewManifest(of: row, from: row, [notes], with: custody)
    }
    let status = await refusal { try await bed.caller("navigator").read(student) }
    #expect(status?.reason == "RECORD_UNREADABLE")
  }

  @Test("a call that began before goes on with its keys, whatever is retired meanwhile")
  func longCall() async throws {
    let bed = try await RotationBed(students: 1)
    let student = bed.students[0]
    let session = try await bed.session()
    let wrapped = try #require(try await session.wrappedKeys(of: student))
    let rows = try await session.data.read { try await $0.groups(of: student) }
    for kind in RotationTests.prompt { try await bed.rotate(kind) }
    // What it read before opens with what it holds.
    session.custody.forget(student)
    let keys = try session.custody.unlock(wrapped)
    for row in rows where row.group == .notes {
      #expect(try keys.openAlone(StudentNotes.self, row.sealed).notes.first?.text == Sample.note)
    }
    // What it reads now was moved under an epoch that it never knew.
    let later = try await session.unlock(student)
    let now = try await session.data.read { try await $0.groups(of: student) }
    #expect(now.allSatisfy { $0.sealed.generation == 2 })
    for row in now where row.group == .notes {
      #expect(try later.openAlone(StudentNotes.self, row.sealed).notes.first?.text == Sample.note)
    }
  }

  @Test("who is looked for in mid rotation is found under either version; under one alone, not")
  func searching() async throws {
    let bed = try await RotationBed(students: 200)
    try await bed.rotation().begin(.indexRoot)
    // Made, activated, published, closed, and one batch moved of two.
    await #expect(throws: Stopped.self) {
      try await bed.rotation(.stopping(after: 4)).advance()
    }
    let session = try await bed.session()
    let left = try await session.data.read { try await $0.countBlindIndex(before: 2) }
    #expect(left > 0)
    let found = try await session.readIndexes { reader, custody in
      var found = (either: 0, newest: 0)
      for number in bed.students.indices {
        let entries = custody.entries(.localID, of: "QB-\(number)")
        #expect(entries.map(\.version) == [2, 1])
        found.either += try await reader.subjects(withAny: entries).count
        found.newest += try await reader.subjects(with: entries[0]).count
      }
      return found
    }
    #expect(found.either == 200)
    #expect((1..<200).contains(found.newest))
    try await bed.verify()
  }

  @Test("who is erased in mid rotation gets no keys again")
  func erasedMeanwhile() async throws {
    let bed = try await RotationBed(students: 3)
    let student = bed.students[2]
    let session = try await bed.session()
    let row = try #require(try await session.keys.read { try await $0.keys(of: student) }.first)
    try await bed.rotation().begin(.studentKeys)
    await #expect(throws: Stopped.self) {
      try await bed.rotation(.stopping(after: 3)).advance()
    }
    let renewed = try await bed.session().custody.renew(WrappedSubject(row)).row
    _ = try await session.keys.write { try await $0.eraseKeys(of: student) }
    #expect(try await !session.keys.write { try await $0.insert(renewed, beside: 1) })
    #expect(try await session.keys.read { try await $0.keys(of: student) }.isEmpty)
  }

  @Test("a damaged record keeps the old key from going, and nothing else from moving")
  func damaged() async throws {
    let bed = try await RotationBed(students: 3)
    let session = try await bed.session()
    let rows = try await session.data.read { try await $0.groups(of: bed.students[1]) }
    var damaged = rows[5]
    damaged.sealed.bytes[80] ^= 1
    let row = damaged
    try await session.data.write { try await $0.put(row, of: bed.students[1]) }
    try await bed.rotation().begin(.studentKeys)
    await #expect(throws: RotationIncomplete.self) { try await bed.rotation().advance() }
    #expect(try await bed.states(.studentKeys) == [.decryptOnly, .active])
    #expect(try await session.data.read { try await $0.countRecords(sealedBefore: 2) } == 6)
    // Mended, as from a backup, it is moved like the others.
    try await session.data.write { try await $0.put(rows[5], of: bed.students[1]) }
    try await bed.rotation().advance()
    #expect(try await bed.states(.studentKeys) == [.retired, .active])
    try await bed.verify()
  }

  @Test("what its manifest does not vouch for is not sealed anew, and stops nobody else")
  func altered() async throws {
    let bed = try await RotationBed(students: 3)
    let session = try await bed.session()
    let row = try #require(try await session.data.read { try await $0.student(bed.students[1]) })
    var altered = row
    altered.grade = "12"
    let other = altered
    #expect(try await session.data.write { try await $0.revise(other, from: row.revision) })
    try await bed.rotation().begin(.studentKeys)
    await #expect(throws: RotationIncomplete.self) { try await bed.rotation().advance() }
    #expect(try await session.data.read { try await $0.countRecords(sealedBefore: 2) } == 6)
    #expect(try await session.data.write { try await $0.revise(row, from: row.revision) })
    try await bed.rotation().advance()
    #expect(try await bed.states(.studentKeys) == [.retired, .active])
    try await bed.verify()
  }
}
