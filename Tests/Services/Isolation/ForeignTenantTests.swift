import Claims
import Messages
import RPC
import Testing

@testable import Services

@Suite("A1: every method, asked for what is another tenant's")
struct ForeignTenantTests {
  /// Two tenants of one deployment.
  private func tenants() async throws -> (city: SettledTenant, district: SettledTenant) {
    let live = try await LiveDeployment.open()
    return (
      try await SettledTenant(live, named: "harborview", .city),
      try await SettledTenant(live, named: "millbrook", .district)
    )
  }

  @Test("has a row in the table of calls")
  func complete() {
    let rows = Set(CallTable.rows.map(\.method.path))
    #expect(rows == Set(MethodCatalog.all.map(\.descriptor.path)))
  }

  @Test("A1: answers as for what nobody has, in every byte")
  func foreign() async throws {
    let (city, district) = try await tenants()
    var (tried, different) = (0, 0)
    for (own, other) in [(city, district), (district, city)] {
      for row in CallTable.rows {
        let caller = own.caller(row.actor)
        let foreign = try await row.outcome(caller, about: other.targets)
        for word in other.words.all { #expect(!foreign.contains(word), "\(row.method.path)") }
        #expect(!foreign.contains(other.targets.student), "\(row.method.path)")
        guard row.isNaming else { continue }
        tried += 1
        let absent = Targets.nobody()
        let nobody = try await row.outcome(caller, about: absent)
        // A list may repeat the id that was asked for.
        let isSame = other.targets.hidden(in: foreign) == absent.hidden(in: nobody)
        if !isSame { different += 1 }
        #expect(isSame, "\(row.method.path)")
      }
      // Whatever was tried, nothing happened there.
      let student = try await other.admin.read(other.student)
      #expect(student.revision == 1)
      let consent = try await other.admin.consents.getConsent(.init(id: other.targets.consent))
      #expect(consent.message.consent?.status == .active)
    }
    Claim("A1", full: tried, short: tried).report("\(different) answers differ")
  }

  @Test("A1: without another tenant in between, the same calls answer differently")
  func without() async throws {
    let city = try await tenants().city
    // The last calls change what the first ones ask for.
    let changing = ["RevokeCredential", "RotateCredential"]
    for row in CallTable.rows where row.isNaming && !changing.contains(row.method.method) {
      let rule = try #require(MethodCatalog.rule(at: row.method.path))
      let caller = city.caller(row.actor)
      let own = try await row.outcome(caller, about: city.targets)
      let nobody = try await row.outcome(caller, about: .nobody())
      #expect((own != nobody) == !isPlatformOnly(rule), "\(row.method.path)")
    }
  }

  /// No tenant's credential gets as far as the handler.
  private func isPlatformOnly(_ rule: MethodRule) -> Bool {
    [
      .tenantAdminister, .tenantRead, .tenantDestroy, .backupCreate, .backupRestore, .rootRead,
      .rootRotate, .canaryAdminister, .alarmRead,
    ].contains(rule.permission)
  }
}

extension Targets {
  /// The bytes with every id of these targets made alike.
  fileprivate func hidden(in bytes: [UInt8]) -> String {
    let ids = [
      student, plan, consent, navigator, school, schoolClass, hold, inspection, erased, approval,
      exportKey,
    ]
    return ids.reduce(String(decoding: bytes, as: UTF8.self)) { text, id in
      text.replacing(id, with: "id")
    }
  }
}

extension [UInt8] {
  func contains(_ word: String) -> Bool {
    let word = [UInt8](word.utf8)
    return indices.contains { self[$0...].starts(with: word) }
  }
}
