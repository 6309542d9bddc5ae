// Generated from proto/cairn/v1/student.proto by tools/generate. Never edited.

public import RPC

/// Calls `cairn.v1.StudentService`. Failures are thrown as `Status`.
public struct StudentClient: Sendable {
  let channel: any CallChannel

  public init(_ channel: any CallChannel) { self.channel = channel }

  /// Creates a student. All six record groups are sealed, empty ones too.
  public func createStudent(_ request: CreateStudentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<CreateStudentResponse>
  {
    try await channel.call(StudentMethods.createStudent, request, options)
  }

  /// Returns a student with every record group that the caller may see.
  public func getStudent(_ request: GetStudentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<GetStudentResponse>
  {
    try await channel.call(StudentMethods.getStudent, request, options)
  }

  /// Replaces the record groups that are present; the others stay as they are.
  public func reviseStudent(_ request: ReviseStudentRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ReviseStudentResponse>
  {
    try await channel.call(StudentMethods.reviseStudent, request, options)
  }

  /// Lists the students that the caller may see, in the order of their ids.
  public func listStudents(_ request: ListStudentsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<ListStudentsResponse>
  {
    try await channel.call(StudentMethods.listStudents, request, options)
  }

  /// Finds students, among those that the caller may see, by identifier, name, sound of the name,
  /// phone, e-mail or birth year.
  public func searchStudents(_ request: SearchStudentsRequest, options: CallOptions = CallOptions())
    async throws -> Answer<SearchStudentsResponse>
  {
    try await channel.call(StudentMethods.searchStudents, request, options)
  }
}
