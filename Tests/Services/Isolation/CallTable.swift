import Messages
import NIOCore
import RPC
import Testing

@testable import Services

/// One call of every method of the schema, about targets that are handed in. A method without a row
/// fails the tests that walk the catalog, so that nobody adds one that is not tried.
enum CallTable {
  enum Actor: CaseIterable {
    case admin, navigator, partner, auditor
  }

  struct Row: Sendable {
    let method: MethodDescriptor
    /// Whose calls reach the handler.
    let actor: Actor
    /// Whether the request names what it is about; the others speak of the caller's own tenant.
    let isNaming: Bool
    let request: @Sendable (Targets) -> any SchemaMessage
  }

  static let rows: [Row] =
    studentRows + planRows + consentRows + credentialRows + navigatorRows + rosterRows
    + erasureRows + keyRows + exportRows + platformRows

  private static func naming(
    _ method: MethodDescriptor, by actor: Actor = .admin,
    _ request: @escaping @Sendable (Targets) -> any SchemaMessage
  ) -> Row {
    Row(method: method, actor: actor, isNaming: true, request: request)
  }

  private static func own(
    _ method: MethodDescriptor, by actor: Actor = .admin, _ request: any SchemaMessage
  ) -> Row {
    Row(method: method, actor: actor, isNaming: false) { _ in request }
  }

  private static let studentRows: [Row] = [
    naming(StudentMethods.getStudent) { GetStudentRequest(id: $0.student) },
    naming(StudentMethods.getStudent, by: .navigator) { GetStudentRequest(id: $0.student) },
    naming(StudentMethods.getStudent, by: .partner) { GetStudentRequest(id: $0.student) },
    naming(StudentMethods.createStudent) {
      CreateStudentRequest(
        schoolID: $0.school, identity: StudentIdentity(givenName: "A", familyName: "B"))
    },
    naming(StudentMethods.reviseStudent) { ReviseStudentRequest(id: $0.student, revision: 1) },
    own(StudentMethods.listStudents, ListStudentsRequest()),
    naming(StudentMethods.listStudents) { ListStudentsRequest(schoolID: $0.school) },
    naming(StudentMethods.listStudents) { ListStudentsRequest(classID: $0.schoolClass) },
    naming(StudentMethods.listStudents) { ListStudentsRequest(navigatorID: $0.navigator) },
    naming(StudentMethods.searchStudents) {
      SearchStudentsRequest(criterion: .localID($0.localID))
    },
    naming(AccessMethods.listDisclosures, by: .auditor) {
      ListDisclosuresRequest(studentID: $0.student)
    },
  ]

  private static let planRows: [Row] = [
    naming(PlanMethods.createPlan, by: .navigator) {
      CreatePlanRequest(
        studentID: $0.student, schoolYear: 2028, tier: .tier1, nextReviewOn: "2026-12-01",
        content: .sample(), voices: PlanVoices(studentVoice: Sample.note))
    },
    naming(PlanMethods.getPlan, by: .navigator) { GetPlanRequest(id: $0.plan) },
    naming(PlanMethods.revisePlan, by: .navigator) {
      RevisePlanRequest(id: $0.plan, revision: 1, reason: "a talk")
    },
    own(PlanMethods.listPlans, ListPlansRequest()),
    naming(PlanMethods.listPlans) { ListPlansRequest(studentID: $0.student) },
  ]

  private static let consentRows: [Row] = [
    naming(ConsentMethods.draftConsent) {
      DraftConsentRequest(studentID: $0.student, scope: Agreement().scope)
    },
    naming(ConsentMethods.signConsent) { SignConsentRequest(id: $0.consent) },
    naming(ConsentMethods.revokeConsent) { RevokeConsentRequest(id: $0.consent) },
    naming(ConsentMethods.getConsent) { GetConsentRequest(id: $0.consent) },
    naming(ConsentMethods.getConsent, by: .partner) { GetConsentRequest(id: $0.consent) },
    naming(ConsentMethods.listConsents) { ListConsentsRequest(studentID: $0.student) },
    naming(ConsentMethods.evaluateConsent) {
      EvaluateConsentRequest(
        studentID: $0.student, party: "kite-club", purpose: .serviceCoordination)
    },
  ]

