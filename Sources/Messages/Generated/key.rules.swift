// Generated from proto/cairn/v1/key.proto by tools/generate. Never edited.

extension KeyVersion: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("kind", kind)
    rules.known("state", state)
    rules.message("create_time", createTime)
    rules.message("activate_time", activateTime)
    rules.message("retire_time", retireTime)
    rules.message("destroy_time", destroyTime)
    rules.text("succession", succession, maxBytes: 4096)
  }
}

extension KeyVersion: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("kind", kind)
    text.show("version", version)
    text.show("state", state)
    text.show("create_time", createTime)
    text.show("activate_time", activateTime)
    text.show("retire_time", retireTime)
    text.show("destroy_time", destroyTime)
    text.show("rows_left", rowsLeft)
    text.show("succession", succession)
  }
}

extension RotationProgress: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("kind", kind)
    rules.known("step", step)
  }
}

extension RotationProgress: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("kind", kind)
    text.show("version", version)
    text.show("step", step)
    text.show("done", done)
    text.show("total", total)
    text.show("finished", finished)
    text.show("failed", failed)
  }
}

extension KeyRecord: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("kind", kind)
    rules.text("purpose", purpose)
    rules.text("algorithm", algorithm)
    rules.known("state", state)
    rules.message("create_time", createTime)
  }
}

extension KeyRecord: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("kind", kind)
    text.show("version", version)
    text.show("purpose", purpose)
    text.show("algorithm", algorithm)
    text.show("state", state)
    text.show("create_time", createTime)
    text.show("age_days", ageDays)
    text.show("cryptoperiod_days", cryptoperiodDays)
    text.show("overdue", overdue)
  }
}

extension ListKeysRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("kind", kind)
  }
}

extension ListKeysRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("kind", kind)
  }
}

extension ListKeysResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("keys", keys, maxItems: 7000)
  }
}

extension ListKeysResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("keys", keys)
  }
}

extension GetKeyInventoryRequest: Ruled {
  func check(_ rules: inout Rules) {
  }
}

extension GetKeyInventoryRequest: Redacted {
  public func describe(into text: inout RedactedText) {
  }
}

extension GetKeyInventoryResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.messages("keys", keys, maxItems: 7000)
  }
}

extension GetKeyInventoryResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("keys", keys)
  }
}

extension RotateKeyRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("kind", kind, required: true)
  }
}

extension RotateKeyRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("kind", kind)
  }
}

extension RotateKeyResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("progress", progress)
  }
}

extension RotateKeyResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("progress", progress)
  }
}

extension GetRotationProgressRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.known("kind", kind, required: true)
  }
}

extension GetRotationProgressRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("kind", kind)
  }
}

extension GetRotationProgressResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("progress", progress)
  }
}

extension GetRotationProgressResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("progress", progress)
  }
}
