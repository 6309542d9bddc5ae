import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let checkIns = [
    ConformanceCase("a check-in comes back, and the first of a week is the counted one") {
      (bed) async throws in
      let student = try await bed.store.insertStudents(1)[0]
      let next = CivilDate(dayNumber: Sample.today.dayNumber + 7)
      let (attempt, first, second) = (
        Sample.checkIn(of: student), Sample.checkIn(of: student), Sample.checkIn(of: student)
      )
      let other = Sample.checkIn(of: student, day: next)
      let areCounted = try await bed.store.write { (writer) async throws in
        try await writer.record([attempt], countable: false)
          + writer.record([first, second, other])
      }
      #expect(try areCounted.map { try $0.value } == [false, true, false, true])
      try await bed.store.read { (reader) async throws in
        let all = try await reader.checkIns(of: student, limit: 10)
        #expect(
          all.map(\.clientID)
            == [other.clientID, second.clientID, attempt.clientID, first.clientID])
        #expect(all.map(\.isCounted) == [true, false, false, true])
        #expect(all.map(\.week) == [other.week, first.week, first.week, first.week])
        #expect(all.map(\.detail) == Array(repeating: Sample.sealed(9), count: 4))
        let earlier = try await reader.checkIns(of: student, before: other.week, limit: 1)
        #expect(earlier.map(\.clientID) == [second.clientID])
      }
    },
    ConformanceCase("a client's id is known again, and told from another check-in") {
      (bed) async throws in
      let student = try await bed.store.insertStudents(1)[0]
      let checkIn = Sample.checkIn(of: student)
      try await bed.store.write { _ = try await $0.record([checkIn]) }
      try await bed.store.read { (reader) async throws in
        let recorded = RecordedCheckIn(
          fingerprint: checkIn.fingerprint, week: checkIn.week, isCounted: true)
        #expect(
          try await reader.recorded(ofEach: [.random(), checkIn.clientID, .random()])
            == [nil, recorded, nil])
        #expect(try await reader.recorded(ofEach: []).isEmpty)
      }
      await #expect(throws: StoreError.conflict(.checkInClient)) {
        try await bed.store.write { _ = try await $0.record([checkIn]) }
      }
    },
    ConformanceCase("64 writers that send the same check-ins record each exactly once") { bed in
      let students = try await bed.store.insertStudents(10)
      let checkIns = students.flatMap { student in
        (0..<3).map { _ in Sample.checkIn(of: student) }
      }
      let recorded = await withTaskGroup(of: Int.self) { group in
        for writer in 0..<64 {
          group.addTask {
            var recorded = 0
            let order = writer.isMultiple(of: 2) ? checkIns : checkIns.reversed()
            for checkIn in order where (try? await record(checkIn, in: bed.store)) == true {
              recorded += 1
            }
            return recorded
          }
        }
        return await group.reduce(0, +)
      }
      #expect(recorded == checkIns.count)
      for student in students {
        let stored = try await bed.store.read {
          try await $0.checkIns(of: student, limit: 100)
        }
        #expect(stored.count == 3)
        #expect(stored.count(where: \.isCounted) == 1)
      }
    },
    ConformanceCase("a caseload shows newest plan, last check-in and what counts") { bed in
      let scene = try await Scene(bed.store)
      let (student, other) = (scene.students[0], scene.students[1])
      let newest = Sample.plan(of: student, year: 2028, status: 3, review: Sample.today)
      let days = [-7, 0, 7].map { CivilDate(dayNumber: Sample.today.dayNumber + $0) }
      try await bed.store.write { (writer) async throws in
        try await writer.insert(Sample.plan(of: student, year: 2027))
        try await writer.insert(newest)
        for day in days {
          _ = try await writer.record([Sample.checkIn(of: student, day: day)])
          _ = try await writer.record([Sample.checkIn(of: student, day: day)])
        }
        #expect(try await writer.releaseNavigator(of: scene.students[2], at: Sample.now))
        #expect(try await !writer.releaseNavigator(of: scene.students[2], at: Sample.now))
      }
      let since = Instant(seconds: Int64(Sample.today.dayNumber) * 86_400)
      let rows = try await bed.store.read {
        try await $0.caseload(of: scene.navigator, countingSince: since, limit: 10)
      }
      #expect(rows.map(\.student) == [student, other, scene.students[3]])
      #expect(rows[0].plan?.id == newest.id)
      #expect(rows[0].plan?.status == 3)
      #expect(rows[0].plan?.nextReviewOn == Sample.today)
      #expect(rows[0].lastCheckInAt == since.advanced(bySeconds: 7 * 86_400))
      #expect(rows[0].countedCheckIns == 2)
      #expect(rows[1].plan == nil)
      #expect(rows[1].lastCheckInAt == nil)
      #expect(rows[1].countedCheckIns == 0)
      let second = try await bed.store.read {
        try await $0.caseload(
          of: scene.navigator, countingSince: since, after: student, limit: 1)
      }
      #expect(second.map(\.student) == [other])
    },
    ConformanceCase("a student has one navigator at a time, and all are remembered") {
      (bed) async throws in
      let student = try await bed.store.insertStudents(1)[0]
      let (first, second) = (1...2).map { change in
        NavigatorAssignmentRow(
          student: student, navigator: .random(), change: change, assignedAt: Sample.now)
      }.pair
      try await bed.store.write { try await $0.insert(first) }
      await #expect(throws: StoreError.conflict(.currentNavigator)) {
        try await bed.store.write { try await $0.insert(second) }
      }
      let later = Sample.now.advanced(bySeconds: 5)
      try await bed.store.write { (writer) async throws in
        try await writer.releaseNavigator(of: student, at: later)
        try await writer.insert(second)
      }
      var released = first
      released.releasedAt = later
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.currentAssignment(of: student) == second)
        #expect(try await reader.assignments(of: student) == [second, released])
        #expect(try await reader.isInCaseload(student, of: second.navigator))
        #expect(try await !reader.isInCaseload(student, of: first.navigator))
      }
    },
  ]
}

extension Array {
  fileprivate var pair: (Element, Element) { (self[0], self[1]) }
}

/// As a handler does it: look, then record, in one transaction.
private func record(_ checkIn: CheckInRow, in store: TenantStore) async throws -> Bool {
  try await store.write { writer in
    guard try await writer.recorded(ofEach: [checkIn.clientID]) == [nil] else { return false }
    _ = try await writer.record([checkIn])
    return true
  }
}
