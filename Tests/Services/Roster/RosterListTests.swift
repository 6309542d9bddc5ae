import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Lists of schools and classes")
struct RosterListTests {
  private func imported(
    _ edit: (inout RosterFiles) -> Void = { _ in }
  ) async throws -> (tenant: LiveTenant, admin: LiveCaller) {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    var roster = RosterFiles.sample()
    edit(&roster)
    _ = try await admin.upload(roster)
    return (tenant, admin)
  }

  @Test("pages of schools meet in the order of names, also where names are equal and long")
  func schoolPages() async throws {
    let name = String(repeating: "𝔸", count: 255)
    let (_, admin) = try await imported { roster in
      for number in 1...5 { roster.schools["school-\(number)"] = number < 4 ? name : "B\(number)" }
    }
    var (names, token): ([String], String) = ([], "")
    repeat {
      let page = try await admin.rosters.listSchools(
        ListSchoolsRequest(pageSize: 2, pageToken: token)
      ).message
      names += page.schools.map(\.name)
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(
      names == ["B4", "B5", "North School", "Sample Schools", "South School", name, name, name])
  }

  @Test("classes of a school come by title, all classes when no school is named")
  func classes() async throws {
    let (tenant, admin) = try await imported()
    let schools = try await admin.rosters.listSchools(ListSchoolsRequest()).message.schools
    func list(_ request: ListClassesRequest) async throws -> ListClassesResponse {
      try await admin.rosters.listClasses(request).message
    }
    let north = try #require(schools.first { $0.sourcedID == "north" }?.id)
    let first = try await list(ListClassesRequest(schoolID: north, pageSize: 1))
    #expect(first.classes.map(\.title) == ["Kites"])
    #expect(first.classes.map(\.grades) == [["07"]])
    let second = try await list(
      ListClassesRequest(schoolID: north, pageSize: 1, pageToken: first.nextPageToken))
    #expect(second.classes.map(\.title) == ["Knots"])
    #expect(second.nextPageToken.isEmpty)
    let south = try #require(schools.first { $0.sourcedID == "south" }?.id)
    #expect(try await list(ListClassesRequest(schoolID: south)).classes.isEmpty)
    #expect(try await list(ListClassesRequest()).classes.count == 2)
    let all = try await list(ListClassesRequest(pageSize: 1))
    let foreign = await refusal {
      try await list(ListClassesRequest(schoolID: north, pageToken: all.nextPageToken))
    }
    #expect(foreign?.fields == ["page_token"])
    let unknown = await refusal {
      try await list(ListClassesRequest(schoolID: SchoolID.random().description))
    }
    #expect(unknown?.code == .notFound)
    // Who teaches nothing has no classes of the own.
    let stranger = try await tenant.caller(.schoolStaff, holder: .random())
    let none = try await stranger.rosters.listClasses(ListClassesRequest(schoolID: north)).message
    #expect(none.classes.isEmpty)
  }
}
