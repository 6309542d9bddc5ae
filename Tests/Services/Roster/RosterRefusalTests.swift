import Messages
import OneRoster
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("A roster that is refused")
struct RosterRefusalTests {
  /// Everything that an import writes, as far as the store tells.
  private struct Contents: Equatable {
    var change: Int64
    var students: [StudentRow]
    var staff: [StaffRow]
    var schools: [SchoolRow]
    var classes: [SchoolClassRow]
    var unsettledKeys: Int
  }

  private func contents(of tenant: LiveTenant) async throws -> Contents {
    let keys = try await tenant.session.keys.read { try await $0.unsettledSubjects(limit: 10_000) }
    return try await tenant.session.data.read { reader in
      Contents(
        change: try await reader.lastChange(),
        students: try await reader.students(StudentFilter(scope: .all), limit: 1000),
        staff: try await reader.staff(limit: 1000),
        schools: try await reader.schools(limit: 1000),
        classes: try await reader.classes(limit: 1000), unsettledKeys: keys.count)
    }
  }

  @Test("for a reference to nobody is no failed call, tells where, and leaves nothing behind")
  func dangling() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    var roster = RosterFiles.sample()
    roster.places.append(.init(user: "nobody", role: "student"))
    let before = try await contents(of: tenant)
    let answer = try await admin.upload(roster)
    #expect(!answer.summary.committed)
    #expect(answer.summary.errors == 1)
    #expect(answer.errors == ["ref.target_row_absent enrollments.csv:5:userSourcedId"])
    #expect(answer.endsWithSummary)
    #expect(try await contents(of: tenant) == before)
    // The twin: without the dangling row the same files do leave something.
    #expect(try await admin.upload(.sample()).summary.committed)
    #expect(try await contents(of: tenant) != before)
  }

  @Test("for withdrawing more than a fifth goes through when the caller says so")
  func largeChange() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    _ = try await admin.upload(.sample())
    var roster = RosterFiles.sample()
    roster.pupils.removeLast(2)
    let before = try await contents(of: tenant)
    let refused = try await admin.upload(roster)
    #expect(refused.errors == ["meaning.large_change users.csv:0:"])
    #expect(refused.summary.errors == 1 && !refused.summary.committed)
    #expect(refused.students == [0, 0, 5, 2])
    #expect(try await contents(of: tenant) == before)
    let allowed = try await admin.upload(roster, ImportStart(allowLargeChange: true))
    #expect(allowed.errors == [])
    #expect(allowed.summary.committed)
    #expect(allowed.students == [0, 0, 5, 2])
    #expect(try await admin.student(sourcedID: "pupil-7").status == .withdrawn)
  }

  @Test("or only validated tells the same numbers and changes nothing")
  func validateOnly() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    _ = try await admin.upload(.sample())
    var roster = RosterFiles.sample()
    roster.pupils[1].grade = "08"
    roster.pupils[6] = .init(id: "pupil-8", given: "New")
    let before = try await contents(of: tenant)
    var dry = try await admin.upload(roster, ImportStart(validateOnly: true)).summary
    #expect(!dry.committed && dry.errors == 0)
    #expect(try await contents(of: tenant) == before)
    let real = try await admin.upload(roster).summary
    dry.committed = true
    #expect(dry == real)
    #expect([real.studentsCreated, real.studentsRevised] == [1, 1])
    #expect([real.studentsUnchanged, real.studentsWithdrawn] == [5, 1])
  }

  @Test("for more guardians than a record takes")
  func crowded() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var roster = RosterFiles.sample()
    roster.adults += (2...41).map { .init(id: "parent-\($0)", role: "parent", given: "Many") }
    roster.pupils[0].guardians = (1...41).map { "parent-\($0)" }.joined(separator: ",")
    let answer = try await tenant.admin().upload(roster)
    #expect(answer.errors == ["row.bad_list users.csv:0:agentSourcedIds"])
    #expect(!answer.summary.committed)
  }

  @Test("findings come in batches and none is lost")
  func manyFindings() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var roster = RosterFiles.sample()
    roster.places += (0..<2500).map { .init(user: "nobody-\($0)", role: "student") }
    let answer = try await tenant.admin().upload(roster)
    #expect(answer.findings.count == 2500)
    #expect(answer.summary.errors == 2500)
  }

  @Test("a manifest alone says that nothing has changed")
  func nothingChanged() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    _ = try await admin.upload(.sample())
    let before = try await contents(of: tenant)
    let manifest = RosterFiles.sample().files[0]
    let answer = try await admin.upload([
      (manifest.name, manifest.text.replacing(",bulk", with: ",absent"))
    ])
    #expect(answer.summary.committed && answer.students == [0, 0, 0, 0])
    #expect(try await contents(of: tenant) == before)
  }

  @Test(
    "parts out of order are no upload",
    arguments: [
      (["start"], "chunk.file_name", ["a", "b", "a"]), (["start", "start"], "start", []),
      ([], "chunk", ["a"]), ([], "start", []), (["start", "none"], "part", []),
    ] as [([String], String, [String])])
  func parts(first: [String], field: String, files: [String]) async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let parts: [ImportRosterRequest.Part?] =
      first.map { $0 == "start" ? .start(ImportStart()) : nil }
      + files.map { .chunk(ImportChunk(fileName: $0, data: [1])) }
    let admin = try await tenant.admin()
    let status = await refusal { try await admin.send(parts) }
    #expect(status?.fields == [field])
  }

  @Test("a second import of the same tenant is refused at once, another tenant's is not")
  func oneAtATime() async throws {
    let live = try await LiveDeployment.open()
    let (tenant, other) = (try await live.tenant("millbrook"), try await live.tenant("harborview"))
    let (admin, otherAdmin) = (try await tenant.admin(), try await other.admin())
    let summary = try await admin.rosters.importRoster { requests, finish, responses in
      try await requests.send(ImportRosterRequest(part: .start(ImportStart())))
      let files = RosterFiles.sample().files
      for file in files {
        try await requests.send(
          ImportRosterRequest(
            part: .chunk(ImportChunk(fileName: file.name, data: Array(file.text.utf8)))))
      }
      // It has begun when it answers, and waits for the end of its upload.
      var answers = responses.makeAsyncIterator()
      _ = try await answers.next()
      let status = await refusal { try await admin.upload(.sample()) }
      #expect(status?.code == .resourceExhausted)
      #expect(try await otherAdmin.upload(.sample()).summary.committed)
      try await finish()
      var answer = ImportAnswer()
      while let response = try await answers.next() { answer.add(response) }
      return answer.summary
    }
    #expect(summary.message.committed)
    #expect(try await admin.upload(.sample()).students == [0, 0, 7, 0])
  }
}

extension RosterFiles {
  /// The set as the reader takes it; `nil` when it is refused.
  func read() -> Roster? {
    RosterReader.read(files.map { ($0.name, Array($0.text.utf8)) }).roster
  }
}
