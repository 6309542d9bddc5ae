import Store
import Testing
import Vocabulary

extension ConformanceCase {
  static let nodes = [
    ConformanceCase("news come in the order of commits, the last of a kind alone") { bed in
      let node = NodeID.random()
      let (registry, now) = (bed.engine.registry, Sample.now)
      let start = try await registry.read { try await $0.lastNews() }
      let numbers = try await registry.write { writer in
        [
          try await writer.publish(.access, of: bed.tenant),
          try await writer.publish(.keys, of: bed.tenant),
          try await writer.publish(.access, of: bed.other),
          try await writer.publish(.access, of: bed.tenant),
        ]
      }
      #expect(numbers == (1...4).map { start + $0 })
      let found = try await registry.read { try await $0.news(after: start, for: node) }
      #expect(!found.knowsNode)
      #expect(found.news.map(\.sequence) == Array(numbers[1...]))
      #expect(found.news.map(\.tenant) == [bed.tenant, bed.other, bed.tenant])
      #expect(found.news.map(\.topic) == [.keys, .access, .access])
      try await registry.write { writer in
        try await writer.insert(NodeRow(id: node, beat: 1, news: numbers[3], root: 1, clock: now))
      }
      let nothing = try await registry.read { try await $0.news(after: numbers[3], for: node) }
      #expect(nothing.knowsNode && nothing.news.isEmpty)
      // What is undone is told to nobody.
      await #expect(throws: StoreError.limit) {
        try await registry.write { writer in
          try await writer.publish(.records, of: bed.tenant)
          throw StoreError.limit
        }
      }
      #expect(try await registry.read { try await $0.lastNews() } == numbers[3])
    },
    ConformanceCase("whatever changes a remembered row tells it in its own transaction") { bed in
      let registry = bed.engine.registry
      let (tenant, now) = (TenantID.random(), Sample.now)
      let row = TenantRow(
        id: tenant, name: "oakfield", displayName: "", kind: 1, state: "MA", timeZone: "UTC",
        status: 2, createdAt: now)
      try await registry.write { try await $0.insert(row) }
      func topics(
        _ body: @escaping @Sendable (RegistryWriter) async throws -> Void
      ) async throws -> [NewsTopic] {
        let before = try await registry.read { try await $0.lastNews() }
        try await registry.write { try await body($0) }
        return try await registry.read { try await $0.news(after: before, for: .random()) }
          .news.filter { $0.tenant == tenant }.map(\.topic)
      }
      let key = KeyVersionRow(kind: .epoch, version: 2, state: .pending, createdAt: now)
      #expect(
        try await topics { _ = try await $0.setStatus(3, reason: "", of: tenant) } == [.access])
      #expect(
        try await topics { _ = try await $0.revokeCredential("a", of: tenant, at: now) }
          == [.access])
      #expect(
        try await topics {
          _ = try await $0.succeedCredential("a", of: tenant, by: "b", endingAt: now)
        } == [.access])
      #expect(try await topics { try await $0.insert(key, of: tenant) } == [.keys])
      #expect(
        try await topics { try await $0.activate(.epoch, version: 2, of: tenant, at: now) }
          == [.keys])
      #expect(
        try await topics { try await $0.retire(.epoch, before: 2, of: tenant, at: now) } == [.keys])
      #expect(try await topics { try await $0.destroySecrets(of: tenant) } == [.access])
      #expect(try await topics { try await $0.finishDestruction(of: tenant, at: now) } == [.access])
    },
    ConformanceCase("nodes beat until they are given up, and leases end with them") { bed in
      let registry = bed.engine.registry
      let (a, b) = (NodeID.random(), NodeID.random())
      try await registry.write { writer in
        for node in [a, b] {
          try await writer.insert(NodeRow(id: node, beat: 1, news: 0, root: 1, clock: Sample.now))
        }
      }
      #expect(
        try await registry.write { try await $0.beat(a, news: 7, clock: Sample.now) })
      let rows = try await registry.read { try await $0.nodes() }
      #expect(rows.first { $0.id == a }?.beat == 2 && rows.first { $0.id == a }?.news == 7)
      #expect(try await registry.write { try await $0.leaseRotation(of: bed.tenant, to: a) })
      #expect(try await !registry.write { try await $0.leaseRotation(of: bed.tenant, to: b) })
      try await registry.write { try await $0.remove(a) }
      #expect(try await !registry.write { try await $0.beat(a, news: 8, clock: Sample.now) })
      #expect(try await !registry.write { try await $0.leaseRotation(of: bed.tenant, to: a) })
      #expect(try await registry.write { try await $0.leaseRotation(of: bed.tenant, to: b) })
    },
    ConformanceCase("a tenant key under an older root than the platform's is refused") { bed in
      @Sendable func wrapped(root: UInt8) -> [UInt8] { [1, 3, 0, 0, 0, root, 9, 9] }
      let registry = bed.engine.registry
      try await registry.write { writer in
        try await writer.putPlatform(SecretRow(kind: 3, version: 1, wrapped: wrapped(root: 2)))
        try await writer.put(
          SecretRow(kind: 3, version: 1, wrapped: wrapped(root: 2)), of: bed.tenant)
      }
      await #expect(throws: StoreError.outdated) {
        try await registry.write { writer in
          try await writer.put(
            SecretRow(kind: 3, version: 1, wrapped: wrapped(root: 1)), of: bed.other)
        }
      }
    },
    ConformanceCase("keys without data are orphans an hour after they were first seen so") { bed in
      let keys = bed.engine.keys(of: bed.tenant)
      let first = SubjectKeyRow(subject: .random(), generation: 1, epoch: 1, wrapped: [1])
      let second = SubjectKeyRow(subject: .random(), generation: 1, epoch: 1, wrapped: [2])
      try await keys.write { try await $0.insert([first]) }
      func sweep(after seconds: Int64) async throws -> Int {
        try await OrphanKeys.sweepShared(
          keys: keys, data: bed.store, at: Sample.now.advanced(bySeconds: seconds))
      }
      #expect(try await sweep(after: 0) == 0)
      try await keys.write { try await $0.insert([second]) }
      #expect(try await sweep(after: 3599) == 0)
      #expect(try await sweep(after: 3600) == 1)
      #expect(try await keys.read { try await $0.keys(of: first.subject) }.isEmpty)
      #expect(try await keys.read { try await $0.keys(of: second.subject) } == [second])
    },
    ConformanceCase("keys of a generation that another node made first are left as they are") {
      bed in
      let keys = bed.engine.keys(of: bed.tenant)
      let old = SubjectKeyRow(subject: .random(), generation: 1, epoch: 1, wrapped: [1])
      var (mine, other) = (old, old)
      (mine.generation, mine.wrapped) = (2, [2])
      (other.generation, other.wrapped) = (2, [3])
      let (first, late) = (mine, other)
      try await keys.write { try await $0.insert([old]) }
      #expect(try await keys.write { try await $0.insert(first, beside: 1) })
      #expect(try await !keys.write { try await $0.insert(late, beside: 1) })
      #expect(try await keys.read { try await $0.keys(of: old.subject) } == [first, old])
      await #expect(throws: StoreError.conflict(.primaryKey)) {
        try await keys.write { try await $0.insert([late]) }
      }
    },
  ]
}
