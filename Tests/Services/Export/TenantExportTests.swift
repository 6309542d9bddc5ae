import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Exports of a whole tenant")
struct TenantExportTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let sample: ExportSample
  let admin: LiveCaller
  let keeper: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    sample = try ExportSample(tenant)
    admin = try await tenant.admin()
    keeper = try await live.platformOperator()
    live.clock.advance(seconds: 1)
  }

  private func ask(_ recipients: [String]? = nil) async throws -> Approval {
    let answer = try await admin.exports.beginTenantExport(
      BeginTenantExportRequest(
        recipients: recipients ?? [sample.recipient], reason: "moving to another system")
    ).message
    return try #require(answer.approval)
  }

  private func agree(_ approval: Approval, _ caller: LiveCaller? = nil) async throws {
    _ = try await ApprovalClient((caller ?? keeper).channel).grantApproval(.init(id: approval.id))
  }

  private func create(
    _ approval: Approval, _ recipients: [String]? = nil, by caller: LiveCaller? = nil
  ) async throws -> ExportSample.Made {
    let request = CreateTenantExportRequest(
      approvalID: approval.id, recipients: recipients ?? [sample.recipient])
    return try await (caller ?? admin).exports.createTenantExport(request) { responses in
      var made = ExportSample.Made()
      for try await response in responses {
        switch response.part {
        case .header(let header): made.header = header
        case .chunk(let chunk): made.file += chunk.data
        case .receipt(let receipt): made.receipt = receipt
        case nil: Issue.record("an answer without a part")
        }
      }
      return made
    }.message
  }

  private func exported() async throws -> [ExportSample.Line] {
    let approval = try await ask()
    try await agree(approval)
    return try sample.records(of: try await create(approval).file)
  }

  @Test("takes an administrator who asks and an operator who agrees, once")
  func twoPeople() async throws {
    let approval = try await ask()
    #expect(approval.kind == .tenantExport && approval.summary.contains(sample.recipient))
    let alone = await refusal { try await create(approval) }
    #expect(alone?.conditions == ["APPROVAL"])
    let second = try await tenant.admin()
    let sameSide = await refusal { try await agree(approval, second) }
    #expect(sameSide?.code == .failedPrecondition)
    try await agree(approval)
    let other = await refusal { try await create(approval, by: second) }
    #expect(other?.reason == "RESOURCE_NOT_FOUND")
    let stranger = try AgeIdentity.make(in: sample.memory).recipient.description
    for recipients in [[stranger], [sample.recipient, stranger]] {
      let status = await refusal { try await create(approval, recipients) }
      #expect(status?.conditions == ["APPROVAL"], "other recipients than were agreed to")
    }
    let made = try await create(approval)
    #expect(made.header.approvalID == approval.id && made.header.party.isEmpty)
    let again = await refusal { try await create(approval) }
    #expect(again?.conditions == ["APPROVAL"])
    let known = try await admin.exports.listExports(.init()).message.exports
    #expect(known.map(\.kind) == [.tenant] && known.first?.approvalID == approval.id)
    #expect(known.first?.completeTime != nil)
  }

  @Test("is asked for by nobody but an administrator of the tenant, for well-formed recipients")
  func whoAsks() async throws {
    for caller in [
      keeper, try await tenant.partner(), try await tenant.caller(.auditor),
      try await tenant.navigator(),
    ] {
      let status = await refusal {
        try await caller.exports.beginTenantExport(
          .init(recipients: [sample.recipient], reason: "a test"))
      }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
    }
    for recipients in [["age1"], [sample.recipient, "age1"]] {
      let status = await refusal { try await ask(recipients) }
      #expect(status?.fields == ["recipients"])
    }
  }

  @Test("holds everything about every student, in the open, each on record")
  func everything() async throws {
    let student = try await tenant.student()
    let other = try await tenant.student()
    let navigator = try await tenant.navigator(of: student)
    _ = try await tenant.teacher(of: student)
    let plan = try await navigator.open(.sample(student, content: .sample(goal: "builds a kite")))
    _ = try await navigator.record([.sample(student, at: live.clock.now(), note: "waved")])
    let consent = try await tenant.permit(student)
    let member = try await tenant.staff()

    let lines = try await exported()
    #expect(lines.first?.kind == "header" && lines.last?.kind == "end")
    #expect(Set(lines.students.map(\.studentID)) == Set([student, other].map(\.description)))
    for line in lines.students {
      for group in ["identity", "contact", "academic", "health", "services", "notes"] {
        #expect(line.student[group] != nil, "\(group)")
      }
      for word in Sample.all where word != "QB-1" { #expect(line.text.contains(word)) }
    }
    func one(_ kind: String) throws -> ExportSample.Line {
      try #require(lines.first { $0.kind == kind }, "\(kind)")
    }
    #expect(try one("plan").members["id"] as? String == plan.id)
    #expect(try one("plan").text.contains("builds a kite"))
    #expect(try one("checkIn").text.contains("waved"))
    #expect(try one("checkIn").members["counted"] as? Bool == true)
    #expect(try one("consent").members["id"] as? String == consent.id)
    #expect(try one("consent").text.contains(Sample.guardian))
    #expect(try one("navigator").members["studentId"] as? String == student.description)
    #expect(try one("school").members["name"] as? String == "Kite Hill")
    #expect(try one("schoolClass").members["title"] as? String == "Grade 7")
    #expect(
      lines.contains { $0.kind == "enrollment" && $0.members["role"] as? String == "student" })
    #expect(
      lines.contains { $0.kind == "staff" && $0.members["id"] as? String == member.description })

    let recorded = try await tenant.disclosures(of: other)
    let own = try #require(recorded.first { $0.operation == "CreateTenantExport" })
    #expect(own.disclosed.count == 6 && own.basis == .schoolOfficial && !own.statutory)
    let line = try #require(lines.students.first { $0.studentID == other.description })
    #expect(line.members["disclosure"] as? Int64 == own.sequence)
    #expect(
      lines.contains { $0.kind == "disclosure" && $0.members["sequence"] as? Int64 == own.sequence }
    )
    #expect(lines.last?.members["records"] as? Int == lines.count - 1)
  }

  @Test("canaries are in it, unmarked, and raise their alarm")
  func canaries() async throws {
    for _ in 0..<24 { _ = try await tenant.student() }
    let platform = try await live.platformOperator(naming: "millbrook")
    let made = try await platform.canaries.createCanaries(.init(count: 2)).message.canaries
    let lines = try await exported()
    #expect(lines.students.count == 26)
    #expect(made.allSatisfy { canary in lines.contains { $0.studentID == canary.studentID } })
    #expect(!lines.contains { $0.text.lowercased().contains("canar") })
    try await live.deployment.alarms.flush(to: live.deployment.store.registry)
    let alarms = try await platform.alarms.listAlarms(.init()).message.alarms
    let touched = alarms.filter { $0.operation == "CreateTenantExport" }.map(\.studentID)
    #expect(Set(touched) == Set(made.map(\.studentID)))
  }

  @Test("many check-ins of one student are all there")
  func manyCheckIns() async throws {
    let student = try await tenant.student()
    let navigator = try await tenant.navigator(of: student)
    var made: [CheckIn] = []
    for index in 0..<1200 {
      made.append(
        .sample(
          student, at: live.clock.now().advanced(bySeconds: Int64(-index * 3600)), note: "n"))
    }
    for start in stride(from: 0, to: made.count, by: 400) {
      _ = try await navigator.record(Array(made[start..<start + 400]))
    }
    let ids = try await exported().filter { $0.kind == "checkIn" }.compactMap {
      ($0.members["checkIn"] as? [String: Any])?["clientId"] as? String
    }
    #expect(ids.count == made.count)
    #expect(Set(ids) == Set(made.map(\.clientID)))
  }
}
