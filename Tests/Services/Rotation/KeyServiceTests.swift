import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The keys of a tenant, as its administrator sees them")
struct KeyServiceTests {
  @Test("every version is listed with its state, and what is left under an old one")
  func listing() async throws {
    // More than are moved in one batch.
    let bed = try await RotationBed(students: 90)
    let admin = bed.caller("admin")
    let first = try await admin.keys.listKeys(.init()).message.keys
    #expect(first.map { Int($0.kind.rawValue) } == Store.KeyKind.allCases.map(\.rawValue))
    #expect(first.allSatisfy { $0.version == 1 && $0.state == .active && $0.rowsLeft == 0 })

    _ = try await admin.keys.rotateKey(.init(kind: .epoch))
    try await bed.rotation().advance()
    let epochs = try await admin.keys.listKeys(.init(kind: .epoch)).message.keys
    #expect(epochs.map(\.state) == [.destroyed, .active])
    #expect(epochs[0].destroyTime != nil && epochs[1].destroyTime == nil)

    _ = try await admin.keys.rotateKey(.init(kind: .studentKeys))
    await #expect(throws: Stopped.self) {
      try await bed.rotation(.stopping(after: 6)).advance()
    }
    let students = try await admin.keys.listKeys(.init(kind: .studentKeys)).message.keys
    #expect(students.map(\.state) == [.decryptOnly, .active])
    #expect(students[0].rowsLeft > 0)
    #expect(students[1].rowsLeft == 0)
  }

  @Test("a rotation is begun once, is seen on its way, and has ended when it says so")
  func progress() async throws {
    let bed = try await RotationBed(students: 2)
    let admin = bed.caller("admin")
    func look() async throws -> Messages.RotationProgress? {
      try await admin.keys.getRotationProgress(.init(kind: .studentKeys)).message.progress
    }
    #expect(try await look()?.finished == true)
    for _ in 0..<2 {
      let begun = try await admin.keys.rotateKey(.init(kind: .studentKeys)).message.progress
      #expect(begun?.version == 2)
      #expect(begun?.finished == false)
      #expect(begun?.step == .begun)
    }
    await #expect(throws: Stopped.self) {
      try await bed.rotation(.stopping(after: 6)).advance()
    }
    let half = try #require(try await look())
    #expect(half.step == .moved || half.step == .closed)
    #expect(half.done <= half.total && half.total > 12)
    try await bed.rotation().advance()
    let end = try #require(try await look())
    #expect(end.finished && !end.failed)
    #expect(end.version == 2)
  }

  @Test("the inventory tells purpose, algorithm and age, and what is overdue; never a key")
  func inventory() async throws {
    let bed = try await RotationBed(students: 1)
    let operating = try await bed.live.platformOperator(naming: "millbrook")
    bed.live.clock.advance(days: 8)
    let keys = try await operating.keys.getKeyInventory(.init()).message.keys
    #expect(keys.count == Store.KeyKind.allCases.count)
    #expect(keys.allSatisfy { $0.ageDays == 8 && !$0.purpose.isEmpty && !$0.algorithm.isEmpty })
    #expect(keys.filter(\.overdue).map(\.kind) == [.epoch])
  }

  @Test("only administrators and operators may look, and a kind that nobody knows is refused")
  func permission() async throws {
    let bed = try await RotationBed(students: 1)
    let tenant = try await bed.live.tenant(bed.tenant)
    for role in Policy.Role.allCases where !role.isPlatform {
      let caller = try await tenant.caller(role, groups: .all)
      guard role != .tenantAdmin else {
        _ = try await caller.keys.rotateKey(.init(kind: .epoch))
        continue
      }
      let look = await refusal { try await caller.keys.listKeys(.init()) }
      let rotate = await refusal { try await caller.keys.rotateKey(.init(kind: .epoch)) }
      for status in [look, rotate] { #expect(status?.code == .permissionDenied, "\(role)") }
    }
    let admin = bed.caller("admin")
    for kind in [Messages.KeyKind.unspecified, .init(rawValue: 77)] {
      let status = await refusal { try await admin.keys.rotateKey(.init(kind: kind)) }
      #expect(status?.code == .invalidArgument)
    }
  }
}
