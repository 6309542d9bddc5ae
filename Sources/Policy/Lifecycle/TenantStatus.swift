/// Whether a tenant may be used. Raw values are those of `cairn.v1.TenantStatus`.
public enum TenantStatus: UInt16, Lifecycle {
  /// Keys and store are being made; nothing can be called yet.
  case provisioning = 1
  case active = 2
  /// No credential of the tenant works; nothing is erased.
  case suspended = 3
  /// Two people have decided its end; its keys are being destroyed. What follows is that it is not
  /// there.
  case closing = 4
  /// Another store has it. What is left here is neither read nor written.
  case moved = 5

  /// Whether its data is here, to be opened.
  public var isKept: Bool {
    switch self {
    case .provisioning, .active, .suspended: true
    case .closing, .moved: false
    }
  }

  public static let schemaPrefix = "TENANT_STATUS"
  public static let initial = TenantStatus.provisioning

  public var successors: [TenantStatus] {
    switch self {
    case .provisioning: [.active]
    case .active: [.suspended]
    case .suspended: [.active, .closing, .moved]
    case .closing, .moved: []
    }
  }
}
