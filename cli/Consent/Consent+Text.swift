import Messages

extension Consent {
  /// Shows one consent: what it opens, to whom, for what and until when; then who signed it.
  var text: String {
    var fields = FieldList()
    fields.add("Consent", id)
    fields.add("Student", studentID)
    fields.add("Status", status.word)
    if let scope { scope.add(to: &fields) }
    if let signer { signer.add(to: &fields) }
    if let signature { signature.add(to: &fields) }
    fields.add("Drafted", createTime.text)
    fields.add("Revoked", revokeTime.text)
    fields.add("Because", revokeReason)
    return fields.text
  }
}

extension ConsentScope {
  var recordsText: String { records.map(\.word).joined(separator: ", ") }
  var purposesText: String { purposes.map(\.word).joined(separator: ", ") }
  var partiesText: String { parties.map(\.text).joined(separator: ", ") }

  fileprivate func add(to fields: inout FieldList) {
    fields.add("Effect", effect.word)
    fields.add("Records", recordsText)
    fields.add("For", purposesText)
    fields.add("To", partiesText)
    fields.add("From", effectiveOn)
    fields.add("Expires", expiresOn)
    fields.add("May pass on to", redisclosureTo.map(\.text).joined(separator: ", "))
  }
}

extension ConsentParty {
  fileprivate var text: String {
    switch party {
    case .name(let name): name
    case .class(let name): "any \(name)"
    case nil: ""
    }
  }
}

extension ConsentSigner {
  fileprivate func add(to fields: inout FieldList) {
    fields.add("Signed by", capacity.word.isEmpty ? name : "\(name), \(capacity.word)")
    fields.add("Evidence", evidenceRef)
    fields.add("Origin", origin)
  }
}

extension ConsentSignature {
  fileprivate func add(to fields: inout FieldList) {
    let how = method.word.isEmpty ? "" : " (\(method.word))"
    fields.add("Signed", signTime.text.isEmpty ? "" : signTime.text + how)
    fields.add("Assurance", assurance.word)
    fields.add("Text", textFingerprint)
    fields.add("Language", textLanguage)
  }
}
