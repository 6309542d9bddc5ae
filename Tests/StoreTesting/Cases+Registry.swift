import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let registry = [
    ConformanceCase("tenants come back by id and name, listed by name") { bed in
      let names = ["oakfield", "harborview", "millbrook"]
      let tenants = names.map { name in
        TenantRow(
          id: .random(), name: name, displayName: "City of \(name)", kind: 1, state: "MA",
          timeZone: "America/New_York", status: 2, createdAt: Sample.now)
      }
      try await bed.engine.registry.write { writer in
        for tenant in tenants { try await writer.insert(tenant) }
        #expect(try await writer.setStatus(3, reason: "audit", of: tenants[0].id))
        #expect(try await !writer.setStatus(3, reason: "audit", of: .random()))
      }
      let twin = TenantRow(
        id: .random(), name: "millbrook", displayName: "", kind: 2, state: "NY", timeZone: "UTC",
        status: 1, createdAt: Sample.now)
      await #expect(throws: StoreError.conflict(.tenantName)) {
        try await bed.engine.registry.write { try await $0.insert(twin) }
      }
      try await bed.engine.registry.read { reader in
        #expect(try await reader.tenant(tenants[1].id) == tenants[1])
        #expect(try await reader.tenant(named: "millbrook") == tenants[2])
        #expect(try await reader.tenant(named: "nowhere") == nil)
        let suspended = try await reader.tenant(tenants[0].id)
        #expect(suspended?.status == 3)
        #expect(suspended?.reason == "audit")
        #expect(try await reader.tenants(limit: 2).map(\.name) == ["harborview", "millbrook"])
        #expect(
          try await reader.tenants(after: "millbrook", limit: 2).map(\.name) == ["oakfield"])
      }
    },
    ConformanceCase("secrets of tenants and platform come back, rewrapped in place") {
      (bed) async throws in
      let rows = [(3, 1), (5, 1), (5, 2)].map {
        SecretRow(kind: $0, version: UInt32($1), wrapped: [UInt8($0), UInt8($1)])
      }
      let rewrapped = SecretRow(kind: 5, version: 1, wrapped: [9])
      try await bed.engine.registry.write { (writer) async throws in
        for row in rows {
          try await writer.put(row, of: bed.tenant)
          try await writer.putPlatform(row)
        }
        try await writer.put(rewrapped, of: bed.tenant)
      }
      try await bed.engine.registry.read { (reader) async throws in
        #expect(try await reader.secrets(of: bed.tenant) == [rows[0], rewrapped, rows[2]])
        #expect(try await reader.secrets(of: bed.other).isEmpty)
        #expect(try await reader.platformSecrets() == rows)
      }
    },
    ConformanceCase("keys of exports are one party's while they are in force") { bed in
      func key(_ party: String, _ recipient: String, age: Int64) -> ExportKeyRow {
        ExportKeyRow(
          id: .random(), tenant: bed.tenant, party: party, recipient: recipient, proof: [1, 2],
          createdAt: Sample.now.advanced(bySeconds: -age), createdBy: "a")
      }
      let rows = [
        key("kites", "age1a", age: 30), key("chess", "age1a", age: 20),
        key("kites", "age1b", age: 10),
      ]
      try await bed.engine.registry.write { writer in
        for row in rows { try await writer.insert(row) }
        try await writer.confirmExportKey(rows[0].id, of: bed.tenant, by: "b", at: Sample.now)
      }
      await #expect(throws: StoreError.conflict(.exportRecipient)) {
        try await bed.engine.registry.write { writer in
          try await writer.confirmExportKey(rows[1].id, of: bed.tenant, by: "b", at: Sample.now)
        }
      }
      try await bed.engine.registry.write { writer in
        let reader = writer.reader
        let since = Sample.now.advanced(bySeconds: -15)
        #expect(
          try await reader.exportKeysInForce(of: bed.tenant, party: "kites").map(\.id)
            == [rows[0].id])
        #expect(
          try await reader.countExportKeys(of: bed.tenant, party: "kites", since: since) == 2)
        #expect(try await reader.exportKey(rows[0].id, of: bed.other) == nil)
        try await writer.revokeExportKey(rows[0].id, of: bed.tenant, by: "c", at: Sample.now)
        try await writer.confirmExportKey(rows[1].id, of: bed.tenant, by: "b", at: Sample.now)
        try await writer.forgetExportKeys(
          of: bed.tenant, party: "kites", unconfirmedSince: Sample.now)
        let listed = try await reader.exportKeys(of: bed.tenant, limit: 10)
        #expect(listed.map(\.id) == [rows[1].id, rows[0].id])
        #expect(listed.map(\.confirmedBy) == ["b", "b"] && listed.map(\.revokedBy) == [nil, "c"])
        #expect(
          try await reader.exportKeys(of: bed.tenant, party: "kites", limit: 10).map(\.id)
            == [rows[0].id])
      }
    },
    ConformanceCase("exports come back as they were begun and ended") { bed in
      var rows = (0..<2).map { index in
        ExportRow(
          id: .random(), tenant: bed.tenant, kind: 1 + index, party: index == 0 ? "kites" : "",
          purpose: .enrichment, createdAt: Sample.now.advanced(bySeconds: Int64(index)),
          credential: "a", recipients: ["age1a", "age1b"],
          approval: index == 0 ? nil : .random(), header: [1])
      }
      rows[0].completion = ExportCompletion(
        at: Sample.now, students: 7, byteCount: 9, fingerprint: [3])
      let written = rows
      try await bed.engine.registry.write { writer in
        for row in written { try await writer.insert(row) }
        if let completion = written[0].completion {
          try await writer.completeExport(written[0].id, completion)
        }
      }
      try await bed.engine.registry.read { (reader) async throws in
        #expect(try await reader.exports(of: bed.tenant, limit: 10) == written.reversed())
        #expect(
          try await reader.exports(of: bed.tenant, party: "kites", limit: 10) == [written[0]])
        #expect(try await reader.exports(of: bed.other, limit: 10).isEmpty)
      }
    },
    ConformanceCase("credentials are found by id, listed by tenant, revoked once") { bed in
      func credential(_ id: String, _ tenant: TenantID?, age: Int64) -> CredentialRow {
        CredentialRow(
          id: id, tenant: tenant, role: 5, label: "kiosk", holder: .random(), party: "library",
          partyClasses: ["after-school", "city"], groups: [RecordGroupSet(.identity)],
          verifier: Array(repeating: 1, count: 32), pepperVersion: 1,
          createdAt: Sample.now.advanced(bySeconds: -age), notBefore: Sample.now,
          expiresAt: Sample.now.advanced(bySeconds: 1000 - age))
      }
      let rows = [
        credential("a", bed.tenant, age: 10), credential("b", bed.tenant, age: 900),
        credential("c", bed.other, age: 0), credential("d", nil, age: 0),
      ]
      let later = Sample.now.advanced(bySeconds: 500)
      try await bed.engine.registry.write { writer in
        for row in rows { try await writer.insert(row) }
        #expect(try await !writer.revokeCredential("a", of: bed.other, at: later))
        #expect(try await !writer.revokeCredential("d", of: bed.tenant, at: later))
        try await writer.touchCredential("c", at: later)
      }
      try await bed.engine.registry.read { (reader) async throws in
        #expect(try await reader.credential("a") == rows[0])
        #expect(try await reader.credential("d")?.tenant == nil)
        #expect(try await reader.credential("c")?.lastUsedAt == later)
        #expect(try await reader.credential("x") == nil)
        let mine = try await reader.credentials(of: bed.tenant, limit: 10)
        #expect(mine.map(\.id) == ["a", "b"])
        let active = try await reader.credentials(of: bed.tenant, activeAt: later, limit: 10)
        #expect(active.map(\.id) == ["a"])
        let second = try await reader.credentials(
          of: bed.tenant, before: (mine[0].createdAt, "a"), limit: 10)
        #expect(second.map(\.id) == ["b"])
        #expect(try await reader.credentials(of: nil, limit: 10).map(\.id) == ["d"])
      }
      for at in [later, later.advanced(bySeconds: 9)] {
        #expect(
          try await bed.engine.registry.write {
            try await $0.revokeCredential("a", of: bed.tenant, at: at)
          })
      }
      let revoked = try await bed.engine.registry.read { try await $0.credential("a") }
      #expect(revoked?.revokedAt == later)
    },
  ]

  static let keys = [
    ConformanceCase("subject keys come back, are rewrapped, settled and erased") {
      (bed) async throws in
      let keys = bed.engine.keys(of: bed.tenant)
      let subjects = [SubjectID.random(), .random()].sorted()
      let old = subjects.map {
        SubjectKeyRow(subject: $0, generation: 1, epoch: 1, wrapped: [1, 2, 3])
      }
      let newer = SubjectKeyRow(subject: subjects[0], generation: 2, epoch: 2, wrapped: [4])
      let rewrapped = SubjectKeyRow(subject: subjects[1], generation: 1, epoch: 2, wrapped: [5])
      try await keys.write { (writer) async throws in
        try await writer.insert(old + [newer])
        #expect(try await writer.rewrap(rewrapped, from: 1))
        #expect(try await !writer.rewrap(rewrapped, from: 1))
        try await writer.settle(subjects[0])
      }
      try await keys.read { (reader) async throws in
        #expect(try await reader.keys(of: subjects[0]) == [newer, old[0]])
        #expect(try await reader.keys(of: subjects[1]) == [rewrapped])
        #expect(try await reader.keys(wrappedBefore: 2, limit: 10) == [old[0]])
        #expect(try await reader.unsettledSubjects(limit: 10) == [subjects[1]])
      }
      #expect(try await keys.write { try await $0.eraseKeys(of: subjects[0]) } == 2)
      #expect(try await keys.read { try await $0.keys(of: subjects[0]) }.isEmpty)
    },
    ConformanceCase("keys of nobody are swept, the others settled") { (bed) async throws in
      let keys = bed.engine.keys(of: bed.tenant)
      let students = try await bed.store.insertStudents(3)
      let orphans = (0..<1500).map { _ in SubjectID.random() }
      try await keys.write(.bulk) { (writer) async throws in
        try await writer.insert(
          (students + orphans).map {
            SubjectKeyRow(subject: $0, generation: 1, epoch: 1, wrapped: [1])
          })
      }
      let swept = try await OrphanKeys.sweep(keys: keys, data: bed.store)
      #expect(swept == orphans.count)
      try await keys.read { (reader) async throws in
        for student in students { #expect(try await reader.keys(of: student).count == 1) }
        #expect(try await reader.keys(wrappedBefore: .max, limit: 5000).count == 3)
        #expect(try await reader.unsettledSubjects(limit: 10).isEmpty)
      }
    },
    ConformanceCase("epoch keys come back by tenant, are rewrapped and erased") { bed in
      let rows = (1...3).map {
        EpochKeyRow(epoch: $0, createdAt: Sample.now, wrapped: [UInt8($0)])
      }
      let rewrapped = EpochKeyRow(epoch: 3, createdAt: Sample.now, wrapped: [33])
      try await bed.engine.epochs.write { (writer) async throws in
        for row in rows { try await writer.insert(row, of: bed.tenant) }
        try await writer.insert(rows[0], of: bed.other)
        #expect(try await writer.rewrap(rewrapped, of: bed.tenant))
        try await writer.eraseEpochKeys(before: 2, of: bed.tenant)
      }
      try await bed.engine.epochs.read { (reader) async throws in
        #expect(try await reader.epochKeys(of: bed.tenant) == [rows[1], rewrapped])
        #expect(try await reader.epochKeys(of: bed.other) == [rows[0]])
      }
    },
  ]
}
