import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let students = [
    ConformanceCase("a student comes back as it was written") { (bed) async throws in
      let full = Sample.student(school: .random(), grade: "PK", status: 2, roster: 9)
      let bare = Sample.student(grade: "")
      try await bed.store.write { (writer) async throws in
        try await writer.insert(full)
        try await writer.insert(bare)
      }
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.student(full.id) == full)
        #expect(try await reader.student(bare.id) == bare)
        #expect(try await reader.student(.random()) == nil)
        #expect(try await reader.isSubject(full.id))
        #expect(try await !reader.isSubject(.random()))
      }
    },
    ConformanceCase("of two revisions from the same one the second is stale") { bed in
      var student = Sample.student()
      let original = student
      try await bed.store.write { try await $0.insert(original) }
      student.revision = 2
      student.grade = "06"
      let first = student
      student.grade = "07"
      let second = student
      #expect(try await bed.store.write { try await $0.revise(first, from: 1) })
      #expect(try await !bed.store.write { try await $0.revise(second, from: 1) })
      let absent = Sample.student()
      #expect(try await !bed.store.write { try await $0.revise(absent, from: 1) })
      let row = try await bed.store.read { try await $0.student(student.id) }
      #expect(row == first)
    },
    ConformanceCase("groups come back by set, in order, and replaced whole") { bed in
      let student = StudentID.random()
      let empty = Sealed(schema: 1, generation: 1, revision: 1, bytes: [])
      let large = Sample.sealed(5, count: 300_000)
      try await bed.store.write { writer in
        for group in RecordGroup.allCases.reversed() {
          try await writer.put(
            SealedGroupRow(group: group, sealed: Sample.sealed(UInt8(group.rawValue))), of: student)
        }
        try await writer.put(SealedGroupRow(group: .health, sealed: large), of: student)
        try await writer.put(SealedGroupRow(group: .notes, sealed: empty), of: student)
      }
      try await bed.store.read { reader in
        let all = try await reader.groups(of: student)
        #expect(all.map(\.group) == RecordGroup.allCases)
        #expect(all[3].sealed == large)
        #expect(all[5].sealed == empty)
        let some = try await reader.groups(
          of: student, in: [RecordGroupSet(.services), RecordGroupSet(.identity)])
        #expect(some.map(\.group) == [.identity, .services])
        #expect(some[1].sealed == Sample.sealed(5))
      }
    },
    ConformanceCase("a record in one statement is what its parts are") { (bed) async throws in
      let (full, bare) = (Sample.student(school: .random(), roster: 9), Sample.student())
      let manifest = ManifestRow(version: 3, entries: [1, 2, 3], code: [4, 5])
      try await bed.store.write { (writer) async throws in
        try await writer.insert(full)
        try await writer.insert(bare)
        for group in RecordGroup.allCases.reversed() {
          try await writer.put(
            SealedGroupRow(group: group, sealed: Sample.sealed(UInt8(group.rawValue))),
            of: full.id)
        }
        try await writer.put(manifest, of: full.id)
      }
      let some: RecordGroupSet = [RecordGroupSet(.notes), RecordGroupSet(.contact)]
      try await bed.store.read { (reader) async throws in
        for set in [.all, some] {
          let record = try await reader.record(of: full.id, in: .all, set)
          #expect(record?.row == full)
          #expect(record?.manifest == manifest)
          #expect(try await record?.groups == reader.groups(of: full.id, in: set))
          #expect(try await record == reader.record(of: full, in: set))
        }
        let empty = StudentRecord(row: bare, groups: [], manifest: nil)
        #expect(try await reader.record(of: bare.id, in: .all, .all) == empty)
        #expect(try await reader.record(of: .random(), in: .all, .all) == nil)
      }
    },
    ConformanceCase("groups of many students come back in one answer") { (bed) async throws in
      let ids = (0..<40).map { _ in StudentID.random() }
      try await bed.store.write { (writer) async throws in
        for (index, id) in ids.enumerated() where index != 7 {
          for group in [RecordGroup.identity, .contact] {
            try await writer.put(
              SealedGroupRow(group: group, sealed: Sample.sealed(UInt8(index))), of: id)
          }
        }
      }
      let found = try await bed.store.read {
        try await $0.groups(ofEach: ids, in: RecordGroupSet(.identity))
      }
      #expect(found.count == 39)
      #expect(found[ids[7]] == nil)
      #expect(
        found[ids[39]] == [SealedGroupRow(group: .identity, sealed: Sample.sealed(39))])
    },
    ConformanceCase("resealing gives way to a write that came first") { (bed) async throws in
      let student = StudentID.random()
      let old = Sample.sealed(1)
      var new = Sample.sealed(2)
      new.generation = 2
      new.revision = 43
      let (first, second) = (new, Sample.sealed(3))
      try await bed.store.write { (writer) async throws in
        try await writer.put(SealedGroupRow(group: .notes, sealed: old), of: student)
        #expect(
          try await writer.reseal(
            SealedGroupRow(group: .notes, sealed: first), of: student, from: old))
        #expect(
          try await !writer.reseal(
            SealedGroupRow(group: .notes, sealed: second), of: student, from: old))
      }
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.groups(of: student).map(\.sealed) == [first])
        #expect(try await reader.countRecords(sealedBefore: 2) == 0)
        #expect(try await reader.countRecords(sealedBefore: 3) == 1)
      }
    },
    ConformanceCase("a blind index finds exactly its value, and is replaced whole") {
      (bed) async throws in
      let (first, second) = (StudentID.random(), StudentID.random())
      let shared = BlindIndexRow(index: 1, value: .min)
      let own = BlindIndexRow(index: 2, value: .max)
      let newer = BlindIndexRow(index: 1, value: -1)
      try await bed.store.write { (writer) async throws in
        try await writer.replaceBlindIndex(of: first, with: [shared, own, own])
        try await writer.replaceBlindIndex(of: second, with: [shared])
      }
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.subjects(with: shared) == [first, second].sorted())
        #expect(try await reader.subjects(with: own) == [first])
        #expect(try await reader.subjects(with: BlindIndexRow(index: 2, value: .min)) == [])
        #expect(try await reader.blindIndex(of: first) == [shared, own])
      }
      try await bed.store.write { try await $0.replaceBlindIndex(of: first, with: [newer]) }
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.subjects(with: shared) == [second])
        #expect(try await reader.blindIndex(of: first) == [newer])
      }
    },
  ]
}
