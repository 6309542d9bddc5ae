import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("A rotation of keys")
struct RotationTests {
  /// What needs no time to pass, or nobody to give credentials back, before the old key may go.
  static let prompt = Store.KeyKind.allCases.filter { $0 != .serviceRoot }

  @Test("moves everything to the new version and retires the old one", arguments: prompt)
  func whole(_ kind: Store.KeyKind) async throws {
    let bed = try await RotationBed()
    try await bed.verify()
    try await bed.rotate(kind)
    #expect(try await bed.states(kind) == [.retired, .active])
    try await bed.verify()
    try await bed.write()
    // And once more, on top of what was written since.
    let again = try await bed.restarted()
    try await again.rotate(kind)
    #expect(try await again.states(kind) == [.retired, .retired, .active])
    try await again.verify()
    try await again.write()
  }

  @Test("of every kind at once ends with every kind at its new version")
  func together() async throws {
    let bed = try await RotationBed()
    for kind in Store.KeyKind.allCases { try await bed.rotation().begin(kind) }
    try await bed.rotation().advance()
    for kind in Self.prompt { #expect(try await bed.states(kind) == [.retired, .active]) }
    #expect(try await bed.states(.serviceRoot) == [.decryptOnly, .active])
    try await bed.verify()
    try await bed.restarted().verify()
  }

  @Test(
    "stopped after any of its steps, reads everything back, takes writes, and goes on",
    arguments: Store.KeyKind.allCases)
  func stopped(_ kind: Store.KeyKind) async throws {
    var bed = try await RotationBed(students: 1)
    var stops = 0
    // Each attempt gets one step further than the one before; the first does not even begin.
    while true {
      var isStopped = false
      do {
        let rotation = bed.rotation(.stopping(after: stops))
        if try await bed.states(kind).count == 1 { try await rotation.begin(kind) }
        try await rotation.advance()
      } catch is Stopped {
        isStopped = true
      }
      // Within the process that went on, and in the next one.
      try await bed.verify("\(kind), stop \(stops)")
      if stops % 4 == 1 { try await bed.write() }
      bed = try await bed.restarted()
      try await bed.verify("\(kind), restarted after stop \(stops)")
      if !isStopped { break }
      stops += 1
    }
    #expect(stops >= 2)
    let expected: [Store.KeyState] =
      kind == .serviceRoot ? [.decryptOnly, .active] : [.retired, .active]
    #expect(try await bed.states(kind) == expected)
  }

  @Test("is begun once, however often it is asked for before it has ended", arguments: prompt)
  func begunOnce(_ kind: Store.KeyKind) async throws {
    let bed = try await RotationBed(students: 1)
    #expect(try await bed.rotation().begin(kind))
    for _ in 0..<3 { #expect(try await !bed.rotation().begin(kind)) }
    #expect(try await bed.states(kind) == [.active, .pending])
    try await bed.rotation().advance()
    try await bed.rotation().advance()
    #expect(try await bed.states(kind) == [.retired, .active])
    #expect(try await bed.rotation().begin(kind))
  }

  @Test("of one tenant leaves the keys of another alone", arguments: Store.KeyKind.allCases)
  func otherTenants(_ kind: Store.KeyKind) async throws {
    let bed = try await RotationBed(students: 1)
    let other = try await bed.live.tenant("harborview")
    let student = try await other.student()
    let secrets = try await bed.live.deployment.store.registry.read {
      try await $0.secrets(of: other.session.id)
    }
    try await bed.rotate(kind)
    let after = try await bed.live.deployment.store.registry.read {
      try await $0.secrets(of: other.session.id)
    }
    #expect(after == secrets)
    #expect(try await other.navigator(of: student).read(student).shown == .all)
  }
}
