// Generated from proto/cairn/v1/root.proto by tools/generate. Never edited.

extension Root: Ruled {
  func check(_ rules: inout Rules) {
    rules.text("provider", provider)
    rules.text("next_provider", nextProvider)
    rules.bytes("platform_key", platformKey, maxBytes: 512)
  }
}

extension Root: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("version", version)
    text.show("newest_version", newestVersion)
    text.show("provider", provider)
    text.show("next_provider", nextProvider)
    text.show("keys", keys)
    text.show("keys_left", keysLeft)
    text.show("platform_key_version", platformKeyVersion)
    text.redact()
  }
}

extension GetRootRequest: Ruled {
  func check(_ rules: inout Rules) {
  }
}

extension GetRootRequest: Redacted {
  public func describe(into text: inout RedactedText) {
  }
}

extension GetRootResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("root", root)
  }
}

extension GetRootResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("root", root)
  }
}

extension RotateRootRequest: Ruled {
  func check(_ rules: inout Rules) {
    rules.number("version", version, required: true)
    rules.number("keys_max", keysMax, in: 0...1_000_000_000)
    rules.text("reason", reason)
    rules.text("approval_id", approvalID, format: .id)
  }
}

extension RotateRootRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("version", version)
    text.show("keys_max", keysMax)
    text.show("reason", reason)
    text.show("approval_id", approvalID)
  }
}

extension RotateRootResponse: Ruled {
  func check(_ rules: inout Rules) {
    rules.message("root", root)
    rules.message("approval", approval)
  }
}

extension RotateRootResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("root", root)
    text.show("keys_resealed", keysResealed)
    text.show("approval", approval)
  }
}
