import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The index of a tenant in memory")
struct IndexLifeTests {
  private let mar = SearchStudentsRequest.Criterion.familyPrefix("mar")

  @Test("knows every write that was acknowledged before the search")
  func current() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let first = try await tenant.student("A", "Marlow")
    #expect(try await admin.found(mar) == [first.description])
    let second = try await tenant.student("B", "Marl")
    #expect(try await admin.found(mar) == [first, second].sorted().map(\.description))

    var identity = StudentIdentity(givenName: "A", familyName: "Reed", birthDate: "2012-03-04")
    identity.preferredName = "Wick"
    _ = try await admin.students.reviseStudent(
      ReviseStudentRequest(id: first.description, revision: 1, identity: identity))
    #expect(try await admin.found(mar) == [second.description])
    #expect(try await admin.found(.familyPrefix("reed")) == [first.description])
    #expect(try await admin.found(.preferredName("wick")) == [first.description])
    _ = try await admin.students.reviseStudent(
      ReviseStudentRequest(id: first.description, revision: 2, grade: "08", status: .withdrawn))
    #expect(
      try await admin.found(.familyPrefix("reed")) { $0.status = .withdrawn }
        == [first.description])
    #expect(try await admin.found(.familyPrefix("reed")) { $0.grade = "07" }.isEmpty)
    // All of it by the index of the first search.
    let index = try await tenant.live.deployment.searches.index(of: tenant.session)
    #expect(index.change == (try await tenant.session.data.read { try await $0.lastChange() }))
  }

  @Test("forgets whose keys are gone")
  func erased() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let student = try await tenant.student("A", "Marlow")
    #expect(try await admin.found(mar).count == 1)
    try await tenant.session.keys.write { _ = try await $0.eraseKeys(of: student) }
    tenant.session.custody.forget(student)
    tenant.live.deployment.searches.forget(tenant.session.id)
    #expect(try await admin.found(mar).isEmpty)
  }

  @Test("leaves a damaged record out, and goes on with the others")
  func damaged() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let (good, bad) = (
      try await tenant.student("A", "Marlow"), try await tenant.student("B", "Marl")
    )
    let groups = try await tenant.session.data.read { try await $0.groups(of: good) }
    let foreign = try #require(groups.first { $0.group == .identity })
    try await tenant.session.data.write { try await $0.put(foreign, of: bad) }
    #expect(try await tenant.admin().found(mar) == [good.description])
  }

  @Test("is built once for all who search at first, and answers them all")
  func sharedBuild() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    for _ in 0..<20 { _ = try await tenant.student("A", "Marlow") }
    let searches = tenant.live.deployment.searches
    let indexes = try await withThrowingTaskGroup(of: TenantIndex.self) { group in
      for _ in 0..<8 { group.addTask { try await searches.index(of: tenant.session) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(indexes.count == 8)
    #expect(indexes.allSatisfy { $0 === indexes[0] })
  }

  @Test("is given up when nobody waits for it any more, and built for the next who does")
  func cancelled() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    _ = try await tenant.student("A", "Marlow")
    let searches = tenant.live.deployment.searches
    let search = Task {
      // However late this thread gets to cancel it.
      while !Task.isCancelled { await Task.yield() }
      return try await searches.index(of: tenant.session)
    }
    search.cancel()
    await #expect(throws: (any Error).self) { try await search.value }
    #expect(searches.tenants.isEmpty)
    #expect(try await tenant.admin().found(mar).count == 1)
  }

  @Test("is wiped when nobody has searched for a while, and built again for who does")
  func idle() async throws {
    let live = try await LiveDeployment.open(search: SearchLimits(idleSeconds: 600))
    let tenant = try await live.tenant()
    _ = try await tenant.student("A", "Marlow")
    let admin = try await tenant.admin()
    #expect(try await admin.found(mar).count == 1)
    live.clock.advance(seconds: 599)
    live.deployment.searches.wipeIdle()
    #expect(live.deployment.searches.tenants == [tenant.session.id])
    weak let index = try await live.deployment.searches.index(of: tenant.session)
    #expect(index != nil)
    live.clock.advance(seconds: 600)
    live.deployment.searches.wipeIdle()
    #expect(live.deployment.searches.tenants.isEmpty)
    // Memory of an index is wiped when the last reference goes: there is none.
    #expect(index == nil)
    #expect(try await admin.found(mar).count == 1)
  }

  @Test("gives way to another tenant's when memory is short, the one not used for longest first")
  func memory() async throws {
    func fill(_ tenant: LiveTenant) async throws {
      for number in 0..<30 { _ = try await tenant.student("A", "Marlow \(number)") }
    }
    let probe = try await LiveDeployment.open().tenant()
    try await fill(probe)
    let bytes = try await probe.live.deployment.searches.index(of: probe.session).byteCount
    // Room for two, and for what one needs while it grows.
    let live = try await LiveDeployment.open(search: SearchLimits(bytesMax: bytes * 35 / 10))
    var tenants: [LiveTenant] = []
    for name in ["millbrook", "harborview", "kite-hill"] {
      tenants.append(try await live.tenant(name))
      try await fill(tenants[tenants.count - 1])
    }
    for tenant in [tenants[0], tenants[1], tenants[0], tenants[2]] {
      #expect(try await tenant.admin().found(mar).count == 30)
    }
    #expect(live.deployment.searches.tenants == [tenants[0].session.id, tenants[2].session.id])
    #expect(try await tenants[1].admin().found(mar).count == 30)
  }

  @Test("says so when it does not fit into memory at all; exact identifiers are found all the same")
  func tooLarge() async throws {
    let live = try await LiveDeployment.open(search: SearchLimits(bytesMax: 64))
    let tenant = try await live.tenant()
    _ = try await tenant.student(.sample(identity: .sample(localID: "QB-1")))
    let admin = try await tenant.admin()
    let status = await refusal { try await admin.found(mar) }
    #expect(status?.reason == "LIMIT_EXCEEDED")
    #expect(try await admin.found(.localID("QB-1")).count == 1)
  }

  @Test("two indexes of the same students have no token in common")
  func keys() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let custody = tenant.session.custody
    let (one, other) = (try custody.createSearchKey(), try custody.createSearchKey())
    let term = SearchTerm.familyPrefix("mar")
    #expect(term.token(with: one) == term.token(with: one))
    #expect(term.token(with: one) != term.token(with: other))
  }

  @Test("is built anew after more changes than it can take")
  func outgrown() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student("A", "Marlow")
    let admin = try await tenant.admin()
    #expect(try await admin.found(mar).count == 1)
    let searches = tenant.live.deployment.searches
    let before = try await searches.index(of: tenant.session)
    let now = tenant.live.clock.now()
    try await tenant.session.data.write { writer in
      let everybody = [student] + (0..<4200).map { _ in StudentID.random() }
      _ = try await writer.recordChanges(.studentRevised, ofEach: everybody, at: now)
    }
    #expect(try await admin.found(mar) == [student.description])
    #expect(try await searches.index(of: tenant.session) !== before)
  }
}
