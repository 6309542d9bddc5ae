import Client
import Messages
import RPC
import Synchronization

/// One kind of search, with what to look for: taken from students of the district, so that there is
/// always somebody to find.
struct SearchCase: Sendable {
  let name: String
  let requests: [SearchStudentsRequest]
  /// Students of a first page, on average.
  var found = 0.0

  static func all(in district: BenchDistrict) async throws -> [SearchCase] {
    let samples = try await district.records(60)
    let school = samples.first?.schoolID ?? ""
    func make(
      _ name: String, _ request: (Student) -> SearchStudentsRequest?
    ) async throws -> SearchCase {
      var one = SearchCase(name: name, requests: samples.compactMap(request))
      guard !one.requests.isEmpty else { throw BenchFailure("nobody to find by \(name)") }
      for request in one.requests {
        one.found += Double(try await district.search(request)) / Double(one.requests.count)
      }
      return one
    }
    return [
      try await make("prefix") { .prefix(String($0.family.prefix(3))) },
      try await make("prefix_school") {
        var request = SearchStudentsRequest.prefix(String($0.family.prefix(3)))
        request.schoolID = school
        return request
      },
      try await make("name") { .prefix($0.family) },
      try await make("sound") { SearchStudentsRequest(criterion: .familySound($0.family)) },
      try await make("phone") { student in
        student.contact?.contacts.first { !$0.phone.isEmpty }
          .map { SearchStudentsRequest(criterion: .phone($0.phone)) }
      },
      try await make("preferred") { student in
        guard let name = student.identity?.preferredName, !name.isEmpty else { return nil }
        return SearchStudentsRequest(criterion: .preferredName(name))
      },
      try await make("birth_year") { student in
        guard let year = (student.identity?.birthDate.prefix(4)).flatMap({ Int32($0) }) else {
          return nil
        }
        return SearchStudentsRequest(
          criterion: .birthYear(BirthYearQuery(year: year, grade: student.grade)))
      },
      try await make("person") { student in
        let identity = student.identity ?? StudentIdentity()
        return SearchStudentsRequest(
          criterion: .person(
            PersonQuery(
              familyName: identity.familyName, givenName: identity.givenName,
              birthDate: identity.birthDate)))
      },
    ]
  }
}

extension SearchStudentsRequest {
  static func prefix(_ letters: String) -> SearchStudentsRequest {
    SearchStudentsRequest(criterion: .familyPrefix(letters))
  }
}

extension Student {
  fileprivate var family: String { identity?.familyName ?? "" }
}

extension BenchDistrict {
  /// Searches as the administrator and says how many a first page holds.
  @discardableResult
  func search(_ request: SearchStudentsRequest) async throws -> Int {
    try await server.asCaller(admin, for: Self.purpose) { client in
      try await client.students.searchStudents(request).message.students.count
    }
  }

  /// Whole records of some students, one in a hundred of whom goes by another name.
  fileprivate func records(_ count: Int) async throws -> [Student] {
    let ids = try await students(1000)
    return try await server.asCaller(admin, for: Self.purpose) { client in
      var records: [Student] = []
      for id in ids {
        guard let record = try await client.students.getStudent(.init(id: id)).message.student
        else { continue }
        if records.count < count || record.identity?.preferredName.isEmpty == false {
          records.append(record)
        }
      }
      return records
    }
  }
}

/// Raised once, by whoever is done.
final class Signal: Sendable {
  private let state = Atomic<Bool>(false)

  var isRaised: Bool { state.load(ordering: .acquiring) }

  func raise() { state.store(true, ordering: .releasing) }
}
