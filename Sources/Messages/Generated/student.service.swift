// Generated from proto/cairn/v1/student.proto by tools/generate. Never edited.

public import RPC

/// The methods of `cairn.v1.StudentService`.
public enum StudentMethods {
  public static let createStudent = MethodDescriptor(
    service: "cairn.v1.StudentService", method: "CreateStudent", kind: .unary, isIdempotent: false)
  public static let getStudent = MethodDescriptor(
    service: "cairn.v1.StudentService", method: "GetStudent", kind: .unary, isIdempotent: true)
  public static let reviseStudent = MethodDescriptor(
    service: "cairn.v1.StudentService", method: "ReviseStudent", kind: .unary, isIdempotent: false)
  public static let listStudents = MethodDescriptor(
    service: "cairn.v1.StudentService", method: "ListStudents", kind: .unary, isIdempotent: true)
  public static let searchStudents = MethodDescriptor(
    service: "cairn.v1.StudentService", method: "SearchStudents", kind: .unary, isIdempotent: true)
}

/// Keeps the record of each student. What a caller sees is decided by role, assignment and consent:
/// a navigator sees the own caseload, school staff their classes, a partner the record groups that
/// an active consent opens for the stated purpose.
public protocol StudentService: Sendable {
  /// Creates a student. All six record groups are sealed, empty ones too.
  func createStudent(_ request: CreateStudentRequest, _ context: CallContext) async throws
    -> CreateStudentResponse

  /// Returns a student with every record group that the caller may see.
  func getStudent(_ request: GetStudentRequest, _ context: CallContext) async throws -> Encoded<
    GetStudentResponse
  >

  /// Replaces the record groups that are present; the others stay as they are.
  func reviseStudent(_ request: ReviseStudentRequest, _ context: CallContext) async throws
    -> ReviseStudentResponse

  /// Lists the students that the caller may see, in the order of their ids.
  func listStudents(_ request: ListStudentsRequest, _ context: CallContext) async throws
    -> ListStudentsResponse

  /// Finds students, among those that the caller may see, by identifier, name, sound of the name,
  /// phone, e-mail or birth year.
  func searchStudents(_ request: SearchStudentsRequest, _ context: CallContext) async throws
    -> SearchStudentsResponse
}

extension StudentService {
  /// The methods with their handlers, for a `Router`.
  public var methods: [BoundMethod] {
    [
      .unary(StudentMethods.createStudent, createStudent),
      .unary(StudentMethods.getStudent, getStudent),
      .unary(StudentMethods.reviseStudent, reviseStudent),
      .unary(StudentMethods.listStudents, listStudents),
      .unary(StudentMethods.searchStudents, searchStudents),
    ]
  }
}
