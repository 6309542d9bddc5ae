import Claims
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("P4: a stolen export file")
struct ExportClaimTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let sample: ExportSample
  let file: [UInt8]

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    sample = try ExportSample(tenant)
    let partner = try await tenant.partner()
    try await sample.register(partner)
    _ = try await tenant.permit(try await tenant.student(), .all)
    file = try await sample.create(partner).file
  }

  private func opens(_ file: [UInt8], _ identity: AgeIdentity) -> Bool {
    (try? sample.content(of: file, by: identity)) != nil
  }

  @Test("P4: opens with the party's key, and with no other identity")
  func otherIdentities() async throws {
    #expect(opens(file, sample.identity))
    let claim = Claim("P4", full: 10_000, short: 200)
    var opened = 0
    for _ in 0..<claim.attempts {
      let identity = try AgeIdentity.make(in: sample.memory)
      if opens(file, identity) { opened += 1 }
    }
    // Those who are nearest: other parties of the tenant, and the same party elsewhere.
    for (other, party) in [
      (tenant, "chess-club"), (try await live.tenant("harborview"), "kite-club"),
    ] {
      let theirs = try ExportSample(other)
      let partner = try await other.partner(party)
      try await theirs.register(partner)
      _ = try await theirs.create(partner)
      if opens(file, theirs.identity) { opened += 1 }
    }
    #expect(opened == 0)
    for word in Sample.all { #expect(!file.contains(word)) }
    claim.report("\(opened) opened")
  }

  @Test("P4: without the seal to the party alone, who else it is sealed to opens it")
  func otherRecipient() async throws {
    let stranger = try AgeIdentity.make(in: sample.memory)
    let age = try AgeWriter(
      to: [sample.identity.recipient, stranger.recipient], memory: sample.memory)
    let content = try sample.content(of: file)
    let both = age.write(content.span.bytes) + age.finish()
    #expect(opens(both, stranger) && !opens(file, stranger))
  }

  @Test("P4: is taken back in nowhere, by the tenant, another one or the platform")
  func replayed() async throws {
    let content = try sample.content(of: file)
    let other = try await live.tenant("harborview")
    var (tried, accepted) = (0, 0)
    for bytes in [file, content] {
      for place in [tenant, other] {
        tried += 2
        let admin = try await place.admin()
        if (try? await admin.importRoster(bytes)) != nil { accepted += 1 }
        let backups = try BackupSample(live)
        let made = try await backups.create(.data, of: place.session.name)
        if (try? await backups.verify(made, content: bytes)) != nil { accepted += 1 }
      }
    }
    #expect(accepted == 0)
    Claim("P4", full: tried, short: tried).report("\(accepted) accepted", attempts: tried)
  }

  @Test("P4: without a file of its own kind the same calls refuse; with one they take it")
  func ownKinds() async throws {
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: tenant.session.name)
    #expect(try await backups.verify(made).unreadable == 0)
  }

  @Test("P4: names the tenant and the party it was made for, inside the seal")
  func named() async throws {
    let header = try #require(try sample.records(of: file).first)
    #expect(header.members["tenantId"] as? String == tenant.session.id.description)
    #expect(header.members["party"] as? String == "kite-club")
  }
}

extension LiveCaller {
  /// Sends bytes as a roster.
  fileprivate func importRoster(_ bytes: [UInt8]) async throws {
    let answers = try await rosters.importRoster { writer, finish, responses in
      try await writer.send(ImportRosterRequest(part: .start(.init())))
      try await writer.send(
        ImportRosterRequest(part: .chunk(.init(fileName: "users.csv", data: bytes))))
      try await finish()
      var last: ImportRosterResponse?
      for try await response in responses { last = response }
      return last
    }.message
    guard case .summary(let summary)? = answers?.part, summary.committed else {
      throw Fault.notFound(.student)
    }
  }
}
