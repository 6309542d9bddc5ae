import Store
import Testing
import Vocabulary

/// What a body throws on its own account.
private struct Refusal: Error, Equatable {}

extension ConformanceCase {
  static let transactions = [
    ConformanceCase("what was written is read after the answer") { bed in
      let id = try await bed.store.insertStudents(1)[0]
      let row = try await bed.store.read { try await $0.student(id) }
      #expect(row == Sample.student(id))
    },
    ConformanceCase("a read sees one snapshot although others write meanwhile") { bed in
      let first = try await bed.store.insertStudents(3)
      try await bed.store.read { reader in
        let before = try await reader.students(StudentFilter(scope: .all), limit: 10)
        _ = try await bed.store.insertStudents(2)
        let after = try await reader.students(StudentFilter(scope: .all), limit: 10)
        #expect(before.map(\.id) == first)
        #expect(after == before)
      }
      let now = try await bed.store.read {
        try await $0.students(StudentFilter(scope: .all), limit: 10)
      }
      #expect(now.count == 5)
    },
    ConformanceCase("the time in a log never falls, whatever it is told") { bed in
      let told = [50, 30, 70, 60].map { Instant(seconds: $0) }
      let (student, other) = (StudentID.random(), StudentID.random())
      for time in told {
        try await bed.store.write { writer in
          _ = try await writer.recordChange(.studentCreated, of: student, at: time)
          _ = try await writer.recordChanges(.studentRevised, ofEach: [student, other], at: time)
          _ = try await writer.record([Sample.disclosure(of: student, at: time)])
        }
      }
      _ = try await bed.store.write { writer in
        try await writer.record(told.map { Sample.disclosure(of: other, at: $0) })
      }
      let (changes, disclosures, last) = try await bed.store.read { reader in
        (
          try await reader.changes(after: 0, limit: 100).map(\.at.milliseconds),
          try await reader.disclosures(after: 0, limit: 100).map(\.entry.at.milliseconds),
          try await reader.lastRecordedTime()
        )
      }
      #expect(
        changes == [50, 50, 50, 50, 50, 50, 70, 70, 70, 70, 70, 70].map { $0 * 1000 })
      #expect(disclosures == [50, 50, 70, 70, 70, 70, 70, 70].map { $0 * 1000 })
      #expect(last == Instant(seconds: 70))
    },
    ConformanceCase("a body that throws takes nobody else's writes with it") { bed in
      let ids = (0..<200).map { _ in StudentID.random() }
      let kept = try await withThrowingTaskGroup(of: StudentID?.self) { group in
        for (index, id) in ids.enumerated() {
          group.addTask {
            do {
              try await bed.store.write { writer in
                try await writer.insert(Sample.student(id))
                if index.isMultiple(of: 3) { throw Refusal() }
              }
              return id
            } catch is Refusal {
              return nil
            }
          }
        }
        return try await group.reduce(into: Set<StudentID>()) { kept, id in
          if let id { kept.insert(id) }
        }
      }
      #expect(kept.count == 133)
      let stored = try await bed.store.read {
        try await $0.students(StudentFilter(scope: .all), limit: 1000)
      }
      #expect(Set(stored.map(\.id)) == kept)
    },
    ConformanceCase("change numbers have no gaps under concurrent and failing writers") { bed in
      await withTaskGroup(of: Void.self) { group in
        for index in 0..<300 {
          group.addTask {
            try? await bed.store.write { writer in
              let id = StudentID.random()
              _ = try await writer.recordChange(.studentCreated, of: id, at: Sample.now)
              if index.isMultiple(of: 5) { throw Refusal() }
              if index.isMultiple(of: 7) {
                _ = try await writer.recordChange(
                  .planCreated, of: id, record: PlanID.random(), at: Sample.now)
              }
            }
          }
        }
      }
      let changes = try await bed.store.read { try await $0.changes(after: 0, limit: 1000) }
      #expect(changes.map(\.sequence) == Array(1...Int64(changes.count)))
      #expect(changes.count == 240 + (0..<300).count { $0 % 5 != 0 && $0 % 7 == 0 })
      let later = try await bed.store.read { try await $0.changes(after: 10, limit: 3) }
      #expect(later.map(\.sequence) == [11, 12, 13])
    },
    ConformanceCase("a large write of its own fails whole") { bed in
      let existing = try await bed.store.insertStudents(1)[0]
      await #expect(throws: StoreError.conflict(.primaryKey)) {
        try await bed.store.write(.bulk) { writer in
          for _ in 0..<500 { try await writer.insert(Sample.student()) }
          try await writer.insert(Sample.student(existing))
        }
      }
      let stored = try await bed.store.read {
        try await $0.students(StudentFilter(scope: .all), limit: 1000)
      }
      #expect(stored.map(\.id) == [existing])
    },
    ConformanceCase("a failed statement dooms its body, even one that goes on") { bed in
      let existing = try await bed.store.insertStudents(1)[0]
      let (added, other) = (StudentID.random(), StudentID.random())
      async let unconcerned: Void = bed.store.write { writer in
        try await writer.insert(Sample.student(other))
      }
      await #expect(throws: StoreError.conflict(.primaryKey)) {
        try await bed.store.write { writer in
          try await writer.insert(Sample.student(added))
          try? await writer.insert(Sample.student(existing))
          _ = try? await writer.reader.student(added)
        }
      }
      try await unconcerned
      let rows = try await bed.store.read {
        try await $0.students(StudentFilter(scope: .all), limit: 10)
      }
      #expect(Set(rows.map(\.id)) == [existing, other])
    },
    ConformanceCase("a demand that is not met dooms its body, wherever it stands, and no other") {
      (bed) async throws in
      try await bed.store.write { try await $0.raise(.generation, to: 2) }
      let (before, behind, other) = (StudentID.random(), StudentID.random(), StudentID.random())
      @Sendable func failure(
        of body: @escaping @Sendable (TenantWriter) async throws -> Void
      ) async -> StoreError? {
        do {
          try await bed.store.write { try await body($0) }
          return nil
        } catch {
          return error as? StoreError
        }
      }
      @Sendable func demand(_ writer: TenantWriter, _ generation: UInt32) async throws {
        try await writer.demand(generation: generation, index: 1, serviceRoot: 1)
      }
      async let last = failure { writer in
        try await writer.insert(Sample.student(before))
        try await demand(writer, 1)
      }
      async let first = failure { writer in
        try? await demand(writer, 1)
        try await writer.insert(Sample.student(behind))
        _ = try? await writer.reader.student(behind)
      }
      async let met = failure { writer in
        try await demand(writer, 2)
        try await writer.insert(Sample.student(other))
      }
      let outcomes = await [last, first, met]
      #expect(outcomes == [.outdated, .outdated, nil])
      let rows = try await bed.store.read {
        try await $0.students(StudentFilter(scope: .all), limit: 10)
      }
      #expect(rows.map(\.id) == [other])
    },
    ConformanceCase("a transaction that escaped its body is closed") { bed in
      let reader = try await bed.store.read { $0 }
      await #expect(throws: StoreError.closed) { try await reader.student(.random()) }
      let writer = try await bed.store.write { $0 }
      await #expect(throws: StoreError.closed) { try await writer.insert(Sample.student()) }
    },
    ConformanceCase("a cancelled caller reads and writes nothing") { bed in
      let id = StudentID.random()
      let task = Task {
        // Begins only after the task was cancelled.
        while !Task.isCancelled { await Task.yield() }
        await #expect(throws: StoreError.cancelled) {
          try await bed.store.read { try await $0.student(id) }
        }
        await #expect(throws: StoreError.cancelled) {
          try await bed.store.write { try await $0.insert(Sample.student(id)) }
        }
      }
      task.cancel()
      await task.value
      let row = try await bed.store.read { try await $0.student(id) }
      #expect(row == nil)
    },
    ConformanceCase("a closed store answers closed") { bed in
      await bed.engine.close()
      await #expect(throws: StoreError.closed) {
        try await bed.store.read { try await $0.student(.random()) }
      }
      await #expect(throws: StoreError.closed) {
        try await bed.store.write { try await $0.insert(Sample.student()) }
      }
    },
    ConformanceCase("more writers than a queue holds are told so, and none is lost") { bed in
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<2000 {
          group.addTask {
            do {
              try await bed.store.write { try await $0.insert(Sample.student()) }
              return true
            } catch {
              #expect(error as? StoreError == .busy)
              return false
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      let stored = try await bed.store.read {
        try await $0.students(StudentFilter(scope: .all), limit: 10_000)
      }
      #expect(stored.count == outcomes)
    },
  ]
}
