import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Open tenants")
struct TenantDirectoryTests {
  @Test("first calls that come at once meet one session, by id and by name")
  func openingAtOnce() async throws {
    let live = try await LiveDeployment.open()
    let id = try await live.tenant("harborview").session.id
    let directory = TenantDirectory(
      store: live.deployment.store, custody: live.deployment.custody,
      clock: MonotonicClock(live.clock))
    let sessions = try await withThrowingTaskGroup(of: TenantSession?.self) { group in
      for index in 0..<16 {
        group.addTask {
          index.isMultiple(of: 2)
            ? try await directory.session(of: id)
            : try await directory.session(named: "harborview")
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(sessions.map { $0.map(ObjectIdentifier.init) }).count == 1)
    #expect(sessions.allSatisfy { $0?.id == id })
    #expect(try await directory.session(named: "nowhere") == nil)
    #expect(try await directory.session(of: .random()) == nil)
  }

  @Test("a status that changed holds for sessions handed out before")
  func statusChanged() async throws {
    let live = try await LiveDeployment.open()
    let session = try await live.tenant().session
    #expect(session.isActive)
    live.deployment.tenants.statusChanged(of: session.id, to: .suspended)
    #expect(!session.isActive)
    live.deployment.tenants.statusChanged(of: session.id, to: .active)
    #expect(session.isActive)
  }

  @Test(
    "days begin in the tenant's time zone",
    arguments: [("America/New_York", 4), ("America/Los_Angeles", 7), ("UTC", 0)])
  func days(_ timeZone: String, _ hours: Int64) async throws {
    let session = try await LiveDeployment.open().tenant(timeZone: timeZone).session
    let day = try #require(CivilDate("2026-07-01"))
    let start = session.start(of: day)
    let midnightUTC = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000)
    #expect(start == midnightUTC.advanced(bySeconds: hours * 3600))
    #expect(session.day(of: start) == day)
    #expect(session.day(of: Instant(milliseconds: start.milliseconds - 1)) < day)
  }

  @Test("days have 23 and 25 hours where clocks change, and their beginnings are theirs")
  func clockChanges() async throws {
    let session = try await LiveDeployment.open().tenant().session
    for text in ["2026-03-08", "2026-03-09", "2026-11-01", "2026-11-02"] {
      let day = try #require(CivilDate(text))
      let start = session.start(of: day)
      #expect(session.day(of: start) == day, "\(text)")
      #expect(session.day(of: Instant(milliseconds: start.milliseconds - 1)) < day, "\(text)")
    }
  }
}
