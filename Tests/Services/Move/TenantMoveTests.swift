import Messages
import RPC
import Store
import StoreSQLite
import Testing
import Vocabulary

@testable import Services

@Suite("Moving a tenant to another store") struct TenantMoveTests {
  /// A server that moves to a store where nobody was before.
  private struct Place {
    let destination: ScratchFolder
    let live: LiveDeployment
    let tenant: LiveTenant

    init() async throws {
      destination = try ScratchFolder()
      live = try await LiveDeployment.open(movingTo: destination)
      tenant = try await live.tenant()
    }

    func move(validateOnly: Bool = false) async throws -> MoveReport {
      try await MoveClient(live.atSocket()).report(
        MoveTenantRequest(tenant: "millbrook", validateOnly: validateOnly))
    }

    /// The server of the other store.
    func other(movingTo back: ScratchFolder? = nil) async throws -> LiveDeployment {
      try await LiveDeployment.open(in: destination, clock: live.clock, movingTo: back)
    }
  }

  @Test("the other server has everything, under the same credentials")
  func moved() async throws {
    let place = try await Place()
    let student = try await place.tenant.student()
    let admin = try await place.tenant.admin()
    let expected = try await admin.read(student)
    let report = try await place.move()
    #expect(report.moved && report.students == 1 && report.values >= 6)
    #expect(report.credentials >= 1 && report.change > 0)
    try await place.live.close()

    let other = try await place.other()
    let there = LiveCaller(router: other.router, token: admin.token, credential: admin.credential)
    #expect(try await there.read(student) == expected)
    // What is written there goes on from the last change.
    let next = try await other.tenant(place.tenant.session.id).student()
    #expect(next != student)
    let changes = try await other.tenant(place.tenant.session.id).session.data.read {
      try await $0.changes(after: report.change, limit: 10)
    }
    #expect(changes.first?.sequence == report.change + 1)
  }

