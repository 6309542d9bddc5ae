import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("What lies on the disk")
struct AtRestTests {
  @Test("no file holds anything of a student's six groups, or of who signed, in the clear")
  func nothingInTheClear() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student(.sample(identity: .sample(localID: "QB-1")))
    _ = try await tenant.permit(student)
    _ = try await tenant.partner().read(student)
    _ = try await tenant.navigator(of: student).read(student)
    let found = try await tenant.admin().students.searchStudents(
      SearchStudentsRequest(criterion: .localID("QB-1")))
    #expect(found.message.students.count == 1)
    // While running, with the journal still there, and after the stop.
    #expect(try live.folder.files(containing: Sample.all) == [])
    try await live.close()
    #expect(try live.folder.files(containing: Sample.all) == [])
  }

  @Test("the search finds what is not sealed (the twin of the test above)")
  func theSearchFinds() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    try await tenant.session.data.write { writer in
      let open = Array(Sample.family.utf8)
      try await writer.put(
        SealedGroupRow(
          group: .notes, sealed: Sealed(schema: 6, generation: 1, revision: 1, bytes: open)),
        of: student)
    }
    #expect(try !live.folder.files(containing: Sample.all).isEmpty)
    try await live.close()
    #expect(try !live.folder.files(containing: Sample.all).isEmpty)
  }

  @Test("a group that was moved to another student, or taken away, is noticed")
  func tampered() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let (student, other) = (try await tenant.student(), try await tenant.student())
    let caller = try await tenant.navigator(of: student, other)
    let groups = try await tenant.session.data.read { reader in
      try await reader.groups(of: other)
    }
    let notes = try #require(groups.first { $0.group == .notes })
    _ = try await caller.read(student)
    try await tenant.session.data.write { try await $0.put(notes, of: student) }
    #expect(await refusal { try await caller.read(student) }?.reason == "RECORD_UNREADABLE")
    let keys = try await tenant.session.unlock(other)
    var record = try await tenant.session.data.read { reader in
      try await reader.record(of: #require(try await reader.student(other)))
    }
    record.groups.removeLast()
    var shown = Student()
    #expect(throws: SealingError.altered) { try shown.open(.all, of: record, with: keys) }
    // The twin: where it belongs it opens.
    #expect(try await caller.read(other).shown == .all)
  }
}
