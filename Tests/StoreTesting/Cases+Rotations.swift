import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let rotations = [
    ConformanceCase("a floor never sinks, and keys below it are refused") { (bed) async throws in
      let keys = bed.engine.keys(of: bed.tenant)
      @Sendable func key(_ generation: UInt32, _ epoch: UInt32) -> SubjectKeyRow {
        SubjectKeyRow(subject: .random(), generation: generation, epoch: epoch, wrapped: [1])
      }
      try await keys.write { (writer) async throws in
        #expect(try await writer.floor(.epoch) == 0)
        try await writer.raise(.epoch, to: 300)
        try await writer.raise(.epoch, to: 7)
        try await writer.raise(.generation, to: 2)
        #expect(try await writer.floor(.epoch) == 300)
        try await writer.insert([key(2, 300), key(3, 301)])
      }
      for outdated in [key(1, 300), key(2, 299)] {
        await #expect(throws: StoreError.outdated) {
          try await keys.write { try await $0.insert([key(2, 300), outdated]) }
        }
      }
      #expect(try await keys.read { try await $0.subjects(after: nil, limit: 10) }.count == 2)
      try await bed.store.write { (writer) async throws in
        try await writer.demand(generation: 0, index: 0, serviceRoot: 0)
        try await writer.raise(.generation, to: 2)
        try await writer.raise(.index, to: 3)
        try await writer.raise(.serviceRoot, to: 4)
        try await writer.demand(generation: 2, index: 3, serviceRoot: 4)
      }
      for (generation, index, root) in [(1, 3, 4), (2, 2, 4), (2, 3, 3)]
        as [(UInt32, UInt32, UInt32)]
      {
        await #expect(throws: StoreError.outdated) {
          try await bed.store.read {
            try await $0.demand(generation: generation, index: index, serviceRoot: root)
          }
        }
      }
    },
    ConformanceCase("keys of a newer generation stand beside the older, until that is erased") {
      (bed) async throws in
      let keys = bed.engine.keys(of: bed.tenant)
      let subjects = (0..<5).map { _ in SubjectID.random() }.sorted()
      @Sendable func key(_ position: Int, _ generation: UInt32) -> SubjectKeyRow {
        SubjectKeyRow(
          subject: subjects[position], generation: generation, epoch: 1,
          wrapped: [UInt8(generation)])
      }
      try await keys.write { (writer) async throws in
        try await writer.insert(subjects.indices.map { key($0, 1) })
        try await writer.settle(subjects[0])
        #expect(try await writer.insert(key(0, 2), beside: 1))
        #expect(try await writer.insert(key(3, 2), beside: 1))
        // Who was erased gets none again.
        #expect(try await !writer.insert(key(4, 2), beside: 7))
      }
      try await keys.read { (reader) async throws in
        let left = try await reader.newestKeys(before: 2, after: nil, limit: 10)
        #expect(left == [key(1, 1), key(2, 1), key(4, 1)])
        let rest = try await reader.newestKeys(before: 2, after: subjects[1], limit: 1)
        #expect(rest == [key(2, 1)])
        #expect(try await reader.countKeys(before: 2) == 5)
        #expect(try await reader.unsettledSubjects(limit: 10) == Array(subjects[1...]))
        #expect(try await reader.keys(of: subjects[0]) == [key(0, 2), key(0, 1)])
      }
      let gone = try await keys.write { (writer) async throws in
        try await writer.eraseKeys(before: 2, after: subjects[0], through: subjects[3])
      }
      #expect(gone == 3)
      #expect(try await keys.read { try await $0.keys(of: subjects[3]) } == [key(3, 2)])
    },
    ConformanceCase("versions of keys go their way once, and are found until it has ended") {
      (bed) async throws in
      let (now, later) = (Sample.now, Sample.now.advanced(bySeconds: 60))
      let registry = bed.engine.registry
      let tenant = TenantRow(
        id: bed.tenant, name: "rotating", displayName: "R", kind: 1, state: "KY", timeZone: "UTC",
        status: 1, createdAt: now)
      @Sendable func row(_ version: UInt32, _ state: KeyState) -> KeyVersionRow {
        KeyVersionRow(kind: .epoch, version: version, state: state, createdAt: now)
      }
      try await registry.write { (writer) async throws in
        try await writer.insert(tenant)
        try await writer.insert(row(1, .active), of: bed.tenant)
        // Of a tenant that is no more: nobody looks for it.
        try await writer.insert(row(1, .pending), of: bed.other)
      }
      func rotating() async throws -> [TenantID] {
        try await registry.read { try await $0.tenantsRotating(after: nil, limit: 10) }
      }
      func due(_ moment: Instant) async throws -> [TenantID] {
        try await registry.read {
          try await $0.tenants(whoseActive: .epoch, wasMadeBy: moment, limit: 10)
        }
      }
      #expect(try await rotating().isEmpty)
      #expect(try await due(now) == [bed.tenant])
      #expect(try await due(now.advanced(bySeconds: -1)).isEmpty)
      try await registry.write { try await $0.insert(row(2, .pending), of: bed.tenant) }
      await #expect(throws: StoreError.conflict(.primaryKey)) {
        try await registry.write { try await $0.insert(row(2, .pending), of: bed.tenant) }
      }
      #expect(try await rotating() == [bed.tenant])
      for _ in 0..<2 {
        try await registry.write { (writer) async throws in
          try await writer.activate(.epoch, version: 2, of: bed.tenant, at: later)
        }
      }
      func states() async throws -> [KeyState] {
        try await registry.read { try await $0.keyVersions(of: bed.tenant) }.map(\.state)
      }
      #expect(try await states() == [.decryptOnly, .active])
      try await registry.write { (writer) async throws in
        try await writer.noteDestruction(of: .epoch, before: 2, of: bed.tenant, at: later)
        try await writer.retire(.epoch, before: 2, of: bed.tenant, at: later)
      }
      #expect(try await states() == [.retired, .active])
      #expect(try await rotating() == [bed.tenant], "retired is not destroyed")
      try await registry.write { (writer) async throws in
        try await writer.noteDestruction(of: .epoch, before: 2, of: bed.tenant, at: later)
      }
      #expect(try await rotating().isEmpty)
      let rows = try await registry.read { try await $0.keyVersions(of: bed.tenant) }
      #expect(rows.map(\.destroyedAt) == [later, nil])
    },
  ]
}
