import Messages
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Lists of plans")
struct PlanListTests {
  let tenant: LiveTenant
  let students: [StudentID]
  let navigator: LiveCaller
  /// One of each student and year, reviewed on different days, the last one in review.
  let plans: [Plan]

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    students = [try await tenant.student(), try await tenant.student()]
    navigator = try await tenant.navigator(of: students[0], students[1])
    var plans: [Plan] = []
    for (student, month) in zip(students, ["10", "11"]) {
      for year: Int32 in [2027, 2028, 2029] {
        plans.append(
          try await navigator.open(.sample(student, year: year, review: "2026-\(month)-01")))
      }
    }
    plans[5] = try await navigator.move(plans[5], to: .inReview)
    self.plans = plans
  }

  private func listed(_ request: ListPlansRequest) async throws -> [String] {
    try await navigator.listPlans(request).map(\.id)
  }

  private func ids(_ isShown: (Plan) -> Bool) -> [String] {
    plans.filter(isShown).map(\.id).sorted()
  }

  @Test("show what fits every filter, without anything that is sealed")
  func filters() async throws {
    let own = students[0].description
    #expect(try await listed(.init()) == ids { _ in true })
    #expect(try await listed(.init(studentID: own)) == ids { $0.studentID == own })
    #expect(try await listed(.init(schoolYear: 2028)) == ids { $0.schoolYear == 2028 })
    #expect(try await listed(.init(status: .inReview)) == [plans[5].id])
    #expect(
      try await listed(.init(reviewDueBy: "2026-10-01"))
        == ids { $0.nextReviewOn == "2026-10-01" })
    #expect(try await listed(.init(reviewDueBy: "2026-09-30")).isEmpty)
    #expect(try await listed(.init(studentID: own, schoolYear: 2029)) == [plans[2].id])
    let nobody = StudentID.random().description
    #expect(try await listed(.init(studentID: nobody)).isEmpty)
    for plan in try await navigator.listPlans() {
      #expect(plan.content == nil && plan.voices == nil && plan.reason.isEmpty)
    }
  }

  @Test("come in pages that meet without gap or overlap", arguments: [1, 4, 6] as [Int32])
  func pages(_ size: Int32) async throws {
    var (seen, token): ([String], String) = ([], "")
    repeat {
      let page = try await navigator.plans.listPlans(
        ListPlansRequest(pageSize: size, pageToken: token)
      ).message
      #expect(page.plans.count <= Int(size))
      seen += page.plans.map(\.id)
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(seen == ids { _ in true })
  }

  @Test("a page token serves no other filter")
  func tokens() async throws {
    let first = try await navigator.plans.listPlans(ListPlansRequest(pageSize: 1)).message
    let status = await refusal {
      try await navigator.listPlans(
        ListPlansRequest(pageSize: 1, pageToken: first.nextPageToken, schoolYear: 2028))
    }
    #expect(status?.fields == ["page_token"])
  }
}
