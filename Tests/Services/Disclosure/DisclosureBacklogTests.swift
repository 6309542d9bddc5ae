import Policy
import RPC
import Store
import StoreTesting
import Testing
import Vocabulary

@testable import Services

@Suite("Disclosures that wait to be written down", .timeLimit(.minutes(4)))
struct DisclosureBacklogTests {
  @Test("what waits in memory is bounded, and nothing is read that cannot be recorded")
  func backlog() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let caller = try await tenant.navigator(of: student)
    let backlog = tenant.live.deployment.disclosures
    func waiting() -> Int { backlog.waitingCount(of: tenant.session.id) }
    _ = try await caller.read(student)
    #expect(waiting() == 1)
    #expect(try await tenant.lastDisclosure() == 0)
    try await backlog.flush()
    #expect(waiting() == 0)
    #expect(try await tenant.lastDisclosure() == 1)

    let call = try await tenant.call(as: caller)
    let many = Array(repeating: student, count: DisclosureBacklog.waitingMax)
    try await backlog.note(.all, of: many, to: call)
    #expect(waiting() == many.count)
    _ = try await caller.read(student)
    #expect(waiting() == 1)
    #expect(try await tenant.lastDisclosure() == Int64(many.count + 1))

    try await backlog.note(.all, of: many.dropFirst(), to: call)
    await tenant.live.deployment.store.close()
    for _ in 0..<3 {
      await #expect(throws: StoreError.self) {
        try await backlog.note(.all, of: [student], to: call)
      }
    }
    #expect(waiting() == many.count)
  }

  @Test("much that waits is written down at once, before a call finds no room")
  func much() async throws {
    let (tenant, call, student) = try await bed()
    let backlog = tenant.live.deployment.disclosures
    let count = DisclosureBacklog.waitingMuch
    await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await backlog.writeMuch { Issue.record($0) } }
      group.addTask {
        try await backlog.note(.all, of: Array(repeating: student, count: count - 1), to: call)
        try await Task.sleep(for: .milliseconds(50))
        #expect(backlog.waitingCount(of: tenant.session.id) == count - 1)
        try await backlog.note(.all, of: [student], to: call)
        for _ in 0..<2000 where try await tenant.lastDisclosure() < Int64(count) {
          try await Task.sleep(for: .milliseconds(5))
        }
        #expect(try await tenant.lastDisclosure() == Int64(count))
        #expect(backlog.waitingCount(of: tenant.session.id) == 0)
      }
      await #expect(throws: Never.self) { try await group.next() }
      group.cancelAll()
    }
  }

  @Test("much that cannot be written down goes on waiting, and the failure is told")
  func muchFails() async throws {
    let (tenant, call, student) = try await bed()
    let backlog = tenant.live.deployment.disclosures
    await tenant.live.deployment.store.close()
    let count = DisclosureBacklog.waitingMuch
    try await backlog.note(.all, of: Array(repeating: student, count: count), to: call)
    let (failures, told) = AsyncStream.makeStream(of: (any Error).self)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await backlog.writeMuch { told.yield($0) } }
      var first = failures.makeAsyncIterator()
      #expect(await first.next() is StoreError)
      group.cancelAll()
    }
    #expect(backlog.waitingCount(of: tenant.session.id) == count)
  }

  @Test("who asks for all of it waits also for what another task is writing, which keeps its room")
  func inTurn() async throws {
    let (tenant, call, student) = try await bed()
    let backlog = tenant.live.deployment.disclosures
    let id = tenant.session.id
    try await backlog.note(.all, of: Array(repeating: student, count: 200), to: call)
    let writer = await HeldWriter(of: tenant.session.data)
    try await withThrowingTaskGroup(of: Int64.self) { group in
      for _ in 0..<3 {
        group.addTask {
          try await backlog.flush(id)
          return try await tenant.lastDisclosure()
        }
      }
      try await Task.sleep(for: .milliseconds(100))
      #expect(backlog.waitingCount(of: id) == 200)
      // What is noted now concerns none of them.
      try await backlog.note(.all, of: [student], to: call)
      try await writer.letGo()
      for try await last in group { #expect(last >= 200) }
    }
    try await backlog.flush(id)
    #expect(try await tenant.lastDisclosure() == 201)
    #expect(backlog.waitingCount(of: id) == 0)
  }

  @Test("who waits for a tenant that is let go of need not wait on")
  func forgotten() async throws {
    let (tenant, call, student) = try await bed()
    let backlog = tenant.live.deployment.disclosures
    let id = tenant.session.id
    try await backlog.note(.all, of: [student], to: call)
    let writer = await HeldWriter(of: tenant.session.data)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 { group.addTask { try await backlog.flush(id) } }
      try await Task.sleep(for: .milliseconds(100))
      backlog.forget(id)
      // All but the one whose turn it is.
      for _ in 0..<2 { try await group.next() }
      try await backlog.note(.all, of: [student, student], to: call)
      try await writer.letGo()
      try await group.waitForAll()
    }
    // The end of a turn from before takes nothing of what came since.
    #expect(backlog.waitingCount(of: id) == 2)
    try await backlog.flush(id)
    #expect(try await tenant.lastDisclosure() == 3)
  }

  private func bed() async throws -> (LiveTenant, TenantCall, StudentID) {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let call = try await tenant.call(as: try await tenant.navigator(of: student))
    return (tenant, call, student)
  }
}