  @Test("nothing of it works any more where it came from")
  func gone() async throws {
    let place = try await Place()
    let student = try await place.tenant.student()
    let admin = try await place.tenant.admin()
    _ = try await place.move()
    await #expect(throws: Status.self) { try await admin.read(student) }
    let shown = try await TenantClient(place.live.atSocket()).getTenant(
      GetTenantRequest(tenant: "millbrook"))
    #expect(shown.message.tenant?.status == .moved)
    await #expect(throws: Status.self) {
      try await TenantClient(place.live.atSocket()).resumeTenant(
        ResumeTenantRequest(tenant: "millbrook"))
    }
    // Nor for a call that began before and writes now.
    await #expect(throws: StoreError.closed) {
      try await place.tenant.session.data.write {
        try await $0.recordChange(.studentCreated, of: student, at: place.live.clock.now())
      }
    }
  }

  @Test("without --yes nothing is changed anywhere")
  func outlook() async throws {
    let place = try await Place()
    let student = try await place.tenant.student()
    let report = try await place.move(validateOnly: true)
    #expect(!report.moved && report.dataRows > 6 && report.keyRows > 0)
    _ = try await place.tenant.admin().read(student)
    let other = try await place.other()
    await #expect(throws: StoreError.unavailable) {
      try await other.tenant(place.tenant.session.id)
    }
  }

  @Test("what is written while it is copied arrives too")
  func meanwhile() async throws {
    let place = try await Place()
    let admin = try await place.tenant.admin()
    async let report = place.move()
    var written: [StudentID] = []
    while let student = try? await place.tenant.student(), written.count < 500 {
      written.append(student)
    }
    let moved = try await report
    #expect(moved.moved)
    try await place.live.close()
    let other = try await place.other()
    let there = LiveCaller(router: other.router, token: admin.token, credential: admin.credential)
    for student in written { #expect(try await there.read(student).id == student.description) }
    #expect(moved.students >= written.count)
  }

  @Test("it comes back with what was done there, over what was left here")
  func back() async throws {
    let place = try await Place()
    let first = try await place.tenant.student()
    let admin = try await place.tenant.admin()
    _ = try await place.move()
    try await place.live.close()

    let other = try await place.other(movingTo: place.live.folder)
    let second = try await other.tenant(place.tenant.session.id).student()
    let report = try await MoveClient(other.atSocket()).report(
      MoveTenantRequest(tenant: "millbrook"))
    #expect(report.students == 2)
    try await other.close()

    let home = try await LiveDeployment.open(in: place.live.folder, clock: place.live.clock)
    let caller = LiveCaller(router: home.router, token: admin.token, credential: admin.credential)
    #expect(try await caller.read(first).id == first.description)
    #expect(try await caller.read(second).id == second.description)
  }

  @Test("after a stop between the two stores it goes on")
  func goesOn() async throws {
    let place = try await Place()
    let student = try await place.tenant.student()
    let admin = try await place.tenant.admin()
    let id = place.tenant.session.id
    try await place.live.deployment.store.registry.write {
      _ = try await $0.setStatus(5, reason: "moved to another store", of: id)
    }
    place.live.deployment.tenants.close(id)
    #expect(try await place.move().moved)
    try await place.live.close()
    let other = try await place.other()
    _ = try await TenantClient(other.atSocket()).resumeTenant(
      ResumeTenantRequest(tenant: "millbrook"))
    let there = LiveCaller(router: other.router, token: admin.token, credential: admin.credential)
    #expect(try await there.read(student).id == student.description)
  }

  @Test("a store that is another's, or has the tenant, is refused and nothing stops")
  func refused() async throws {
    let place = try await Place()
    let student = try await place.tenant.student()
    let stranger = try await LiveDeployment.open(
      in: place.destination, clock: place.live.clock, root: FixedRootKey(byte: 2))
    await #expect(throws: Status.self) { try await place.move() }  // it is open
    _ = try await stranger.tenant("millbrook")
    try await stranger.close()
    await #expect {
      try await place.move()
    } throws: { error in
      guard let status = error as? Status else { return false }
      return status.code == .failedPrecondition
        && "\(status.details)".contains("store")
    }
    _ = try await place.tenant.admin().read(student)
  }

  @Test("what was left behind is destroyed when it is asked for, and not before it has moved")
  func discarded() async throws {
    let place = try await Place()
    let student = try await place.tenant.student()
    let moves = MoveClient(place.live.atSocket())
    await #expect(throws: Status.self) {
      try await moves.discardMovedTenant(DiscardMovedTenantRequest(tenant: "millbrook"))
    }
    _ = try await place.tenant.admin().read(student)
    _ = try await place.move()
    _ = try await moves.discardMovedTenant(DiscardMovedTenantRequest(tenant: "millbrook"))
    await #expect(throws: Status.self) {
      try await TenantClient(place.live.atSocket()).getTenant(
        GetTenantRequest(tenant: "millbrook"))
    }
    let id = place.tenant.session.id
    let epochs = try await place.live.deployment.store.epochs.read {
      try await $0.epochKeys(of: id)
    }
    #expect(epochs.isEmpty)
    // The name is free again.
    _ = try await place.live.tenant()
  }

  @Test("a copy in which a manifest does not fit is not handed over, and the tenant works on")
  func altered() async throws {
    let place = try await Place()
    let student = try await place.tenant.student()
    try await place.tenant.session.data.write { writer in
      guard var row = try await writer.reader.student(student) else { return }
      row.grade = "12"
      _ = try await writer.revise(row, from: row.revision)
    }
    await #expect(throws: Status.self) { try await place.move() }
    let status = try await TenantClient(place.live.atSocket()).getTenant(
      GetTenantRequest(tenant: "millbrook"))
    #expect(status.message.tenant?.status == .active)
    _ = try await place.tenant.student()
  }
}

extension MoveClient {
  fileprivate func report(_ request: MoveTenantRequest) async throws -> MoveReport {
    try await moveTenant(request) { responses in
      var report = MoveReport()
      for try await response in responses {
        if case .report(let found) = response.part { report = found }
      }
      return report
    }.message
  }
}
