// Generated from proto/cairn/v1/backup.proto by tools/generate. Never edited.

extension BackupManifest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
    rules.known("artefact", artefact, required: true)
    rules.text("deployment_id", deploymentID, required: true, format: .id)
    rules.text("tenant_id", tenantID, format: .id)
    rules.message("create_time", createTime, required: true)
    rules.message("expire_time", expireTime)
    rules.messages("tables", tables, maxItems: 64)
    rules.text("content_fingerprint", contentFingerprint, required: true, format: .fingerprint)
  }
}

extension BackupManifest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("artefact", artefact)
    text.show("deployment_id", deploymentID)
    text.show("tenant_id", tenantID)
    text.show("create_time", createTime)
    text.show("expire_time", expireTime)
    text.show("change", change)
    text.show("restore_generation", restoreGeneration)
    text.show("schema", schema)
    text.show("tables", tables)
    text.show("content_bytes", contentBytes)
    text.show("content_fingerprint", contentFingerprint)
  }
}

extension BackupTable: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("name", name)
  }
}

extension BackupTable: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("name", name)
    text.show("rows", rows)
  }
}

extension CreateBackupRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("artefact", artefact, required: true)
    rules.texts("recipients", recipients, required: true, maxItems: 16)
    rules.number("days_kept", daysKept, in: 0...365)
  }
}

extension CreateBackupRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("artefact", artefact)
    text.show("recipients", recipients)
    text.show("days_kept", daysKept)
  }
}

extension CreateBackupResponse: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .manifest(let value): rules.message("manifest", value)
    case .chunk(let value): rules.message("chunk", value)
    case .receipt(let value): rules.message("receipt", value)
    case nil: break
    }
  }
}

extension CreateBackupResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension CreateBackupResponse.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .manifest(let value): text.show("manifest", value)
    case .chunk(let value): text.show("chunk", value)
    case .receipt(let value): text.show("receipt", value)
    }
  }
}

extension BackupChunk: Ruled {
  func check(_ rules: inout Rules) {
    rules.bytes("data", data, maxBytes: 1_048_576)
  }
}

extension BackupChunk: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("data", data)
  }
}

extension BackupReceipt: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("file_fingerprint", fileFingerprint, format: .fingerprint)
  }
}

extension BackupReceipt: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("file_bytes", fileBytes)
    text.show("file_fingerprint", fileFingerprint)
  }
}

extension Backup: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, format: .id)
    rules.known("artefact", artefact)
    rules.text("tenant_id", tenantID, format: .id)
    rules.message("create_time", createTime)
    rules.message("expire_time", expireTime)
    rules.message("discard_time", discardTime)
  }
}

extension Backup: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
    text.show("artefact", artefact)
    text.show("tenant_id", tenantID)
    text.show("create_time", createTime)
    text.show("expire_time", expireTime)
    text.show("change", change)
    text.show("complete", complete)
    text.show("discard_time", discardTime)
    text.show("overdue", overdue)
    text.show("content_bytes", contentBytes)
  }
}

extension ListBackupsRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("page_size", pageSize, in: 0...1000)
    rules.text("page_token", pageToken, maxBytes: 512)
  }
}

extension ListBackupsRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("page_size", pageSize)
    text.show("page_token", pageToken)
    text.show("overdue_only", overdueOnly)
  }
}

extension ListBackupsResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("backups", backups, maxItems: 1000)
    rules.text("next_page_token", nextPageToken, maxBytes: 512)
    rules.knowns("warnings", warnings)
    rules.message("last_drill_time", lastDrillTime)
  }
}

extension ListBackupsResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("backups", backups)
    text.show("next_page_token", nextPageToken)
    text.show("warnings", warnings)
    text.show("last_drill_time", lastDrillTime)
  }
}

extension DiscardBackupRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("id", id, required: true, format: .id)
  }
}

extension DiscardBackupRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("id", id)
  }
}

extension DiscardBackupResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("backup", backup)
  }
}

extension DiscardBackupResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("backup", backup)
  }
}

extension VerifyBackupRequest: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .start(let value): rules.message("start", value)
    case .chunk(let value): rules.message("chunk", value)
    case nil: break
    }
  }
}

extension VerifyBackupRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension VerifyBackupRequest.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .start(let value): text.show("start", value)
    case .chunk(let value): text.show("chunk", value)
    }
  }
}

extension VerifyStart: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("manifest", manifest, required: true)
  }
}

extension VerifyStart: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("manifest", manifest)
    text.show("full", full)
  }
}

extension VerifyBackupResponse: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .progress(let value): rules.message("progress", value)
    case .report(let value): rules.message("report", value)
    case nil: break
    }
  }
}

extension VerifyBackupResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension VerifyBackupResponse.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .progress(let value): text.show("progress", value)
    case .report(let value): text.show("report", value)
    }
  }
}

extension BackupProgress: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("phase", phase)
  }
}

extension BackupProgress: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("phase", phase)
    text.show("done", done)
    text.show("total", total)
  }
}

extension BackupReport: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("approval_id", approvalID, format: .id)
  }
}

extension BackupReport: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("people", people)
    text.show("tried", tried)
    text.show("unreadable", unreadable)
    text.show("erased", erased)
    text.show("consents_changed", consentsChanged)
    text.show("disclosures_since", disclosuresSince)
    text.show("change", change)
    text.show("newest_change", newestChange)
    text.show("restore_generation", restoreGeneration)
    text.show("restored", restored)
    text.show("approval_id", approvalID)
  }
}

extension RestoreBackupRequest: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .start(let value): rules.message("start", value)
    case .chunk(let value): rules.message("chunk", value)
    case nil: break
    }
  }
}

extension RestoreBackupRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension RestoreBackupRequest.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .start(let value): text.show("start", value)
    case .chunk(let value): text.show("chunk", value)
    }
  }
}

extension RestoreStart: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("manifest", manifest, required: true)
    rules.text("reason", reason, required: true)
    rules.text("approval_id", approvalID, format: .id)
  }
}

extension RestoreStart: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("manifest", manifest)
    text.show("replay", replay)
    text.show("accept_loss", acceptLoss)
    text.show("reason", reason)
    text.show("approval_id", approvalID)
  }
}

extension RestoreBackupResponse: Ruled {
  func check(_ rules: inout Rules) {
    switch part {
    case .progress(let value): rules.message("progress", value)
    case .report(let value): rules.message("report", value)
    case nil: break
    }
  }
}

extension RestoreBackupResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("part", part)
  }
}

extension RestoreBackupResponse.Part: Redacted {
  public func describe(into text: inout RedactedText) {
    switch self {
    case .progress(let value): text.show("progress", value)
    case .report(let value): text.show("report", value)
    }
  }
}
