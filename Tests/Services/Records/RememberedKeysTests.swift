import Messages
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Keys of students seen lately") struct RememberedKeysTests {
  @Test("are not read again, neither by a read nor by a write, until they are forgotten")
  func remembered() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let navigator = try await tenant.navigator(of: student)
    #expect(try await navigator.read(student).identity != nil)
    // Behind everybody's back: whoever reads the rows now finds none.
    #expect(try await tenant.session.keys.write { try await $0.eraseKeys(of: student) } == 1)
    #expect(try await navigator.read(student).identity != nil)
    let moment = live.deployment.clock.now()
    _ = try await navigator.record([CheckIn.sample(student, at: moment)])
    tenant.session.custody.forget(student)
    await #expect(throws: (any Error).self) { try await navigator.read(student) }
  }
}
