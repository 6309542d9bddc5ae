// Generated from proto/ by tools/generate. Never edited.

extension FieldCatalog {
  /// Every field of our own messages, in the order of the proto files.
  public static let all: [FieldEntry] = [
    access, alarm, credential, approval, backup, canary, consent, erasure, navigator, plan, roster,
    student, export, inspection, key, move, root, tenant,
  ].flatMap(\.self)
}

extension MessageCatalog {
  public static let all: [any SchemaMessage.Type] = [
    GoogleProtobuf.Timestamp.self,
    Disclosure.self,
    ListDisclosuresRequest.self,
    ListDisclosuresResponse.self,
    Alarm.self,
    ListAlarmsRequest.self,
    ListAlarmsResponse.self,
    Credential.self,
    IssueCredentialRequest.self,
    IssueCredentialResponse.self,
    ListCredentialsRequest.self,
    ListCredentialsResponse.self,
    RevokeCredentialRequest.self,
    RevokeCredentialResponse.self,
    RotateCredentialRequest.self,
    RotateCredentialResponse.self,
    WhoAmIRequest.self,
    WhoAmIResponse.self,
    Approval.self,
    ListApprovalsRequest.self,
    ListApprovalsResponse.self,
    GetApprovalRequest.self,
    GetApprovalResponse.self,
    GrantApprovalRequest.self,
    GrantApprovalResponse.self,
    WithdrawApprovalRequest.self,
    WithdrawApprovalResponse.self,
    BackupManifest.self,
    BackupTable.self,
    CreateBackupRequest.self,
    CreateBackupResponse.self,
    BackupChunk.self,
    BackupReceipt.self,
    Backup.self,
    ListBackupsRequest.self,
    ListBackupsResponse.self,
    DiscardBackupRequest.self,
    DiscardBackupResponse.self,
    VerifyBackupRequest.self,
    VerifyStart.self,
    VerifyBackupResponse.self,
    BackupProgress.self,
    BackupReport.self,
    RestoreBackupRequest.self,
    RestoreStart.self,
    RestoreBackupResponse.self,
    Canary.self,
    CreateCanariesRequest.self,
    CreateCanariesResponse.self,
    ListCanariesRequest.self,
    ListCanariesResponse.self,
    ConsentParty.self,
    ConsentScope.self,
    ConsentSigner.self,
    ConsentSignature.self,
    Consent.self,
    DraftConsentRequest.self,
    DraftConsentResponse.self,
    SignConsentRequest.self,
    SignConsentResponse.self,
    RevokeConsentRequest.self,
    RevokeConsentResponse.self,
    GetConsentRequest.self,
    GetConsentResponse.self,
    ListConsentsRequest.self,
    ListConsentsResponse.self,
    EvaluateConsentRequest.self,
    EvaluateConsentResponse.self,
    GroupDecision.self,
    Erasure.self,
    ErasureExtent.self,
    EraseStudentRequest.self,
    EraseStudentResponse.self,
    ListErasuresRequest.self,
    ListErasuresResponse.self,
    GetErasureCertificateRequest.self,
    GetErasureCertificateResponse.self,
    LegalHold.self,
    PlaceLegalHoldRequest.self,
    PlaceLegalHoldResponse.self,
    LiftLegalHoldRequest.self,
    LiftLegalHoldResponse.self,
    ListLegalHoldsRequest.self,
    ListLegalHoldsResponse.self,
    CheckIn.self,
    CheckInDetail.self,
    AssignNavigatorRequest.self,
    AssignNavigatorResponse.self,
    ListCaseloadRequest.self,
    CaseloadEntry.self,
    ListCaseloadResponse.self,
    RecordCheckInsRequest.self,
    RecordCheckInsResponse.self,
    CheckInReceipt.self,
    Plan.self,
    PlanContent.self,
    PlanDomain.self,
    Goal.self,
    ActionStep.self,
    PlanVoices.self,
    PlanReason.self,
    CreatePlanRequest.self,
    CreatePlanResponse.self,
    GetPlanRequest.self,
    GetPlanResponse.self,
    RevisePlanRequest.self,
    RevisePlanResponse.self,
    ListPlansRequest.self,
    ListPlansResponse.self,
    ImportRosterRequest.self,
    ImportStart.self,
    ImportChunk.self,
    ImportRosterResponse.self,
    ImportProgress.self,
    ImportFindings.self,
    ImportFinding.self,
    ImportSummary.self,
    FileSummary.self,
    ListSchoolsRequest.self,
    School.self,
    ListSchoolsResponse.self,
    ListClassesRequest.self,
    SchoolClass.self,
    ListClassesResponse.self,
    StaffIdentity.self,
    Student.self,
    StudentIdentity.self,
    StudentContact.self,
    PostalAddress.self,
    Contact.self,
    StudentAcademic.self,
    Assessment.self,
    StudentHealth.self,
    StudentServices.self,
    StudentNotes.self,
    Note.self,
    CreateStudentRequest.self,
    CreateStudentResponse.self,
    GetStudentRequest.self,
    GetStudentResponse.self,
    ReviseStudentRequest.self,
    ReviseStudentResponse.self,
    ListStudentsRequest.self,
    ListStudentsResponse.self,
    SearchStudentsRequest.self,
    PersonQuery.self,
    BirthYearQuery.self,
    SearchStudentsResponse.self,
    ExportKey.self,
    RegisterExportKeyRequest.self,
    RegisterExportKeyResponse.self,
    ConfirmExportKeyRequest.self,
    ConfirmExportKeyResponse.self,
    ListExportKeysRequest.self,
    ListExportKeysResponse.self,
    RevokeExportKeyRequest.self,
    RevokeExportKeyResponse.self,
    CreateExportRequest.self,
    CreateExportResponse.self,
    ExportChunk.self,
    ExportReceipt.self,
    Export.self,
    ListExportsRequest.self,
    ListExportsResponse.self,
    BeginTenantExportRequest.self,
    BeginTenantExportResponse.self,
    CreateTenantExportRequest.self,
    CreateTenantExportResponse.self,
    ExportRecord.self,
    ExportHeader.self,
    ExportedStudent.self,
    ExportedStaff.self,
    ExportedEnrollment.self,
    ExportedNavigator.self,
    ExportedCheckIn.self,
    ExportEnd.self,
    Inspection.self,
    OpenInspectionRequest.self,
    OpenInspectionResponse.self,
    CloseInspectionRequest.self,
    CloseInspectionResponse.self,
    ListInspectionsRequest.self,
    ListInspectionsResponse.self,
    KeyVersion.self,
    RotationProgress.self,
    KeyRecord.self,
    ListKeysRequest.self,
    ListKeysResponse.self,
    GetKeyInventoryRequest.self,
    GetKeyInventoryResponse.self,
    RotateKeyRequest.self,
    RotateKeyResponse.self,
    GetRotationProgressRequest.self,
    GetRotationProgressResponse.self,
    MoveTenantRequest.self,
    MoveTenantResponse.self,
    MoveProgress.self,
    MoveReport.self,
    DiscardMovedTenantRequest.self,
    DiscardMovedTenantResponse.self,
    Root.self,
    GetRootRequest.self,
    GetRootResponse.self,
    RotateRootRequest.self,
    RotateRootResponse.self,
    Tenant.self,
    CreateTenantRequest.self,
    CreateTenantResponse.self,
    GetTenantRequest.self,
    GetTenantResponse.self,
    ListTenantsRequest.self,
    ListTenantsResponse.self,
    SuspendTenantRequest.self,
    SuspendTenantResponse.self,
    ResumeTenantRequest.self,
    ResumeTenantResponse.self,
    BeginTenantDestructionRequest.self,
    BeginTenantDestructionResponse.self,
    ConfirmTenantDestructionRequest.self,
    ConfirmTenantDestructionResponse.self,
    GetDestructionCertificateRequest.self,
    GetDestructionCertificateResponse.self,
    TenantDestructionRecord.self,
    GoogleProtobuf.Duration.self,
    GoogleRPC.ErrorInfo.self,
    GoogleRPC.RetryInfo.self,
    GoogleRPC.QuotaFailure.self,
    GoogleRPC.QuotaFailure.Violation.self,
    GoogleRPC.PreconditionFailure.self,
    GoogleRPC.PreconditionFailure.Violation.self,
    GoogleRPC.BadRequest.self,
    GoogleRPC.BadRequest.FieldViolation.self,
    GoogleRPC.RequestInfo.self,
    GoogleRPC.ResourceInfo.self,
    GoogleProtobuf.AnyMessage.self,
    GoogleRPC.Status.self,
    GRPCHealth.HealthCheckRequest.self,
    GRPCHealth.HealthCheckResponse.self,
    GRPCReflection.ServerReflectionRequest.self,
    GRPCReflection.ExtensionRequest.self,
    GRPCReflection.ServerReflectionResponse.self,
    GRPCReflection.FileDescriptorResponse.self,
    GRPCReflection.ExtensionNumberResponse.self,
    GRPCReflection.ListServiceResponse.self,
    GRPCReflection.ServiceResponse.self,
    GRPCReflection.ErrorResponse.self,
  ]
}

