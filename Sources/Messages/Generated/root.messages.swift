// Generated from proto/cairn/v1/root.proto by tools/generate. Never edited.

/// How the root key is used.
public struct Root: Hashable, Sendable {
  /// The lowest version that still opens something; that of the platform's own key, which is
  /// sealed anew when no other key is left below.
  public var version: UInt32 = 0
  /// The highest version that the server was given. New keys are sealed under it.
  public var newestVersion: UInt32 = 0
  /// The kind of source of the version in use, such as `file`.
  public var provider: String = ""
  /// The kind of source of the newest version while a rotation is to be made; empty otherwise.
  public var nextProvider: String = ""
  /// Keys that are sealed under a root key, the platform's own among them.
  public var keys: Int64 = 0
  /// Those of them that are sealed under a version below the newest.
  public var keysLeft: Int64 = 0
  /// The platform's key as it is sealed under the root key, to check a root key against. It tells
  /// nothing of either.
  public var platformKey: [UInt8] = []
  /// The version of the platform's key itself.
  public var platformKeyVersion: UInt32 = 0

  public init() {}

  public init(
    version: UInt32 = 0, newestVersion: UInt32 = 0, provider: String = "",
    nextProvider: String = "", keys: Int64 = 0, keysLeft: Int64 = 0, platformKey: [UInt8] = [],
    platformKeyVersion: UInt32 = 0
  ) {
    self.version = version
    self.newestVersion = newestVersion
    self.provider = provider
    self.nextProvider = nextProvider
    self.keys = keys
    self.keysLeft = keysLeft
    self.platformKey = platformKey
    self.platformKeyVersion = platformKeyVersion
  }
}

/// What `RootService.getRoot` is asked.
public struct GetRootRequest: Hashable, Sendable {
  public init() {}
}

/// What `RootService.getRoot` answers.
public struct GetRootResponse: Hashable, Sendable {
  public var root: Root? = nil

  public init() {}

  public init(root: Root? = nil) {
    self.root = root
  }
}

/// What `RootService.rotateRoot` is asked.
public struct RotateRootRequest: Hashable, Sendable {
  /// The version to move to: the newest that the server was given. Where it is reached already,
  /// nothing changes.
  public var version: UInt32 = 0
  /// At most so many keys are sealed anew in this call; 0 for all.
  public var keysMax: Int32 = 0
  /// Why, for the other operators.
  public var reason: String = ""
  /// What the first call answered; empty in the first call.
  public var approvalID: String = ""

  public init() {}

  public init(version: UInt32 = 0, keysMax: Int32 = 0, reason: String = "", approvalID: String = "")
  {
    self.version = version
    self.keysMax = keysMax
    self.reason = reason
    self.approvalID = approvalID
  }
}

/// What `RootService.rotateRoot` answers.
public struct RotateRootResponse: Hashable, Sendable {
  public var root: Root? = nil
  /// Keys that this call sealed anew.
  public var keysResealed: Int64 = 0
  /// Who asked and who agreed. While it is pending, nothing has been done. Absent where there was
  /// nothing to do.
  public var approval: Approval? = nil

  public init() {}

  public init(root: Root? = nil, keysResealed: Int64 = 0, approval: Approval? = nil) {
    self.root = root
    self.keysResealed = keysResealed
    self.approval = approval
  }
}
