// Generated from proto/cairn/v1/canary.proto by tools/generate. Never edited.

/// `cairn.v1.Canary`.
public struct Canary: Hashable, Sendable {
  public var studentID: String = ""
  public var createTime: GoogleProtobuf.Timestamp? = nil

  public init() {}

  public init(studentID: String = "", createTime: GoogleProtobuf.Timestamp? = nil) {
    self.studentID = studentID
    self.createTime = createTime
  }
}

/// What `CanaryService.createCanaries` is asked.
public struct CreateCanariesRequest: Hashable, Sendable {
  /// 1 to 16; 0 means 3. A tenant has at most 64.
  public var count: Int32 = 0

  public init() {}

  public init(count: Int32 = 0) {
    self.count = count
  }
}

/// What `CanaryService.createCanaries` answers.
public struct CreateCanariesResponse: Hashable, Sendable {
  public var canaries: [Canary] = []

  public init() {}

  public init(canaries: [Canary] = []) {
    self.canaries = canaries
  }
}

/// What `CanaryService.listCanaries` is asked.
public struct ListCanariesRequest: Hashable, Sendable {
  public init() {}
}

/// What `CanaryService.listCanaries` answers.
public struct ListCanariesResponse: Hashable, Sendable {
  public var canaries: [Canary] = []

  public init() {}

  public init(canaries: [Canary] = []) {
    self.canaries = canaries
  }
}
