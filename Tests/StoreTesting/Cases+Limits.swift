import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let limits = [
    ConformanceCase("a row as large as a row may be comes back, a larger one is refused") { bed in
      let (student, other) = (StudentID.random(), StudentID.random())
      let largest = SealedGroupRow(group: .notes, sealed: Sample.sealed(7, count: 1 << 20))
      let larger = SealedGroupRow(
        group: .notes, sealed: Sample.sealed(7, count: StoreLimits.rowBytesMax + 1))
      try await bed.store.write { try await $0.put(largest, of: student) }
      await #expect(throws: StoreError.limit) {
        try await bed.store.write { (writer) async throws in
          try await writer.put(larger, of: other)
        }
      }
      let groups = try await bed.store.read { (reader) async throws in
        (try await reader.groups(of: student), try await reader.groups(of: other))
      }
      #expect(groups.0 == [largest])
      #expect(groups.1.isEmpty)
    },
    ConformanceCase("names are listed and told apart by their bytes, whatever the language") {
      bed in
      let names = ["Zoo", "a", "B", "É", "e\u{301}", "z", "ß", "SS", "10", "9", "", " x", "日本"]
      let rows = names.map { name in
        SchoolRow(
          id: .random(), name: name, type: "school", parent: nil, sourcedID: name, isActive: true)
      }
      try await bed.store.write(.bulk) { writer in
        for row in rows { try await writer.put(row, roster: 1) }
      }
      let sorted = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      try await bed.store.read { (reader) async throws in
        var paged: [String] = []
        var last: (name: String, id: SchoolID)?
        while true {
          let page = try await reader.schools(after: last, limit: 2)
          guard let end = page.last else { break }
          paged += page.map(\.name)
          last = (end.name, end.id)
        }
        #expect(paged.map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
      }
    },
    ConformanceCase("two statements of one body take turns") { bed in
      let ids = try await bed.store.insertStudents(40)
      let found = try await bed.store.read { (reader) async throws in
        try await withThrowingTaskGroup(of: StudentID?.self) { group in
          for id in ids { group.addTask { try await reader.student(id)?.id } }
          return try await group.reduce(into: Set<StudentID>()) { found, id in
            if let id { found.insert(id) }
          }
        }
      }
      #expect(found == Set(ids))
    },
    ConformanceCase("a row that names another which is not there is refused") { bed in
      let student = try await bed.store.insertStudents(1)[0]
      await #expect(throws: StoreError.reference) {
        try await bed.store.write { try await $0.insert(Sample.plan(of: .random())) }
      }
      try await bed.store.write { try await $0.insert(Sample.plan(of: student)) }
      #expect(
        try await bed.store.read { try await $0.plans(PlanFilter(scope: .all), limit: 5) }.count
          == 1)
    },
  ]
}
