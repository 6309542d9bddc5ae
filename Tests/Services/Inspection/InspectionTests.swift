import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Requests for inspection")
struct InspectionTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
  }

  private func list(
    closed: Bool = false, overdue: Bool = false, size: Int32 = 2
  ) async throws -> [Inspection] {
    var (seen, token): ([Inspection], String) = ([], "")
    repeat {
      let page = try await admin.inspections.listInspections(
        ListInspectionsRequest(
          pageSize: size, pageToken: token, includeClosed: closed, overdueOnly: overdue)
      ).message
      seen += page.inspections
      token = page.nextPageToken
    } while !token.isEmpty
    return seen
  }

  @Test("are due 45 days after the family asked, not after somebody wrote it down")
  func due() async throws {
    let student = try await tenant.student()
    let today = try await admin.openInspection(of: student)
    #expect(today.receivedOn == "2026-09-01" && today.dueOn == "2026-10-16" && !today.overdue)
    let earlier = try await admin.openInspection(of: student, receivedOn: "2026-08-20")
    #expect(earlier.dueOn == "2026-10-04")
    let future = await refusal {
      try await admin.openInspection(of: student, receivedOn: "2026-09-02")
    }
    #expect(future?.fields == ["received_on"])
  }

  @Test("are overdue from the day after the last one, until they are closed")
  func overdue() async throws {
    let inspection = try await admin.openInspection(of: try await tenant.student())
    live.clock.advance(days: InspectionClock.days)
    #expect(try await list(overdue: true).isEmpty)
    live.clock.advance(days: 1)
    #expect(try await list(overdue: true).map(\.id) == [inspection.id])
    #expect(try await list().first?.overdue == true)
    let closed = try await admin.inspections.closeInspection(
      CloseInspectionRequest(id: inspection.id, outcome: .complied)
    ).message.inspection
    #expect(closed?.overdue == false && closed?.closedBy == admin.credential)
    #expect(try await list(overdue: true).isEmpty)
    #expect(try await list().isEmpty)
    #expect(try await list(closed: true) == [closed])
    let again = await refusal {
      try await admin.inspections.closeInspection(
        CloseInspectionRequest(id: inspection.id, outcome: .refused))
    }
    #expect(again?.reason == "TRANSITION_INVALID")
  }

  @Test("are listed in the order in which they are due, in pages that meet")
  func order() async throws {
    let student = try await tenant.student()
    for day in ["2026-08-20", "2026-09-01", "2026-08-01", "2026-08-20", "2026-07-01"] {
      _ = try await admin.openInspection(of: student, receivedOn: day)
    }
    let listed = try await list()
    #expect(listed.count == 5 && Set(listed.map(\.id)).count == 5)
    #expect(listed.map(\.dueOn) == listed.map(\.dueOn).sorted())
    #expect(listed.first?.overdue == true)
  }
}
