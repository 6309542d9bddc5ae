/// What takes two people. Raw values are those of `cairn.v1.ApprovalKind`.
public enum ApprovalKind: UInt16, SchemaNumbered {
  /// The end of a tenant and of everything it keeps.
  case tenantDestruction = 1
  /// An older state of a tenant in place of the present one.
  case restore = 2
  /// Everything that a tenant keeps, in one file.
  case tenantExport = 3
  /// The move to another root key, after which the old one opens nothing.
  case rootRotation = 4

  public static let schemaPrefix = "APPROVAL_KIND"
}

/// Where a request for approval stands. Raw values are those of `cairn.v1.ApprovalState`.
public enum ApprovalState: UInt16, SchemaNumbered {
  case pending = 1
  case approved = 2
  case used = 3
  case withdrawn = 4
  case expired = 5

  public static let schemaPrefix = "APPROVAL_STATE"
}
