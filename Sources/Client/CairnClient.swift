public import Messages
public import RPC

/// All services of one server, called as one caller.
public struct CairnClient: Sendable {
  public let tenants: TenantClient
  public let credentials: CredentialClient
  public let students: StudentClient
  public let plans: PlanClient
  public let navigators: NavigatorClient
  public let consents: ConsentClient
  public let rosters: RosterClient
  public let access: AccessClient
  public let approvals: ApprovalClient
  public let keys: KeyClient
  public let backups: BackupClient
  public let exports: ExportClient
  public let erasures: ErasureClient
  public let inspections: InspectionClient
  public let roots: RootClient
  public let canaries: CanaryClient
  public let moves: MoveClient
  public let alarms: AlarmClient

  /// Puts `envelope` on every call through `channel`. `timeout` holds for each call that sets none
  /// of its own; `nil` waits for as long as it takes.
  public init(
    _ channel: any CallChannel, envelope: CallEnvelope = CallEnvelope(), timeout: Duration? = nil
  ) {
    let channel = EnvelopeChannel(channel, envelope, timeout: timeout)
    tenants = TenantClient(channel)
    credentials = CredentialClient(channel)
    students = StudentClient(channel)
    plans = PlanClient(channel)
    navigators = NavigatorClient(channel)
    consents = ConsentClient(channel)
    rosters = RosterClient(channel)
    access = AccessClient(channel)
    approvals = ApprovalClient(channel)
    keys = KeyClient(channel)
    backups = BackupClient(channel)
    exports = ExportClient(channel)
    erasures = ErasureClient(channel)
    inspections = InspectionClient(channel)
    roots = RootClient(channel)
    canaries = CanaryClient(channel)
    moves = MoveClient(channel)
    alarms = AlarmClient(channel)
  }
}
