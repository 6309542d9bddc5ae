public import Vocabulary

/// What the index keeps of one student: nothing that can be read, only what can be recognised.
public struct IndexEntry: Sendable {
  public var id: StudentID
  public var school: SchoolID?
  public var grade: String
  /// `cairn.v1.StudentStatus`.
  public var status: Int
  /// Keyed fingerprints of everything under which the student is found. Equal ones count once.
  public var tokens: [UInt64]

  public init(id: StudentID, school: SchoolID?, grade: String, status: Int, tokens: [UInt64]) {
    self.id = id
    self.school = school
    self.grade = grade
    self.status = status
    self.tokens = tokens
  }
}

/// What of a student lies in the clear and can be asked for besides. Everything set must hold.
public struct IndexFilter: Sendable {
  public var school: SchoolID?
  public var grade: String?
  public var status: Int?

  public init(school: SchoolID? = nil, grade: String? = nil, status: Int? = nil) {
    self.school = school
    self.grade = grade
    self.status = status
  }
}
