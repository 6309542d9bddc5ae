import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let consents = [
    ConformanceCase("a consent comes back as draft, signed and revoked") { (bed) async throws in
      let student = try await bed.store.insertStudents(1)[0]
      let draft = Sample.consent(of: student)
      var consent = draft
      consent.status = 3
      consent.revision = 2
      consent.signing = ConsentSigning(
        method: 2, signedAt: Sample.now, assurance: 3,
        textFingerprint: Array(repeating: 4, count: 32), textLanguage: "es", capacity: 1,
        signer: Sample.sealed(6))
      consent.terms.expiresOn = CivilDate(dayNumber: 21_000)
      let signed = consent
      consent.status = 5
      consent.revision = 3
      consent.revokedAt = Sample.now
      consent.revokeReason = "moved"
      let revoked = consent
      try await bed.store.write { try await $0.insert(draft) }
      #expect(try await bed.store.read { try await $0.signedConsents(of: student) }.isEmpty)
      for (row, expected) in [(signed, Int64(1)), (revoked, 2)] {
        #expect(try await bed.store.write { try await $0.revise(row, from: expected) })
        #expect(try await !bed.store.write { try await $0.revise(row, from: expected) })
        let stored = try await bed.store.read { try await $0.consent(row.id) }
        #expect(stored == row)
      }
      // Also one that was revoked: a decision says why it is closed.
      #expect(try await bed.store.read { try await $0.signedConsents(of: student) } == [revoked])
    },
    ConformanceCase("consents are listed newest first, page by page") { bed in
      let student = try await bed.store.insertStudents(1)[0]
      // Two of the same moment, so that the id must decide.
      let rows = [0, 1, 1, 2, 3].map {
        Sample.consent(of: student, createdAt: Sample.now.advanced(bySeconds: $0))
      }.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }
      try await bed.store.write { writer in
        for row in rows.shuffled() { try await writer.insert(row) }
      }
      try await bed.store.read { reader in
        #expect(try await reader.consents(of: student, limit: 100) == rows)
        var paged: [ConsentRow] = []
        while let next = try await reader.consents(
          of: student, before: paged.last.map { ($0.createdAt, $0.id) }, limit: 1
        ).first {
          paged.append(next)
        }
        #expect(paged == rows)
      }
    },
    ConformanceCase("revocations and disclosures of a student are numbered together") { bed in
      let student = try await bed.store.insertStudents(1)[0]
      let numbers = try await withThrowingTaskGroup(of: Int64?.self) { group in
        for _ in 0..<50 {
          group.addTask {
            try await bed.store.write { try await $0.touchConsentHead(of: student) }.value
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(numbers.compactMap(\.self).sorted() == Array(1...50))
      let nobody = try await bed.store.write { try await $0.touchConsentHead(of: .random()) }
      #expect(try nobody.value == nil)
    },
    ConformanceCase("disclosures are numbered without gaps and listed newest first") { bed in
      let students = try await bed.store.insertStudents(2)
      let entries = students.map { Sample.disclosure(of: $0) }
      await withTaskGroup(of: Void.self) { group in
        for index in 0..<40 {
          group.addTask {
            try? await bed.store.write { writer in
              _ = try await writer.record(index.isMultiple(of: 2) ? entries : [entries[0]])
              if index.isMultiple(of: 5) { throw StoreError.invalid }
            }
          }
        }
      }
      try await bed.store.read { reader in
        let all = try await reader.disclosures(after: 0, limit: 1000)
        #expect(all.map(\.sequence) == Array(1...48))
        let first = try await reader.disclosures(of: students[0], limit: 100)
        #expect(first.count == 32)
        #expect(first.map(\.sequence) == first.map(\.sequence).sorted(by: >))
        #expect(first.allSatisfy { $0.entry == entries[0] })
        let older = try await reader.disclosures(
          of: students[0], before: first[9].sequence, limit: 3)
        #expect(older == Array(first[10...12]))
      }
    },
    ConformanceCase("a request for a student who does not exist is recorded too") { bed in
      var entry = Sample.disclosure(of: .random())
      entry.consents = []
      let request = entry
      let number = try await bed.store.write { try await $0.record(request) }
      #expect(number == 1)
    },
  ]
}
