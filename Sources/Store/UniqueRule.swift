/// What must be unique. The raw value is the name of the index, which every engine knows.
public enum UniqueRule: String, CaseIterable, Hashable, Sendable {
  /// The short name of a tenant.
  case tenantName = "tenant_name"
  /// One open Success Plan for each student and school year.
  case openPlan = "plan_open"
  /// One navigator for each student at a time.
  case currentNavigator = "navigator_assignment_current"
  /// The id that a client made for a check-in.
  case checkInClient = "check_in_client"
  /// A key to which exports are sealed is one party's.
  case exportRecipient = "export_key_recipient"
  /// Any primary key: the same row was written twice.
  case primaryKey = "primary_key"

  /// The columns, as an engine that reports columns instead of index names lists them.
  public var columns: String? {
    switch self {
    case .tenantName: "tenant.name"
    case .openPlan: "plan.tenant, plan.student, plan.school_year"
    case .currentNavigator: "navigator_assignment.tenant, navigator_assignment.student"
    case .checkInClient: "check_in.tenant, check_in.client_id"
    case .exportRecipient: "export_key.tenant, export_key.recipient"
    case .primaryKey: nil
    }
  }
}
