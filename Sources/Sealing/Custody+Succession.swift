public import Vocabulary

extension Custody {
  /// The note by which one signing key names the next. Both sign it: the old one, so that whoever
  /// trusts it may trust the new one; the new one, to show that its holder is the same.
  ///
  /// - Throws: `unreadable` when one of them is another tenant's; `memoryExhausted`.
  public func succession(
    from old: WrappedSigningKey, to new: WrappedSigningKey, of tenant: TenantID,
    under secrets: TenantSecrets
  ) throws(SealingError) -> SignedNote {
    let workspace = try Workspace(in: memory.workspaces)
    let ring = try ring(of: tenant, secrets, using: workspace)
    let name = new.use.keyName(of: tenant)
    let text = """
      cairn-key-succession/v1
      from \(NoteVerifier(old, name: name))
      to \(NoteVerifier(new, name: name))

      """
    var signatures: [NoteSignature] = []
    for key in [old, new] {
      let keys = try openSigningKeys([key], of: tenant, with: ring)
      signatures += try keys.sign(text, with: key.use).signatures
    }
    return SignedNote(text: text, signatures: signatures)
  }
}
