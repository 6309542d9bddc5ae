import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let erasure = [
    ConformanceCase("an erased student leaves its erasure, and others leave nothing of theirs") {
      bed in
      let (gone, stays) = (StudentID.random(), StudentID.random())
      try await bed.store.write { (writer) async throws in
        for student in [gone, stays] {
          _ = try await writer.recordChange(.studentCreated, of: student, at: Sample.now)
          try await writer.insert(Sample.student(student))
          try await writer.put(
            SealedGroupRow(group: .identity, sealed: Sample.sealed(4)), of: student)
        }
      }
      var row = ErasureRow(
        student: gone, erasedAt: Sample.now, credential: "admin", basis: 1, reason: "ticket",
        epoch: 3, keyIDs: "a\nb", records: 1, promisedAt: Sample.now.advanced(bySeconds: 60))
      let erased = row
      row.change = try await bed.store.write { (writer) async throws in
        var erased = erased
        erased.change = try await writer.recordChange(.studentErased, of: gone, at: Sample.now)
        try await writer.insert(erased)
        try await writer.deleteRecords(of: gone)
        return erased.change
      }
      try await bed.store.write { (writer) async throws in
        for at in [Sample.now, Sample.now.advanced(bySeconds: 9)] {
          try await writer.keysDestroyed(of: gone, at: at)
        }
        for note in ["first", "second"] {
          try await writer.keepCertificate(note, of: gone)
          try await writer.keepFinalCertificate(note + " final", of: gone)
        }
      }
      row.keysDestroyedAt = Sample.now
      row.certificate = "first"
      row.finalCertificate = "first final"
      let expected = row
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.erasure(of: gone) == expected)
        #expect(try await reader.erasure(of: stays) == nil)
        #expect(try await reader.erasures(limit: 5) == [expected])
        #expect(try await reader.erasedStudents(limit: 5) == [gone])
        #expect(try await reader.erasedStudents(after: gone, limit: 5).isEmpty)
        #expect(try await reader.student(gone) == nil)
        #expect(try await reader.extent(of: gone).sealed == 0)
        #expect(try await reader.extent(of: stays).sealed == 1)
        #expect(try await reader.studentCount() == 1)
      }
    },
    ConformanceCase("holds and inspections count while they are open, and end once") {
      (bed) async throws in
      let student = StudentID.random()
      let hold = LegalHoldRow(
        id: .random(), student: student, reason: "docket", placedAt: Sample.now, placedBy: "a")
      let day = CivilDate(dayNumber: 20_000)
      let requests = [5, 1].map { offset in
        InspectionRow(
          id: .random(), student: student, capacity: 1, receivedOn: day,
          dueOn: CivilDate(dayNumber: 20_000 + offset), openedAt: Sample.now, openedBy: "a")
      }
      try await bed.store.write { (writer) async throws in
        try await writer.insert(hold)
        for request in requests { try await writer.insert(request) }
      }
      let later = Sample.now.advanced(bySeconds: 5)
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.legalHoldsInForce(of: student) == 1)
        #expect(try await reader.legalHoldsInForce() == 1)
        #expect(try await reader.openInspections(of: student) == 2)
        #expect(try await reader.openInspections() == 2)
        #expect(try await reader.legalHoldsInForce(of: .random()) == 0)
        let listed = try await reader.inspections(openOnly: true, limit: 5)
        #expect(listed == [requests[1], requests[0]])
        let next = try await reader.inspections(
          openOnly: true, after: (listed[0].dueOn, listed[0].id), limit: 5)
        #expect(next == [requests[0]])
        let due = try await reader.inspections(
          openOnly: true, dueBefore: CivilDate(dayNumber: 20_005), limit: 5)
        #expect(due == [requests[1]])
      }
      try await bed.store.write { (writer) async throws in
        for by in ["b", "c"] {
          #expect(try await writer.liftLegalHold(hold.id, at: later, by: by))
        }
        #expect(try await !writer.liftLegalHold(.random(), at: later, by: "b"))
        #expect(
          try await writer.closeInspection(requests[0].id, outcome: 2, at: later, by: "b"))
        #expect(
          try await !writer.closeInspection(requests[0].id, outcome: 1, at: later, by: "c"))
      }
      try await bed.store.read { (reader) async throws in
        #expect(try await reader.legalHold(hold.id)?.liftedBy == "b")
        #expect(try await reader.legalHoldsInForce() == 0)
        #expect(try await reader.inspection(requests[0].id)?.outcome == 2)
        #expect(try await reader.openInspections(of: student) == 1)
        #expect(try await reader.inspections(openOnly: false, limit: 5).count == 2)
      }
    },
    ConformanceCase("a destroyed tenant's databases are gone, and another's are not") {
      (bed) async throws in
      let (store, keys) = (bed.store, bed.engine.keys(of: bed.tenant))
      try await store.write {
        _ = try await $0.recordChange(.rosterImported, of: nil, at: Sample.now)
      }
      for _ in 0..<2 { try await bed.engine.destroy(bed.tenant) }
      await #expect(throws: StoreError.unavailable) {
        try await store.read { try await $0.lastChange() }
      }
      await #expect(throws: StoreError.unavailable) {
        try await keys.read { try await $0.unsettledSubjects(limit: 1) }
      }
      #expect(try await bed.engine.data(of: bed.other).read { try await $0.lastChange() } == 0)
    },
    ConformanceCase("what the registry keeps of a destroyed tenant is its record") {
      (bed) async throws in
      let key = SigningKeyRow(
        purpose: 2, version: 1, publicKey: [1], wrapped: [2], createdAt: Sample.now)
      let row = DestroyedTenantRow(
        tenant: bed.tenant, name: "millbrook", approval: .random(), requestedBy: "a",
        approvedBy: "b", reason: "ended", students: 4, keyIDs: "k", begunAt: Sample.now,
        promisedAt: Sample.now.advanced(bySeconds: 60))
      try await bed.engine.registry.write { (writer) async throws in
        #expect(try await writer.add(key, of: bed.tenant))
        #expect(try await !writer.add(key, of: bed.tenant))
        try await writer.put(SecretRow(kind: 3, version: 1, wrapped: [1]), of: bed.tenant)
        try await writer.insert(row)
      }
      try await bed.engine.registry.read { (reader) async throws in
        #expect(try await reader.unfinishedDestructions() == [bed.tenant])
        #expect(try await reader.destroyedTenant(named: "millbrook") == row)
      }
      try await bed.engine.registry.write { (writer) async throws in
        try await writer.destroySecrets(of: bed.tenant)
        try await writer.finishDestruction(of: bed.tenant, at: Sample.now)
        try await writer.keepCertificate("c", of: bed.tenant)
      }
      try await bed.engine.registry.read { (reader) async throws in
        #expect(try await reader.secrets(of: bed.tenant).isEmpty)
        let keys = try await reader.signingKeys(of: bed.tenant)
        #expect(keys.map(\.publicKey) == [[1]] && keys[0].wrapped == nil)
        #expect(try await reader.unfinishedDestructions().isEmpty)
        #expect(try await reader.destroyedTenant(bed.tenant)?.certificate == "c")
      }
    },
  ]
}
