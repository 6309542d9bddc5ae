import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let plans = [
    ConformanceCase("a plan and its revisions come back as they were written") { bed in
      let student = try await bed.store.insertStudents(1)[0]
      let plan = Sample.plan(of: student, review: Sample.today)
      var later = plan
      later.revision = 2
      later.isOpen = false
      later.state.status = 6
      later.state.familyParticipated = true
      later.state.lastReviewedOn = Sample.today
      let revised = later
      func revision(_ plan: PlanRow, reason: Sealed?) -> PlanRevisionRow {
        PlanRevisionRow(
          plan: plan.id, revision: plan.revision, revisedAt: Sample.now, author: "credential",
          state: plan.state, content: Sample.sealed(1, count: 20_000), voices: Sample.sealed(2),
          reason: reason)
      }
      let revisions = [
        revision(plan, reason: nil), revision(revised, reason: Sample.sealed(3)),
      ]
      try await bed.store.write { writer in
        try await writer.insert(plan)
        try await writer.insert(revisions[0])
        #expect(try await writer.revise(revised, from: 1))
        try await writer.insert(revisions[1])
        #expect(try await !writer.revise(plan, from: 1))
      }
      try await bed.store.read { reader in
        #expect(try await reader.plan(plan.id) == revised)
        #expect(try await reader.planRevision(1, of: plan.id) == revisions[0])
        #expect(try await reader.planRevision(2, of: plan.id) == revisions[1])
        #expect(try await reader.planRevision(3, of: plan.id) == nil)
        let newestFirst = try await reader.planRevisions(of: plan.id, limit: 10)
        #expect(newestFirst == revisions.reversed())
      }
    },
    ConformanceCase("a student has one open plan in a school year") { bed in
      let student = try await bed.store.insertStudents(1)[0]
      let first = Sample.plan(of: student)
      let second = Sample.plan(of: student)
      try await bed.store.write { try await $0.insert(first) }
      await #expect(throws: StoreError.conflict(.openPlan)) {
        try await bed.store.write { try await $0.insert(second) }
      }
      var closed = first
      closed.isOpen = false
      closed.revision = 2
      let closing = closed
      try await bed.store.write { writer in
        try await writer.insert(Sample.plan(of: student, year: 2028))
        _ = try await writer.revise(closing, from: 1)
        try await writer.insert(second)
      }
      let open = try await bed.store.read { try await $0.openPlan(of: student, schoolYear: 2027) }
      #expect(open == second)
    },
    ConformanceCase("a plan of a student who does not exist is refused") { bed in
      await #expect(throws: StoreError.reference) {
        try await bed.store.write { try await $0.insert(Sample.plan(of: .random())) }
      }
    },
    ConformanceCase("every filter of a plan list means what it says") { bed in
      let scene = try await Scene(bed.store)
      let plans = scene.students.enumerated().map { index, student in
        Sample.plan(
          of: student, year: index < 6 ? 2026 : 2027, status: index % 2 + 1,
          review: index < 3 ? Sample.today : nil)
      }
      try await bed.store.write { writer in
        for plan in plans { try await writer.insert(plan) }
      }
      try await bed.store.read { reader in
        func list(_ filter: PlanFilter) async throws -> Set<StudentID> {
          Set(try await reader.plans(filter, limit: 100).map(\.student))
        }
        let all = PlanFilter(scope: .all)
        #expect(try await list(all) == Set(scene.students))
        var filter = all
        filter.schoolYear = 2026
        filter.status = 1
        #expect(try await list(filter) == scene.students(where: { $0 < 6 && $0 % 2 == 0 }))
        filter = all
        filter.reviewDueBy = Sample.today
        #expect(try await list(filter) == scene.students(where: { $0 < 3 }))
        filter.reviewDueBy = CivilDate(dayNumber: Sample.today.dayNumber - 1)
        #expect(try await list(filter).isEmpty)
        filter = PlanFilter(scope: .caseload(of: scene.navigator))
        #expect(try await list(filter) == scene.students(where: { $0 < 4 }))
        filter.student = scene.students[3]
        #expect(try await list(filter) == [scene.students[3]])
        filter.student = scene.students[4]
        #expect(try await list(filter).isEmpty)
        filter = PlanFilter(scope: .classes(of: scene.teacher, on: Sample.today))
        #expect(try await list(filter) == scene.students(where: { (2...6).contains($0) }))
        let ids = plans.map(\.id).sorted()
        let page = try await reader.plans(all, after: ids[4], limit: 3)
        #expect(page.map(\.id) == Array(ids[5...7]))
      }
    },
  ]
}