  private static let credentialRows: [Row] = [
    naming(CredentialMethods.issueCredential) {
      IssueCredentialRequest(role: .navigator, label: "a test", holder: .holderID($0.navigator))
    },
    naming(CredentialMethods.revokeCredential) { RevokeCredentialRequest(id: $0.credential) },
    naming(CredentialMethods.rotateCredential) { RotateCredentialRequest(id: $0.credential) },
    own(CredentialMethods.listCredentials, ListCredentialsRequest()),
    own(CredentialMethods.whoAmI, WhoAmIRequest()),
  ]

  private static let navigatorRows: [Row] = [
    naming(NavigatorMethods.assignNavigator) {
      AssignNavigatorRequest(studentID: $0.student, navigatorID: $0.navigator)
    },
    naming(NavigatorMethods.listCaseload) { ListCaseloadRequest(navigatorID: $0.navigator) },
    own(NavigatorMethods.listCaseload, by: .navigator, ListCaseloadRequest()),
    naming(NavigatorMethods.recordCheckIns, by: .navigator) {
      RecordCheckInsRequest(checkIns: [
        CheckIn(
          clientID: "0d4e4a52-7f2c-4b43-8a8b-5f6f6a6f0001", studentID: $0.student,
          occurTime: GoogleProtobuf.Timestamp(seconds: 1_788_278_000), mode: .phone,
          reached: .yes)
      ])
    },
  ]

  private static let rosterRows: [Row] = [
    own(RosterMethods.importRoster, ImportRosterRequest(part: .start(.init(validateOnly: true)))),
    own(RosterMethods.listSchools, ListSchoolsRequest()),
    own(RosterMethods.listClasses, ListClassesRequest()),
    naming(RosterMethods.listClasses) { ListClassesRequest(schoolID: $0.school) },
  ]

  private static let erasureRows: [Row] = [
    naming(ErasureMethods.eraseStudent) {
      EraseStudentRequest(
        studentID: $0.student, basis: .retentionEnded, reason: "a test", validateOnly: true)
    },
    own(ErasureMethods.listErasures, ListErasuresRequest()),
    naming(ErasureMethods.getErasureCertificate) {
      GetErasureCertificateRequest(studentID: $0.erased)
    },
    naming(ErasureMethods.placeLegalHold) {
      PlaceLegalHoldRequest(studentID: $0.student, reason: "a test")
    },
    naming(ErasureMethods.listLegalHolds) { ListLegalHoldsRequest(studentID: $0.student) },
    naming(ErasureMethods.liftLegalHold) { LiftLegalHoldRequest(id: $0.hold) },
    naming(InspectionMethods.openInspection) {
      OpenInspectionRequest(studentID: $0.student, capacity: .parent)
    },
    own(InspectionMethods.listInspections, ListInspectionsRequest()),
    naming(InspectionMethods.closeInspection) {
      CloseInspectionRequest(id: $0.inspection, outcome: .complied)
    },
    own(ApprovalMethods.listApprovals, ListApprovalsRequest()),
    naming(ApprovalMethods.getApproval) { GetApprovalRequest(id: $0.approval) },
    naming(ApprovalMethods.grantApproval) { GrantApprovalRequest(id: $0.approval) },
    naming(ApprovalMethods.withdrawApproval) { WithdrawApprovalRequest(id: $0.approval) },
  ]

  private static let keyRows: [Row] = [
    own(KeyMethods.listKeys, ListKeysRequest()),
    own(KeyMethods.getKeyInventory, GetKeyInventoryRequest()),
    own(KeyMethods.getRotationProgress, GetRotationProgressRequest(kind: .tenantKey)),
    own(KeyMethods.rotateKey, RotateKeyRequest(kind: .tenantKey)),
  ]

