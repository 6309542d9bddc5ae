import Claims
import Testing
import Vocabulary

@testable import Sealing

@Suite("Q1: the tenant in what is authenticated")
struct AssociatedTenantTests {
  private let context = SealContext(group: .notes, schema: 6, revision: 9)
  private let subject = SubjectID.random()
  /// Lends its memory; that it is of a third tenant shows that nothing else of it counts.
  private let sample: CustodySample

  init() throws { sample = try CustodySample() }

  /// The keys of one subject in two tenants, equal in everything but the tenant.
  private func keys(_ tenant: TenantID) throws -> SubjectKeys {
    let key = try SecretKey(in: sample.memory.keys)
    for index in key.bytes.indices { key.bytes[index] = 0x5A }
    return SubjectKeys(
      key: key, tenant: tenant, subject: subject, generation: 1, older: [], custody: sample.keys)
  }

  @Test("Q1: a value of another tenant does not open, even under the same key")
  func bound() throws {
    let (city, district) = (TenantID.random(), TenantID.random())
    let sealed = try keys(district).seal(Array("a note".utf8), as: context)
    let reader = try keys(city)
    #expect(throws: SealingError.unreadable) { try reader.open(sealed, as: context) }
    #expect(try keys(district).open(sealed, as: context) == Array("a note".utf8))
  }

  @Test("Q1: without the tenant in the associated data it would open")
  func without() throws {
    // Both tenants seal and open as nobody, as if the field were left out.
    let sealed = try keys(.none).seal(Array("a note".utf8), as: context)
    #expect(try keys(.none).open(sealed, as: context) == Array("a note".utf8))
  }

  @Test("Q1: and the wrapped keys of another tenant's student do not open either")
  func wrapped() throws {
    let (city, district) = (try CustodySample(), try CustodySample())
    let foreign = try district.keys.createSubject(subject)
    #expect(throws: SealingError.unreadable) { _ = try city.keys.unlock(foreign) }
    _ = try district.keys.unlock(foreign)
  }
}
