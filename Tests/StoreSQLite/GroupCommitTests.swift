import Store
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

@testable import StoreTesting

@Suite("Writes of one file that share a transaction", .timeLimit(.minutes(2)))
struct GroupCommitTests {
  private struct Refusal: Error {}

  private let folder: TemporaryFolder
  private let data: TenantStore
  private let store: SQLiteStore
  private let known: StudentID

  init() async throws {
    folder = try TemporaryFolder()
    store = try await folder.open()
    let tenant = TenantID.random()
    try await store.create(tenant)
    data = store.data(of: tenant)
    known = try await data.insertStudents(1)[0]
  }

  @Test("one that fails takes nobody with it and leaves nothing, and all are carried out once")
  func culprits() async throws {
    let known = known
    let culprits = [
      Body { _ in throw Refusal() },
      Body { try await $0.insert(Sample.student(known)) },
      Body { writer in
        try await writer.insert(Sample.student())
        throw Refusal()
      },
      Body { writer in
        try await writer.insert(Sample.student())
        try await writer.insert(Sample.student(known))
      },
    ]
    let others = (0..<6).map { _ in Body { try await $0.insert(Sample.student()) } }
    let failures = try await share(culprits + others)
    for index in [0, 2] { #expect(failures[index] is Refusal) }
    for index in [1, 3] { #expect(failures[index] as? StoreError == .conflict(.primaryKey)) }
    #expect(failures.dropFirst(culprits.count).allSatisfy { $0 == nil })
    #expect((culprits + others).allSatisfy { $0.attempts == 1 })
    #expect(try await count() == 7)
  }

  @Test("one that is alone and fails is carried out once")
  func alone() async throws {
    let body = Body { writer in
      try await writer.insert(Sample.student())
      throw Refusal()
    }
    await #expect(throws: Refusal.self) { try await data.write { try await body.run($0) } }
    #expect(body.attempts == 1)
    #expect(try await count() == 1)
  }

  private func count() async throws -> Int {
    try await data.read { try await $0.students(StudentFilter(scope: .all), limit: 1000) }.count
  }

  /// Queues writes while another one has the transaction, which they come to share.
  ///
  /// - Returns: what each failed with.
  private func share(_ bodies: [Body]) async throws -> [(any Error)?] {
    let writer = await HeldWriter(of: data)
    return try await withThrowingTaskGroup(of: (Int, (any Error)?).self) { [data] group in
      for (index, body) in bodies.enumerated() {
        group.addTask {
          do {
            try await data.write { try await body.run($0) }
            return (index, nil)
          } catch {
            return (index, error)
          }
        }
      }
      try await Task.sleep(for: .milliseconds(100))
      try await writer.letGo()
      var failures = [(any Error)?](repeating: nil, count: bodies.count)
      for try await (index, failure) in group { failures[index] = failure }
      return failures
    }
  }
}

/// What a caller writes, and how often it was carried out.
private final class Body: Sendable {
  private let body: @Sendable (TenantWriter) async throws -> Void
  private let count = Atomic(0)

  init(_ body: @escaping @Sendable (TenantWriter) async throws -> Void) { self.body = body }

  var attempts: Int { count.load(ordering: .relaxed) }

  func run(_ writer: TenantWriter) async throws {
    count.add(1, ordering: .relaxed)
    try await body(writer)
  }
}
