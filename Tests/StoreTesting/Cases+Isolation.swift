import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let isolation = [
    ConformanceCase("no query of one tenant answers with a row of another") { (bed) async throws in
      let other = bed.engine.data(of: bed.other)
      let student = try await other.insertStudents(1)[0]
      let plan = Sample.plan(of: student)
      let consent = Sample.consent(of: student)
      let checkIn = Sample.checkIn(of: student)
      let entry = BlindIndexRow(index: 1, value: 77)
      try await other.write { (writer) async throws in
        try await writer.put(
          SealedGroupRow(group: .identity, sealed: Sample.sealed(1)), of: student)
        try await writer.insert(entry, of: student)
        try await writer.insert(plan)
        try await writer.insert(consent)
        _ = try await writer.record([checkIn])
        _ = try await writer.record(Sample.disclosure(of: student))
      }
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.student(student) == nil)
        #expect(try await reader.students(StudentFilter(scope: .all), limit: 10).isEmpty)
        #expect(try await reader.groups(of: student).isEmpty)
        #expect(try await reader.groups(ofEach: [student], in: .all).isEmpty)
        #expect(try await reader.subjects(with: entry).isEmpty)
        #expect(try await reader.plan(plan.id) == nil)
        #expect(try await reader.plans(PlanFilter(scope: .all), limit: 10).isEmpty)
        #expect(try await reader.consent(consent.id) == nil)
        #expect(try await reader.disclosures(of: student, limit: 10).isEmpty)
        #expect(try await reader.recorded(ofEach: [checkIn.clientID]) == [nil])
      }
    },
    ConformanceCase("two tenants may hold rows with the same ids") { bed in
      let id = StudentID.random()
      let client = CheckInID.random()
      for (tenant, grade) in [(bed.tenant, "01"), (bed.other, "02")] {
        try await bed.engine.data(of: tenant).write { writer in
          try await writer.insert(Sample.student(id, grade: grade))
          _ = try await writer.record([Sample.checkIn(of: id, client: client)])
        }
      }
      let row = try await bed.store.read { try await $0.student(id) }
      #expect(row?.grade == "01")
    },
    ConformanceCase("a tenant that was never created is unavailable") { bed in
      await #expect(throws: StoreError.unavailable) {
        try await bed.engine.data(of: .random()).read { try await $0.student(.random()) }
      }
    },
    ConformanceCase("creating a tenant again changes nothing") { bed in
      let id = try await bed.store.insertStudents(1)[0]
      try await bed.engine.create(bed.tenant)
      let row = try await bed.store.read { try await $0.student(id) }
      #expect(row != nil)
    },
  ]
}
