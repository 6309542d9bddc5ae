public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension ConsentHandlers {
  /// Everything that is missing is said in one answer (34 CFR 99.30(a), (b), (d); L2, L3, L5).
  public func signConsent(
    _ request: SignConsentRequest, _ context: CallContext
  ) async throws -> SignConsentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try ConsentID(request.id, of: .consent)
    let student = try await call.tenant.data.read { reader in
      try await consent(id, for: call, in: reader).student
    }
    let row = try await call.tenant.write(about: [student]) { writer, keys in
      guard keys[student] != nil else { throw Fault.notFound(.consent) }
      return try await sign(id, request, keys, call, writer)
    }
    var signed = Messages.Consent(row, on: call.today)
    signed.signer = call.readable.contains(.contact) ? request.signer : nil
    return SignConsentResponse(consent: signed)
  }

  private func sign(
    _ id: ConsentID, _ request: SignConsentRequest, _ keysInHand: KeysInHand,
    _ call: TenantCall, _ writer: TenantWriter
  ) async throws -> ConsentRow {
    var row = try await consent(id, for: call, in: writer.reader)
    row.status = try row.statusAfterSigning()
    let keys = try keysInHand.unlock(row.student)
    guard let student = try await writer.student(row.student) else {
      throw Fault.notFound(.consent)
    }
    let record = try SignedRecord(
      try await writer.record(of: student, in: [.identityOnly, .contactOnly]), keys)
    let signing = Policy.ConsentSigning(request, row.terms, record, call)
    let problems = signing.problems
    guard problems.isEmpty else { throw Fault.invalidFields(problems.map(FieldViolation.init)) }

    let change = try await writer.recordChange(
      .consentSigned, of: row.student, record: row.id, at: call.now)
    row.terms.effectiveOn = row.terms.effectiveOn ?? signing.signature.signedOn
    row.signing = try Store.ConsentSigning(
      request,
      sealed: keys.seal(
        request.signer ?? ConsentSigner(), record: row.id, revision: change))
    try await write(&row, call, writer)
    return row
  }
}

extension ConsentRow {
  /// A signature makes a draft active at once; the state between is for those who send a link.
  fileprivate func statusAfterSigning() throws -> Int {
    guard var status = knownStatus else { throw StoreError.corrupt }
    if status == .draft { status = try status.transition(to: .pendingSignature) }
    return Int(try status.transition(to: .active).rawValue)
  }
}

extension Store.ConsentSigning {
  fileprivate init(_ request: SignConsentRequest, sealed: Sealed) {
    let signature = request.signature ?? ConsentSignature()
    self.init(
      method: Int(signature.method.rawValue),
      signedAt: signature.signTime?.instant ?? Instant(milliseconds: 0),
      assurance: Int(signature.assurance.rawValue), textFingerprint: signature.fingerprintBytes,
      textLanguage: signature.textLanguage,
      capacity: Int(request.signer?.capacity.rawValue ?? 0), signer: sealed)
  }
}

extension FieldViolation {
  fileprivate init(_ problem: ConsentProblem) {
    self.init(
      field: problem.field, reason: problem.code.rawValue, description: problem.code.expectation)
  }
}

extension ConsentProblem.Code {
  /// What would mend it. Nothing in it tells why somebody lacks rights.
  fileprivate var expectation: String {
    switch self {
    case .missing: "must be given before a consent can be active"
    case .oralNeverActivates: "must be in writing (34 CFR 99.30(a))"
    case .inTheFuture: "must not lie in the future"
    case .alreadyExpired: "must lie in the future"
    case .notAfterEffectiveDay: "must come after the first day"
    case .signerLacksRights: "must be somebody who may exercise a parent's rights (34 CFR 99.4)"
    case .studentNotEligible: "must fit the student's age on the day of signature (34 CFR 99.3)"
    case .rightsTransferred: "must be the student, to whom the rights have passed (34 CFR 99.5)"
    }
  }
}
