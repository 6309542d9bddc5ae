import Messages
import RPC

// Exports of the transcripts: kite-club has a key.

extension FakeServer {
  mutating func answerExports() {
    answer(ExportMethods.registerExportKey) { (request: RegisterExportKeyRequest) in
      var key = Self.exportKey
      key.recipient = request.recipient
      return RegisterExportKeyResponse(key: key, challenge: Array("a challenge".utf8))
    }
    answer(ExportMethods.confirmExportKey) { (request: ConfirmExportKeyRequest) in
      guard request.proof == "the proof\n" else {
        throw Fault.invalidFields([
          FieldViolation(
            field: "proof", reason: "PROOF_WRONG", description: "must be what the challenge holds")
        ])
      }
      var key = Self.exportKey
      key.confirmTime = Self.time(60)
      return ConfirmExportKeyResponse(key: key)
    }
    answer(ExportMethods.listExportKeys) { (_: ListExportKeysRequest) in
      var key = Self.exportKey
      key.confirmTime = Self.time(60)
      return ListExportKeysResponse(keys: [key])
    }
    answer(ExportMethods.revokeExportKey) { (request: RevokeExportKeyRequest) in
      guard request.id == Self.exportKey.id else { throw Fault.notFound(.exportKey) }
      var key = Self.exportKey
      key.confirmTime = Self.time(60)
      key.revokeTime = Self.time(3600)
      return RevokeExportKeyResponse(key: key)
    }
    answer(ExportMethods.listExports) { (_: ListExportsRequest) in
      ListExportsResponse(exports: [
        Export(
          id: "ex-kite", kind: .party, party: "kite-club", purpose: .enrichment,
          createTime: Self.time(120), completeTime: Self.time(121), students: 2),
        Export(id: "ex-all", kind: .tenant, purpose: .rosterMaintenance, createTime: Self.time(0)),
      ])
    }
    answer(ExportMethods.beginTenantExport) { (request: BeginTenantExportRequest) in
      var approval = Self.approval
      approval.id = "ap-export"
      approval.kind = .tenantExport
      approval.summary = "export everything to \(request.recipients.joined(separator: ", "))"
      approval.reason = request.reason
      return BeginTenantExportResponse(approval: approval)
    }
    answerStream(ExportMethods.createExport) { (request: CreateExportRequest) in
      let header = Self.exportHeader(.party, party: "kite-club", purpose: .enrichment)
      guard request.party == "chess-club" else {
        return [
          CreateExportResponse(part: .header(header)),
          CreateExportResponse(part: .chunk(Self.exportChunk)),
          CreateExportResponse(part: .receipt(Self.exportReceipt)),
        ]
      }
      // Cut off before its receipt.
      return [
        CreateExportResponse(part: .header(header)),
        CreateExportResponse(part: .chunk(Self.exportChunk)),
      ]
    }
    answerStream(ExportMethods.createTenantExport) { (_: CreateTenantExportRequest) in
      let header = Self.exportHeader(.tenant, party: "", purpose: .rosterMaintenance)
      return [
        CreateTenantExportResponse(part: .header(header)),
        CreateTenantExportResponse(part: .chunk(Self.exportChunk)),
        CreateTenantExportResponse(part: .receipt(Self.exportReceipt)),
      ]
    }
  }

  private static let exportKey = ExportKey(
    id: "ek-kite", party: "kite-club", recipient: "age1kite", createTime: time(0),
    registeredBy: "7g2k9w3m5p8q1r4t")

  private static func exportHeader(
    _ kind: ExportKind, party: String, purpose: Messages.Purpose
  ) -> ExportHeader {
    ExportHeader(
      format: "cairn-export/v1", id: "ex-kite", kind: kind, tenantID: "1t0harborview",
      tenant: "harborview", party: party, purpose: purpose, createTime: time(120),
      recipients: ["age1kite"])
  }

  private static let exportChunk = ExportChunk(data: Array("an age file".utf8), students: 2)

  private static let exportReceipt = ExportReceipt(
    fileBytes: 11,
    fileFingerprint: "7976829bf87155637f7cbc31eebb63024f877f76ab3f142cdb4dfc63e0de840f",
    students: 2)
}