  private static let exportRows: [Row] = [
    own(
      ExportMethods.registerExportKey, RegisterExportKeyRequest(recipient: "age1", party: "kites")),
    own(ExportMethods.listExportKeys, ListExportKeysRequest()),
    own(ExportMethods.listExportKeys, by: .partner, ListExportKeysRequest()),
    own(ExportMethods.createExport, CreateExportRequest(party: "kite-club")),
    own(ExportMethods.createExport, by: .partner, CreateExportRequest()),
    own(ExportMethods.listExports, ListExportsRequest()),
    own(ExportMethods.listExports, by: .partner, ListExportsRequest()),
    naming(ExportMethods.confirmExportKey) {
      ConfirmExportKeyRequest(id: $0.exportKey, proof: "a guess")
    },
    naming(ExportMethods.revokeExportKey, by: .partner) {
      RevokeExportKeyRequest(id: $0.exportKey)
    },
    naming(ExportMethods.revokeExportKey) { RevokeExportKeyRequest(id: $0.exportKey) },
    own(ExportMethods.beginTenantExport, BeginTenantExportRequest(reason: "a test")),
    own(
      ExportMethods.createTenantExport,
      CreateTenantExportRequest(
        approvalID: "0123456789abcdefghjkmnpqrs",
        recipients: ["age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"])),
  ]

  /// Whose calls a tenant's credential cannot make, whatever they name.
  private static let platformRows: [Row] = [
    own(TenantMethods.createTenant, CreateTenantRequest(name: "other")),
    naming(TenantMethods.getTenant) { GetTenantRequest(tenant: $0.tenantName) },
    own(TenantMethods.listTenants, ListTenantsRequest()),
    naming(TenantMethods.suspendTenant) {
      SuspendTenantRequest(tenant: $0.tenantName, reason: "none")
    },
    naming(TenantMethods.resumeTenant) { ResumeTenantRequest(tenant: $0.tenantName) },
    naming(TenantMethods.beginTenantDestruction) {
      BeginTenantDestructionRequest(tenant: $0.tenantName, reason: "none")
    },
    naming(TenantMethods.confirmTenantDestruction) {
      ConfirmTenantDestructionRequest(tenant: $0.tenantName, approvalID: $0.approval)
    },
    naming(TenantMethods.getDestructionCertificate) {
      GetDestructionCertificateRequest(tenant: $0.tenantName)
    },
    own(BackupMethods.createBackup, CreateBackupRequest(artefact: .data)),
    own(BackupMethods.listBackups, ListBackupsRequest()),
    own(BackupMethods.discardBackup, DiscardBackupRequest()),
    own(BackupMethods.verifyBackup, VerifyBackupRequest()),
    own(BackupMethods.restoreBackup, RestoreBackupRequest()),
    own(RootMethods.getRoot, GetRootRequest()),
    own(RootMethods.rotateRoot, RotateRootRequest()),
    own(CanaryMethods.createCanaries, CreateCanariesRequest()),
    own(CanaryMethods.listCanaries, ListCanariesRequest()),
    own(AlarmMethods.listAlarms, ListAlarmsRequest()),
    naming(MoveMethods.moveTenant) {
      MoveTenantRequest(tenant: $0.tenantName, validateOnly: true)
    },
    naming(MoveMethods.discardMovedTenant) {
      DiscardMovedTenantRequest(tenant: $0.tenantName, validateOnly: true)
    },
  ]
}

extension CallTable.Row {
  /// Makes the call.
  ///
  /// - Returns: every byte of the answer that the caller sees: the messages, or code, text and
  ///   details of the refusal.
  func outcome(_ caller: LiveCaller, about targets: Targets) async throws -> [UInt8] {
    let request = ByteBuffer(bytes: request(targets).bytes())
    do {
      guard method.kind == .unary else {
        return try await caller.channel.stream(method, CallOptions()) { stream in
          try await stream.outgoing.send(request)
          try await stream.finish()
          var bytes: [UInt8] = []
          for try await message in stream.incoming { bytes += message.readableBytesView }
          return bytes
        }.message
      }
      return Array(
        try await caller.channel.unary(method, request, CallOptions()).message.readableBytesView)
    } catch let status as Status {
      return Array("\(status.code.name) \(status.message) ".utf8) + encodeStatusDetails(status)
    }
  }
}