extension MethodCatalog {
  public static let all: [MethodRule] = [
    MethodRule(
      descriptor: AccessMethods.listDisclosures, permission: .disclosureRead, purposeRequired: true,
      platform: false,
      documentation:
        "Lists the requests and disclosures of one student (34 CFR 99.32), newest first. Reading the list is itself recorded."
    ),
    MethodRule(
      descriptor: AlarmMethods.listAlarms, permission: .alarmRead, purposeRequired: false,
      platform: true,
      documentation: "Lists alarms, newest first: of the tenant named in `cairn-tenant`, or of all."
    ),
    MethodRule(
      descriptor: CredentialMethods.issueCredential, permission: .credentialAdminister,
      purposeRequired: false, platform: true,
      documentation:
        "Issues a credential. Platform operators issue the first tenant administrators by naming the tenant in `cairn-tenant`; tenant administrators issue every other role of their own tenant."
    ),
    MethodRule(
      descriptor: CredentialMethods.listCredentials, permission: .credentialRead,
      purposeRequired: false, platform: true,
      documentation: "Lists credentials of the tenant, newest first, without their secrets."),
    MethodRule(
      descriptor: CredentialMethods.revokeCredential, permission: .credentialAdminister,
      purposeRequired: false, platform: true,
      documentation:
        "Revokes a credential from the next call on. Revoking it again changes nothing."),
    MethodRule(
      descriptor: CredentialMethods.rotateCredential, permission: .credentialAdminister,
      purposeRequired: false, platform: true,
      documentation:
        "Issues a successor of the same standing and lets the old credential work beside it for a while, so that its holder can change over without an interruption."
    ),
    MethodRule(
      descriptor: CredentialMethods.whoAmI, permission: .authenticated, purposeRequired: false,
      platform: true, documentation: "Says who the caller is."),
    MethodRule(
      descriptor: ApprovalMethods.listApprovals, permission: .approval, purposeRequired: false,
      platform: true,
      documentation: "Lists the approvals that the caller could take part in, newest first."),
    MethodRule(
      descriptor: ApprovalMethods.getApproval, permission: .approval, purposeRequired: false,
      platform: true, documentation: "Returns one approval."),
    MethodRule(
      descriptor: ApprovalMethods.grantApproval, permission: .approval, purposeRequired: false,
      platform: true,
      documentation:
        "Agrees to what another person asked for. The requester, a credential younger than the request and a second person of the same side (platform or tenant) are refused."
    ),
    MethodRule(
      descriptor: ApprovalMethods.withdrawApproval, permission: .approval, purposeRequired: false,
      platform: true,
      documentation:
        "Takes a request or an agreement back before it was used. Withdrawing it again changes nothing."
    ),
    MethodRule(
      descriptor: BackupMethods.createBackup, permission: .backupCreate, purposeRequired: false,
      platform: true,
      documentation:
        "Copies one database and streams it as an age file. The copy holds everything that was acknowledged before the call began. The answers are the manifest, the bytes, and a receipt."
    ),
    MethodRule(
      descriptor: BackupMethods.listBackups, permission: .backupCreate, purposeRequired: false,
      platform: true,
      documentation:
        "Lists the backups that were made, newest first, and what an operator should see to."),
    MethodRule(
      descriptor: BackupMethods.discardBackup, permission: .backupCreate, purposeRequired: false,
      platform: true,
      documentation:
        "Notes that every copy of a backup was deleted. Saying it again changes nothing."),
    MethodRule(
      descriptor: BackupMethods.verifyBackup, permission: .backupCreate, purposeRequired: false,
      platform: true,
      documentation:
        "Takes the content of a data backup and checks, as a restore would, that it is whole and that its sealed values open with the present keys. Changes nothing but the date of the last drill."
    ),
    MethodRule(
      descriptor: BackupMethods.restoreBackup, permission: .backupRestore, purposeRequired: false,
      platform: true,
      documentation:
        "Takes the content of a data backup, checks it, and puts it in the place of the tenant's data."
    ),
    MethodRule(
      descriptor: CanaryMethods.createCanaries, permission: .canaryAdminister,
      purposeRequired: false, platform: true,
      documentation:
        "Makes canaries in the image of real students of the tenant named in `cairn-tenant`: the same sizes and indexes, the same school and grade, other people. Refused while there are too few students to hide among."
    ),
    MethodRule(
      descriptor: CanaryMethods.listCanaries, permission: .canaryAdminister, purposeRequired: false,
      platform: true, documentation: "Lists the canaries of the tenant named in `cairn-tenant`."),
    MethodRule(
      descriptor: ConsentMethods.draftConsent, permission: .consentCollect, purposeRequired: true,
      platform: false,
      documentation: "Writes down a consent that is not signed yet. It opens nothing."),
    MethodRule(
      descriptor: ConsentMethods.signConsent, permission: .consentCollect, purposeRequired: true,
      platform: false,
      documentation:
        "Adds the signature and makes the consent active. Refused, with every reason, while signer, signature evidence, date, records, purpose or party is missing."
    ),
    MethodRule(
      descriptor: ConsentMethods.revokeConsent, permission: .consentCollect, purposeRequired: true,
      platform: false,
      documentation:
        "Ends a consent from the next call on. What was disclosed before stays disclosed."),
    MethodRule(
      descriptor: ConsentMethods.getConsent, permission: .consentRead, purposeRequired: true,
      platform: false, documentation: "Returns one consent with its scope, signer and signature."),
    MethodRule(
      descriptor: ConsentMethods.listConsents, permission: .consentRead, purposeRequired: true,
      platform: false, documentation: "Lists the consents of one student, newest first."),
    MethodRule(
      descriptor: ConsentMethods.evaluateConsent, permission: .consentEvaluate,
      purposeRequired: true, platform: false,
      documentation: "Says what a party could read now and why, without disclosing anything."),
    MethodRule(
      descriptor: ErasureMethods.eraseStudent, permission: .studentErase, purposeRequired: false,
      platform: false,
      documentation:
        "Erases a student: the records, then the keys. Refused while a legal hold is in force or a request for inspection is open (34 CFR 99.10(e)). The record of disclosures stays. Erasing a student again changes nothing and answers with the first erasure."
    ),
    MethodRule(
      descriptor: ErasureMethods.listErasures, permission: .studentErase, purposeRequired: false,
      platform: false, documentation: "Lists erasures with the dates promised, newest first."),
    MethodRule(
      descriptor: ErasureMethods.getErasureCertificate, permission: .studentErase,
      purposeRequired: false, platform: false,
      documentation:
        "Returns the certificate of a student's erasure; the final one once no backup can bring the student back."
    ),
    MethodRule(
      descriptor: ErasureMethods.placeLegalHold, permission: .legalHold, purposeRequired: false,
      platform: false,
      documentation:
        "Places a legal hold: nothing of the student is destroyed while it is in force."),
    MethodRule(
      descriptor: ErasureMethods.liftLegalHold, permission: .legalHold, purposeRequired: false,
      platform: false, documentation: "Lifts a legal hold. Lifting it again changes nothing."),
    MethodRule(
      descriptor: ErasureMethods.listLegalHolds, permission: .legalHold, purposeRequired: false,
      platform: false,
      documentation: "Lists the legal holds of a student, in force or lifted, newest first."),
    MethodRule(
      descriptor: NavigatorMethods.assignNavigator, permission: .navigatorAssign,
      purposeRequired: true, platform: false,
      documentation: "Makes a navigator the student's own from now on; an earlier assignment ends."),
    MethodRule(
      descriptor: NavigatorMethods.listCaseload, permission: .caseloadRead, purposeRequired: true,
      platform: false, documentation: "Lists a navigator's students with plan and last check-in."),
    MethodRule(
      descriptor: NavigatorMethods.recordCheckIns, permission: .checkInRecord,
      purposeRequired: true, platform: false,
      documentation:
        "Records check-ins, each exactly once by the id that the client made: sending a batch again changes nothing and says so. The batch is durable before the answer."
    ),
    MethodRule(
      descriptor: PlanMethods.createPlan, permission: .planWrite, purposeRequired: true,
      platform: false,
      documentation: "Opens a plan. At most one plan of a student and school year may be open."),
    MethodRule(
      descriptor: PlanMethods.getPlan, permission: .planRead, purposeRequired: true,
      platform: false, documentation: "Returns a plan, as of the newest revision or an earlier one."
    ),
    MethodRule(
      descriptor: PlanMethods.revisePlan, permission: .planWrite, purposeRequired: true,
      platform: false,
      documentation:
        "Replaces content or status and keeps the earlier version with its author and reason."),
    MethodRule(
      descriptor: PlanMethods.listPlans, permission: .planRead, purposeRequired: true,
      platform: false,
      documentation:
        "Lists the plans of the students that the caller may see, without their content."),
    MethodRule(
      descriptor: RosterMethods.importRoster, permission: .rosterImport, purposeRequired: true,
      platform: false,
      documentation:
        "Takes a bulk set file by file, validates it as a whole and, unless asked only to validate, commits it as one change. With one error nothing is committed. The answers are progress, findings in batches, and one summary at the end."
    ),
    MethodRule(
      descriptor: RosterMethods.listSchools, permission: .rosterRead, purposeRequired: true,
      platform: false,
      documentation: "Lists the schools and other organisations of the roster by name."),
    MethodRule(
      descriptor: RosterMethods.listClasses, permission: .rosterRead, purposeRequired: true,
      platform: false, documentation: "Lists the classes of a school, or the caller's own classes."),
    MethodRule(
      descriptor: StudentMethods.createStudent, permission: .studentWrite, purposeRequired: true,
      platform: false,
      documentation: "Creates a student. All six record groups are sealed, empty ones too."),
    MethodRule(
      descriptor: StudentMethods.getStudent, permission: .studentRead, purposeRequired: true,
      platform: false,
      documentation: "Returns a student with every record group that the caller may see."),
    MethodRule(
      descriptor: StudentMethods.reviseStudent, permission: .studentWrite, purposeRequired: true,
      platform: false,
      documentation: "Replaces the record groups that are present; the others stay as they are."),
    MethodRule(
      descriptor: StudentMethods.listStudents, permission: .studentSearch, purposeRequired: true,
      platform: false,
      documentation: "Lists the students that the caller may see, in the order of their ids."),
    MethodRule(
      descriptor: StudentMethods.searchStudents, permission: .studentSearch, purposeRequired: true,
      platform: false,
      documentation:
        "Finds students, among those that the caller may see, by identifier, name, sound of the name, phone, e-mail or birth year."
    ),
    MethodRule(
      descriptor: ExportMethods.registerExportKey, permission: .export, purposeRequired: false,
      platform: false,
      documentation:
        "Takes a recipient to which a party's exports shall be sealed, and answers with a challenge: an age file that only the holder of the key can open. A partner registers for itself, an administrator for the party that is named."
    ),
    MethodRule(
      descriptor: ExportMethods.confirmExportKey, permission: .export, purposeRequired: false,
      platform: false,
      documentation:
        "Takes the proof that the challenge holds. From then on exports for the party are sealed to the key too."
    ),
    MethodRule(
      descriptor: ExportMethods.listExportKeys, permission: .export, purposeRequired: false,
      platform: false,
      documentation:
        "Lists keys, newest first: a partner's own, or those of all parties of the tenant."),
    MethodRule(
      descriptor: ExportMethods.revokeExportKey, permission: .export, purposeRequired: false,
      platform: false,
      documentation:
        "Ends a key: nothing is sealed to it any more, and an export under way ends. Files made before stay readable to its holder. Revoking it again changes nothing."
    ),
    MethodRule(
      descriptor: ExportMethods.createExport, permission: .export, purposeRequired: true,
      platform: false,
      documentation:
        "Streams an export for a party: every student of whom consents open something to it for the stated purpose, each recorded as a disclosure before its bytes leave. The answers are the header, the bytes, and a receipt."
    ),
    MethodRule(
      descriptor: ExportMethods.listExports, permission: .export, purposeRequired: false,
      platform: false,
      documentation:
        "Lists the exports that were begun, newest first: a partner's own, or all of the tenant."),
    MethodRule(
      descriptor: ExportMethods.beginTenantExport, permission: .tenantExport,
      purposeRequired: false, platform: false,
      documentation:
        "Asks for an export of everything that the tenant keeps, to the recipients that are named, and answers with the approval that a second person must grant."
    ),
    MethodRule(
      descriptor: ExportMethods.createTenantExport, permission: .tenantExport,
      purposeRequired: true, platform: false,
      documentation:
        "Streams everything that the tenant keeps, once a second person has agreed. An approval is good for one file."
    ),
    MethodRule(
      descriptor: InspectionMethods.openInspection, permission: .inspection, purposeRequired: false,
      platform: false,
      documentation: "Opens a request: 45 days from the day on which it was received."),
    MethodRule(
      descriptor: InspectionMethods.closeInspection, permission: .inspection,
      purposeRequired: false, platform: false, documentation: "Closes a request with its outcome."),
    MethodRule(
      descriptor: InspectionMethods.listInspections, permission: .inspection,
      purposeRequired: false, platform: false,
      documentation:
        "Lists requests in the order in which they are due; overdue ones come first and say so."),
    MethodRule(
      descriptor: KeyMethods.listKeys, permission: .keyRead, purposeRequired: false, platform: true,
      documentation:
        "Lists every version of the tenant's keys that there ever was, and how far each has come."),
    MethodRule(
      descriptor: KeyMethods.getKeyInventory, permission: .keyRead, purposeRequired: false,
      platform: true,
      documentation:
        "Lists what an auditor asks of each key that still exists: its purpose and algorithm, its age, and whether it should be replaced (NIST SP 800-57)."
    ),
    MethodRule(
      descriptor: KeyMethods.rotateKey, permission: .keyRotate, purposeRequired: false,
      platform: true,
      documentation:
        "Makes a new version of a key and begins to move everything to it, or goes on with a rotation that has not ended. The answer comes at once; the server does the work, also after a restart."
    ),
    MethodRule(
      descriptor: KeyMethods.getRotationProgress, permission: .keyRead, purposeRequired: false,
      platform: true, documentation: "Says how far the rotation of a key has come."),
    MethodRule(
      descriptor: MoveMethods.moveTenant, permission: .tenantAdminister, purposeRequired: false,
      platform: true,
      documentation:
        "Copies a tenant while it works, then once more while it is suspended, compares, and hands it over: from then on the other store's servers have it, with its credentials as they are. Calling it again after a stop goes on."
    ),
    MethodRule(
      descriptor: MoveMethods.discardMovedTenant, permission: .tenantAdminister,
      purposeRequired: false, platform: true,
      documentation:
        "Destroys what was left behind of a tenant that has moved away. It cannot be undone."),
    MethodRule(
      descriptor: RootMethods.getRoot, permission: .rootRead, purposeRequired: false,
      platform: true,
      documentation: "Says which version of the root key is in use and how far a rotation has come."
    ),
    MethodRule(
      descriptor: RootMethods.rotateRoot, permission: .rootRotate, purposeRequired: false,
      platform: true,
      documentation:
        "Seals every key that is sealed under an older root key under the newest one that the server was given. It may be interrupted at any point and called again; reads never wait for it. When nothing is left, the older root key opens nothing any more.  Who asked is kept as an approval. Where another operator has a credential, the first call only asks: it is called again with the approval's id when that other person has granted it."
    ),
    MethodRule(
      descriptor: TenantMethods.createTenant, permission: .tenantAdminister, purposeRequired: false,
      platform: true,
      documentation: "Creates a tenant with keys and a store of its own, ready for use."),
    MethodRule(
      descriptor: TenantMethods.getTenant, permission: .tenantRead, purposeRequired: false,
      platform: true, documentation: "Returns one tenant by id or short name."),
    MethodRule(
      descriptor: TenantMethods.listTenants, permission: .tenantRead, purposeRequired: false,
      platform: true, documentation: "Lists tenants in order of their short names."),
    MethodRule(
      descriptor: TenantMethods.suspendTenant, permission: .tenantAdminister,
      purposeRequired: false, platform: true,
      documentation:
        "Stops all calls of a tenant's credentials from the next call on; nothing is erased."),
    MethodRule(
      descriptor: TenantMethods.resumeTenant, permission: .tenantAdminister, purposeRequired: false,
      platform: true, documentation: "Lets a suspended tenant work again."),
    MethodRule(
      descriptor: TenantMethods.beginTenantDestruction, permission: .tenantDestroy,
      purposeRequired: false, platform: true,
      documentation:
        "Asks for the destruction of a suspended tenant and answers with the approval that a second person must grant. Refused while a legal hold is in force or a request for inspection is open."
    ),
    MethodRule(
      descriptor: TenantMethods.confirmTenantDestruction, permission: .tenantDestroy,
      purposeRequired: false, platform: true,
      documentation:
        "Destroys a tenant, keys first, once a second person has agreed. It cannot be undone. Confirming again goes on where a stop came between, and answers the same."
    ),
    MethodRule(
      descriptor: TenantMethods.getDestructionCertificate, permission: .tenantDestroy,
      purposeRequired: false, platform: true,
      documentation: "Returns what is recorded of a destroyed tenant, with its certificate."),
  ]
}
