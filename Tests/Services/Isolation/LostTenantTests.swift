import Claims
import Messages
import RPC
import Sealing
import Store
import StoreTesting
import Testing
import Vocabulary

@testable import Services

@Suite("Q1: a statement that lost its tenant")
struct LostTenantTests {
  private let leak = LeakyStore.Leak()
  private let live: LiveDeployment
  private let city: SettledTenant
  private let district: SettledTenant

  init() async throws {
    live = try await LiveDeployment.open { [leak] in LeakyStore($0, leak) }
    city = try await SettledTenant(live, named: "harborview", .city)
    district = try await SettledTenant(live, named: "millbrook", .district)
  }

  /// Reading statements of tenants' databases. What others write is caught before, by the engine
  /// (Tests/StoreSQLite).
  private static let statements = StatementText.all.filter {
    !$0.isShared && $0.text.hasPrefix("SELECT")
  }

  /// Whether an answer holds a sealed value.
  private static func isSealed(_ statement: String) -> Bool {
    let columns = statement.split(separator: " FROM ").first ?? ""
    return ["sealed", "wrapped", "content", "voices", "signer"].contains { columns.contains($0) }
  }

  /// What came of a leak.
  private struct Outcome {
    var foreignRows: [String: Int]
    /// The other tenant's sealed words that came out.
    var words: [String]
    /// What was answered about the other tenant's.
    var answers: [[UInt8]]
    var alarms: Int64
  }

  /// Makes every reading call, about what is the other tenant's and about the caller's own.
  private func outcome() async throws -> Outcome {
    let before = try await alarms()
    var (words, answers): ([String], [[UInt8]]) = ([], [])
    for row in CallTable.rows where row.isReading {
      let caller = city.caller(row.actor)
      answers.append(try await row.outcome(caller, about: district.targets))
      for bytes in [answers.last ?? [], try await row.outcome(caller, about: city.targets)] {
        words += district.words.all.filter(bytes.contains)
      }
    }
    let foreignRows = leak.close()
    return Outcome(
      foreignRows: foreignRows, words: words, answers: answers,
      alarms: try await alarms() - before)
  }

  @Test("Q1: opens nothing of the other tenant; where sealed rows came to anything, an alarm rises")
  func everyStatement() async throws {
    _ = try await outcome()
    let usual = try await outcome()
    #expect(usual.alarms == 0 && usual.foreignRows.isEmpty && usual.words.isEmpty)
    var (leaking, caught) = (0, 0)
    for statement in Self.statements {
      leak.open(statement.text, from: district.tenant.session.id)
      let outcome = try await outcome()
      #expect(outcome.words == [], "\(statement)")
      if !outcome.foreignRows.isEmpty { leaking += 1 }
      // A later statement, which has kept its tenant, may be what stops it.
      let isCaught =
        !Self.isSealed(statement.text) || outcome.foreignRows.isEmpty || outcome.alarms > 0
        || outcome.answers == usual.answers
      #expect(isCaught, "\(statement)")
      caught += isCaught && outcome.words.isEmpty ? 1 : 0
    }
    #expect(leaking >= 10)
    let claim = Claim("Q1", full: Self.statements.count, short: Self.statements.count)
    claim.report("\(leaking) let rows through, \(caught) caught")
  }

  @Test("Q1: and if all statements lost it at once, nothing opens and alarms rise")
  func allStatements() async throws {
    leak.open(nil, from: district.tenant.session.id)
    let outcome = try await outcome()
    #expect(outcome.words == [])
    #expect(outcome.alarms > 0)
    let sealed = outcome.foreignRows.keys.filter(Self.isSealed)
    #expect(sealed.count >= 3, "\(outcome.foreignRows.keys)")
    #expect(try await city.admin.read(city.student).revision == 1)
  }

  /// How many alarms of a value that did not open were raised.
  private func alarms() async throws -> Int64 {
    try await live.deployment.alarms.flush(to: live.deployment.store.registry)
    return try await live.deployment.store.registry.read { reader in
      try await reader.alarms(of: nil, limit: 10_000)
    }.filter { $0.kind == Int(AlarmKind.crossTenantCiphertext.rawValue) }
      .reduce(0) { $0 + $1.count }
  }
}

extension CallTable.Row {
  /// Whether it leaves everything as it is, so that it can be made again and again.
  fileprivate var isReading: Bool {
    let changing: Set = [
      "AssignNavigator", "RevokeConsent", "RevokeCredential", "SuspendTenant", "ResumeTenant",
    ]
    return method.isIdempotent && !changing.contains(method.method)
  }
}
