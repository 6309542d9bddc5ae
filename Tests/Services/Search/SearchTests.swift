import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Searching students")
struct SearchTests {
  typealias Criterion = SearchStudentsRequest.Criterion

  @Test("finds exactly whom it names, however the name or number is written")
  func criteria() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let students: [String: StudentID] = [
      "marquez": try await tenant.student(
        "Inés", "García Márquez", goesBy: "Nena", born: "2013-01-31",
        contact: StudentContact(email: "Ines@Kite-Hill.example", phone: "+1 (502) 555-0101")),
      "garcia": try await tenant.student("Bo", "Garcia", grade: "08"),
      "obrien": try await tenant.student(
        "Wren", "O'Brien", goesBy: "Birdie Mae", born: "2013-12-01",
        contact: StudentContact(
          contacts: [Contact(phone: "502.555.0102 ext 7", email: "pat@kite-hill.example")])),
      "smith": try await tenant.student("Al", "Smith"),
      "schmidt": try await tenant.student("Mo", "Schmidt"),
      "wang": try await tenant.student("小", "王"),
      "li": try await tenant.student("Na", "Li"), "liang": try await tenant.student("Na", "Liang"),
    ]
    let table: [(Criterion, [String])] = [
      (.familyPrefix("gar"), ["marquez", "garcia"]),
      (.familyPrefix("GARCÍ"), ["marquez", "garcia"]),
      (.familyPrefix("garciam"), ["marquez"]), (.familyPrefix("marq"), ["marquez"]),
      (.familyPrefix("garciax"), []), (.familyPrefix("arc"), []),
      (.familyPrefix("obr"), ["obrien"]),
      (.familyPrefix("O'Br"), ["obrien"]), (.familyPrefix("bri"), []),
      // A name of two letters or a sign is found by giving the whole of it.
      (.familyPrefix("li"), ["li"]), (.familyPrefix("lia"), ["liang"]),
      (.familyPrefix("王"), ["wang"]), (.familyPrefix("ga"), []),
      (.familySound("Smyth"), ["smith", "schmidt"]), (.familySound("Obryan"), ["obrien"]),
      (.familySound("Markes"), ["marquez"]), (.familySound("王"), ["wang"]),
      (.familySound("Jones"), []),
      (.preferredName("nena"), ["marquez"]), (.preferredName("birdie"), ["obrien"]),
      (.preferredName("Birdie-Mae"), ["obrien"]), (.preferredName("bird"), []),
      (.preferredName("Wren"), []),
      (.phone("502 555 0101"), ["marquez"]), (.phone("15025550102"), ["obrien"]),
      (.phone("5550101"), []), (.phone("502 555 0109"), []),
      (.email(" ines@kite-hill.EXAMPLE "), ["marquez"]),
      (.email("pat@kite-hill.example"), ["obrien"]),
      (.email("nobody@kite-hill.example"), []),
      (.birthYear(BirthYearQuery(year: 2013, grade: "07")), ["marquez", "obrien"]),
      (.birthYear(BirthYearQuery(year: 2013, grade: "08")), []),
      (.birthYear(BirthYearQuery(year: 2012, grade: "08")), ["garcia"]),
    ]
    for (criterion, names) in table {
      let found = try await admin.found(criterion)
      #expect(found == names.compactMap { students[$0] }.sorted().map(\.description), "\(names)")
    }
  }

  @Test(
    "refuses what cannot be looked for, naming the field",
    arguments: [
      (Criterion.familyPrefix(" - "), "family_prefix"), (.familySound(""), "family_sound"),
      (.preferredName("'"), "preferred_name"), (.phone("555-010"), "phone"),
      (.email("kite-hill"), "email"), (.birthYear(BirthYearQuery(grade: "07")), "birth_year.year"),
    ])
  func refusals(_ criterion: Criterion, _ field: String) async throws {
    let admin = try await LiveDeployment.open().tenant().admin()
    let status = await refusal { try await admin.found(criterion) }
    #expect(status?.fields == [field])
  }

  @Test("filters hold besides, and filters of plans ask for the permission to read plans")
  func filters() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let (one, two) = (
      try await tenant.student("A", "Marlow"), try await tenant.student("B", "Marl")
    )
    let three = try await tenant.student("C", "Marlin", grade: "08")
    let teacher = try await tenant.teacher(of: one)
    let navigator = StaffID.random()
    try await tenant.assign(two, to: navigator)
    let writer = try await tenant.caller(.navigator, holder: navigator)
    _ = try await writer.open(.sample(two, review: "2026-12-01"))
    func found(_ filter: (inout SearchStudentsRequest) -> Void) async throws -> [String] {
      try await admin.found(.familyPrefix("mar"), filter)
    }
    #expect(try await found { _ in } == [one, two, three].sorted().map(\.description))
    #expect(try await found { $0.grade = "08" } == [three.description])
    #expect(try await found { $0.grade = "09" }.isEmpty)
    #expect(try await found { $0.status = .withdrawn }.isEmpty)
    #expect(try await found { $0.schoolID = SchoolID.random().description }.isEmpty)
    #expect(try await found { $0.navigatorID = navigator.description } == [two.description])
    #expect(try await found { $0.classID = ClassID.random().description }.isEmpty)
    #expect(try await found { $0.tier = .tier1 } == [two.description])
    #expect(try await found { $0.tier = .tier3 }.isEmpty)
    #expect(try await found { $0.reviewDueBy = "2026-12-01" } == [two.description])
    #expect(try await found { $0.reviewDueBy = "2026-11-30" }.isEmpty)
    #expect(try await teacher.found(.familyPrefix("mar")) == [one.description])
    #expect(try await writer.found(.familyPrefix("mar")) == [two.description])

    let integrator = try await tenant.caller(.integrator, groups: .identityOnly)
    let status = await refusal {
      try await integrator.found(.familyPrefix("mar")) { $0.tier = .tier1 }
    }
    #expect(status?.facts["permission"] == "PERMISSION_PLAN_READ")
    #expect(try await integrator.found(.familyPrefix("mar")).count == 3)
  }

  @Test("an exact identifier is held against the filters too")
  func exactWithFilters() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student(.sample(identity: .sample(localID: "QB-1")))
    let admin = try await tenant.admin()
    #expect(try await admin.found(.localID("QB-1")) { $0.grade = "07" } == [student.description])
    #expect(try await admin.found(.localID("QB-1")) { $0.grade = "08" }.isEmpty)
    #expect(
      try await admin.found(.localID("QB-1")) { $0.navigatorID = StaffID.random().description }
        .isEmpty)
  }

  @Test("phones and e-mail are only for those who may read contacts, and are recorded as read")
  func contactIsTold() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student(
      "A", "Marlow", contact: StudentContact(phone: "502 555 0101"))
    let integrator = try await tenant.caller(.integrator, groups: .identityOnly)
    for criterion in [Criterion.phone("5025550101"), .email("a@kite-hill.example")] {
      let status = await refusal { try await integrator.found(criterion) }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
    }
    let answer = try await tenant.admin().students.searchStudents(
      SearchStudentsRequest(criterion: .phone("5025550101"))
    ).message
    #expect(answer.students.map(\.id) == [student.description])
    #expect(answer.students.first?.contact == nil)
    try await tenant.live.deployment.disclosures.flush()
    let entries = try await tenant.session.data.read {
      try await $0.disclosures(after: 0, limit: 9)
    }
    #expect(entries.map(\.entry.disclosed) == [RecordGroupSet([.identity, .contact])])
    #expect(entries.map(\.entry.operation) == ["SearchStudents"])
  }

  @Test("pages meet without gap or overlap, and a token is good for its own search only")
  func pages() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var marlows: [StudentID] = []
    for _ in 0..<7 { marlows.append(try await tenant.student("A", "Marlow")) }
    let admin = try await tenant.admin()
    let expected = marlows.sorted().map(\.description)
    for size in [1, 3, 7, 8] as [Int32] {
      #expect(try await admin.found(.familyPrefix("mar"), pageSize: size) == expected)
    }
    let first = try await admin.students.searchStudents(
      SearchStudentsRequest(criterion: .familyPrefix("mar"), pageSize: 3)
    ).message
    #expect(first.students.count == 3)
    for criterion in [Criterion.familyPrefix("marl"), .familySound("mar")] {
      let status = await refusal {
        try await admin.students.searchStudents(
          SearchStudentsRequest(criterion: criterion, pageSize: 3, pageToken: first.nextPageToken))
      }
      #expect(status?.fields == ["page_token"])
    }
    let large = await refusal { try await admin.found(.familyPrefix("mar"), pageSize: 101) }
    #expect(large?.fields == ["page_size"])
  }

  @Test("a scope with few hits among many is looked through to its end")
  func sparse() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    for _ in 0..<12 { _ = try await tenant.student("A", "Marlow") }
    let last = try await tenant.student("A", "Marlow")
    let navigator = StaffID.random()
    try await tenant.assign(last, to: navigator)
    let writer = try await tenant.caller(.navigator, holder: navigator)
    _ = try await writer.open(.sample(last))
    // One candidate a round, of which one in thirteen has a plan.
    let found = try await admin.found(.familyPrefix("mar"), pageSize: 1) { $0.tier = .tier1 }
    #expect(found == [last.description])
  }
}
