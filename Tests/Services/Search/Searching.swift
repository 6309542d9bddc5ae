import Messages
import RPC
import Vocabulary

@testable import Services

extension LiveCaller {
  /// The ids of everybody a search finds, over all of its pages.
  func found(
    _ criterion: SearchStudentsRequest.Criterion?, pageSize: Int32 = 0,
    _ filter: (inout SearchStudentsRequest) -> Void = { _ in }
  ) async throws -> [String] {
    var request = SearchStudentsRequest(criterion: criterion, pageSize: pageSize)
    filter(&request)
    var found: [String] = []
    repeat {
      let page = try await students.searchStudents(request).message
      found += page.students.map(\.id)
      request.pageToken = page.nextPageToken
    } while !request.pageToken.isEmpty
    return found
  }
}

extension LiveTenant {
  /// Creates a student of that name.
  func student(
    _ given: String, _ family: String, goesBy: String = "", born: String = "2012-03-04",
    grade: String = "07", contact: StudentContact? = nil
  ) async throws -> StudentID {
    var identity = StudentIdentity(givenName: given, familyName: family, birthDate: born)
    identity.preferredName = goesBy
    return try await student(
      CreateStudentRequest(grade: grade, identity: identity, contact: contact))
  }
}
