import Messages
import RPC
import Store
import StoreSQLite
import Testing
import Vocabulary

@testable import Services

@Suite("Moving a tenant to another store") struct TenantMoveTests {
  /// From one kind of store to another.
  struct Way: Sendable, CustomStringConvertible {
    let from: TestEngine
    let to: TestEngine

    var description: String { "\(from) to \(to)" }

    static let all = [
      Way(from: .embedded, to: .embedded), Way(from: .embedded, to: .postgres),
      Way(from: .postgres, to: .embedded),
    ]
  }

  /// A server that moves to a store where nobody was before.
  private struct Place {
    let destination: ScratchFolder
    let here: OpenStore
    let there: OpenStore
    let live: LiveDeployment
    let tenant: LiveTenant

    init(_ way: Way = Way.all[0]) async throws {
      let (folder, clock) = (try ScratchFolder(), SettableClock())
      destination = try ScratchFolder()
      here = try await way.from.make(folder, clock)
      there = try await way.to.make(destination, clock)
      live = try await .node(
        on: here(), folder: folder, clock: clock, movingTo: there)
      tenant = try await live.tenant()
    }

    /// Another server on the store that the tenant moves away from.
    func beside() async throws -> LiveDeployment {
      try await .node(on: here(), folder: live.folder, clock: live.clock)
    }

    /// As a call does that began before the tenant was suspended.
    func write(through tenant: LiveTenant) async throws {
      try await tenant.session.data.write {
        _ = try await $0.recordChange(.studentCreated, of: nil, at: live.clock.now())
      }
    }

    func move(validateOnly: Bool = false) async throws -> MoveReport {
      try await MoveClient(live.atSocket()).report(
        MoveTenantRequest(tenant: "millbrook", validateOnly: validateOnly))
    }

    /// The server of the other store.
    func other(
      movingBack: Bool = false, root: FixedRootKey = FixedRootKey()
    ) async throws -> LiveDeployment {
      try await .node(
        on: there(), folder: destination, clock: live.clock, root: root,
        movingTo: movingBack ? here : nil)
    }

    /// The server of the first store, started anew.
    func home() async throws -> LiveDeployment {
      try await .node(on: here(), folder: live.folder, clock: live.clock)
    }
  }

  @Test("the other server has everything, under the same credentials", arguments: Way.all)
  func moved(_ way: Way) async throws {
    let place = try await Place(way)
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

  @Test("nothing of it works any more where it came from", arguments: Way.all)
  func gone(_ way: Way) async throws {
    let place = try await Place(way)
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

  @Test("without --yes nothing is changed anywhere", arguments: Way.all)
  func outlook(_ way: Way) async throws {
    let place = try await Place(way)
    let student = try await place.tenant.student()
    let report = try await place.move(validateOnly: true)
    #expect(!report.moved && report.dataRows > 6 && report.keyRows > 0)
    _ = try await place.tenant.admin().read(student)
    let other = try await place.other()
    await #expect(throws: StoreError.unavailable) {
      try await other.tenant(place.tenant.session.id)
    }
  }

  @Test("what is written while it is copied arrives too", arguments: Way.all)
  func meanwhile(_ way: Way) async throws {
    let place = try await Place(way)
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

  @Test("it comes back with what was done there, over what was left here", arguments: Way.all)
  func back(_ way: Way) async throws {
    let place = try await Place(way)
    let first = try await place.tenant.student()
    let admin = try await place.tenant.admin()
    _ = try await place.move()
    try await place.live.close()

    let other = try await place.other(movingBack: true)
    let second = try await other.tenant(place.tenant.session.id).student()
    let report = try await MoveClient(other.atSocket()).report(
      MoveTenantRequest(tenant: "millbrook"))
    #expect(report.students == 2)
    try await other.close()

    let home = try await place.home()
    let caller = LiveCaller(router: home.router, token: admin.token, credential: admin.credential)
    #expect(try await caller.read(first).id == first.description)
    #expect(try await caller.read(second).id == second.description)
  }

  @Test("after a stop between the two stores it goes on", arguments: Way.all)
  func goesOn(_ way: Way) async throws {
    let place = try await Place(way)
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
    let stranger = try await place.other(root: FixedRootKey(byte: 2))
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

  @Test(
    "what was left behind is destroyed when it is asked for, and not before it has moved",
    arguments: Way.all)
  func discarded(_ way: Way) async throws {
    let place = try await Place(way)
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

  @Test("what was destroyed after a move comes back to a server that ran all the time")
  func backToTheRunning() async throws {
    let place = try await Place(Way(from: .postgres, to: .embedded))
    let student = try await place.tenant.student()
    _ = try await place.move()
    _ = try await MoveClient(place.live.atSocket()).discardMovedTenant(
      DiscardMovedTenantRequest(tenant: "millbrook"))

    let other = try await place.other(movingBack: true)
    #expect(
      try await MoveClient(other.atSocket()).report(MoveTenantRequest(tenant: "millbrook")).moved)
    try await other.close()

    let tenant = try await place.live.tenant(place.tenant.session.id)
    #expect(try await tenant.admin().read(student).id == student.description)
    _ = try await tenant.student()
  }

  @Test(
    "all that another server of the same store has acknowledged goes along, and it writes no more")
  func beside() async throws {
    let place = try await Place(Way(from: .postgres, to: .embedded))
    let other = try await place.beside()
    let tenant = try await other.tenant(place.tenant.session.id)
    let admin = try await tenant.admin()
    let (report, written, reads) = try await other.following {
      // What a server does every second.
      let flushing = Task {
        while !Task.isCancelled {
          try? await other.deployment.disclosures.flush()
          try? await Task.sleep(for: DisclosureBacklog.interval)
        }
      }
      defer { flushing.cancel() }
      async let report = place.move()
      var (written, reads) = ([StudentID](), 0)
      while let student = try? await tenant.student(), written.count < 2000 {
        written.append(student)
        if (try? await admin.read(student)) != nil { reads += 1 }
      }
      return (try await report, written, reads)
    }
    #expect(report.moved && report.students >= written.count && reads > 0)
    await #expect(throws: StoreError.closed) { try await place.write(through: tenant) }
    try await place.live.close()

    let there = try await place.other().tenant(place.tenant.session.id)
    for student in written {
      #expect(try await there.session.data.read { try await $0.student(student) } != nil)
    }
    let recorded = try await there.session.data.read {
      try await $0.disclosures(after: 0, limit: 10_000)
    }.filter { $0.entry.credential == admin.credential && $0.entry.operation == "GetStudent" }
    #expect(recorded.count == reads)
  }

  @Test("without the hold, another server writes to what was handed over")
  func besideWithout() async throws {
    let unheld = TestEngine(description: "PostgreSQL that holds nobody") { folder, clock in
      let open = try await TestEngine.postgres.make(folder, clock)
      return { SharedStore(try await open(), holds: false) }
    }
    let place = try await Place(Way(from: unheld, to: .embedded))
    let other = try await place.beside()
    let tenant = try await other.tenant(place.tenant.session.id)
    let report = try await other.following { try await place.move() }
    try await place.write(through: tenant)
    let left = try await tenant.session.data.read { try await $0.lastChange() }
    #expect(left == report.change + 1)
  }

  @Test(
    "a copy in which a manifest does not fit is not handed over, and the tenant works on",
    arguments: Way.all)
  func altered(_ way: Way) async throws {
    let place = try await Place(way)
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
