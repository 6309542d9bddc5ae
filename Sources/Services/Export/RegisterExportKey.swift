import Logging
public import Messages
public import RPC
import Sealing
import Store
import Vocabulary

extension ExportHandlers {
  public func registerExportKey(
    _ request: RegisterExportKeyRequest, _ context: CallContext
  ) async throws -> RegisterExportKeyResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let party = try call.party(named: request.party)
    let (tenant, since) = (
      call.tenant.id, call.now.advanced(bySeconds: -ExportTerms.challengeSeconds)
    )
    let proof = ExportProof(tenant: tenant, party: party)
    let (recipient, challenge) = try challenge(to: request.recipient, proof)
    let row = ExportKeyRow(
      id: proof.key, tenant: tenant, party: party, recipient: recipient.description,
      proof: proof.fingerprint, createdAt: call.now, createdBy: call.caller.credential)
    try await deployment.store.registry.write { writer in
      try await writer.forgetExportKeys(of: tenant, party: party, unconfirmedSince: since)
      let count = try await writer.countExportKeys(of: tenant, party: party, since: since)
      guard count < ExportTerms.keysMax else {
        throw Fault.limitExceeded(
          limit: "\(ExportTerms.keysMax) keys a party", retryAfterMilliseconds: nil)
      }
      try await writer.insert(row)
    }
    log("export key registered", row, call)
    return RegisterExportKeyResponse(key: ExportKey(row), challenge: challenge)
  }

  private func challenge(
    to text: String, _ proof: ExportProof
  ) throws -> (AgeRecipient, [UInt8]) {
    do throws(AgeError) {
      guard let recipient = AgeRecipient(text) else { throw .recipientMalformed }
      let age = try deployment.custody.ageWriter(to: [recipient])
      return (recipient, age.write(Array(proof.line.utf8).span.bytes) + age.finish())
    } catch .recipientMalformed {
      throw Fault.invalidFields([
        FieldViolation(
          field: "recipient", reason: "RECIPIENT_MALFORMED",
          description: "must be an age recipient, age1...")
      ])
    }
  }

  /// The proof names tenant, party and key, so that one given elsewhere proves nothing here.
  public func confirmExportKey(
    _ request: ConfirmExportKeyRequest, _ context: CallContext
  ) async throws -> ConfirmExportKeyResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let fingerprint = ExportProof.fingerprint(of: request.proof)
    let row = try await deployment.store.registry.write { writer in
      let row = try await key(request.id, for: call, in: writer.reader)
      guard fingerprint == row.proof else {
        throw Fault.invalidFields([
          FieldViolation(
            field: "proof", reason: "PROOF_WRONG", description: "must be what the challenge holds")
        ])
      }
      guard row.revokedAt == nil else {
        throw Fault.transitionInvalid(kind: "export-key", from: "revoked", to: "confirmed")
      }
      if row.confirmedAt != nil { return row }
      guard row.createdAt.advanced(bySeconds: ExportTerms.challengeSeconds) > call.now else {
        throw Fault.exportUnmet("proof", "the challenge is too old; register the key again")
      }
      try await writer.confirmExportKey(
        row.id, of: row.tenant, by: call.caller.credential, at: call.now)
      return try await key(request.id, for: call, in: writer.reader)
    }
    log("export key confirmed", row, call)
    return ConfirmExportKeyResponse(key: ExportKey(row))
  }
}

/// What only the holder of a key can read out of its challenge. The registry keeps its fingerprint
/// alone, so that who reads the registry cannot give it.
struct ExportProof {
  let key = RecordID.random()
  let text: String

  init(tenant: TenantID, party: String) {
    // 256 random bits, as two ids.
    text = """
      cairn-export-proof/v1 tenant=\(tenant) party=\(party) key=\(key) \
      \(RecordID.random())\(RecordID.random())
      """
  }

  var line: String { text + "\n" }

  var fingerprint: [UInt8] { Self.fingerprint(of: text) }

  /// - Parameter proof: with or without the end of its line.
  static func fingerprint(of proof: String) -> [UInt8] {
    let line = proof.split(whereSeparator: \.isNewline).first ?? ""
    return ContentDigest.sha256(of: Array(line.utf8))
  }
}

extension Fault {
  static func exportUnmet(_ subject: String, _ description: String) -> Fault {
    .conditionsUnmet([
      PreconditionViolation(kind: "EXPORT", subject: subject, description: description)
    ])
  }
}
