import Sealing
import Store
import Vocabulary

// Nothing is sealed under a signing key, so nothing is moved: the old key names the new one in a
// note that both sign, and is destroyed. What it signed is verified by its public key, which stays.

extension KeyRotation {
  /// Makes a new signing key and the note by which the one before names it.
  func makeSigningKey(
    _ use: SigningUse, _ version: UInt32, under secrets: TenantSecrets, in writer: RegistryWriter
  ) async throws {
    let rows = try await writer.signingKeys(of: tenant)
    let old = rows.compactMap(WrappedSigningKey.init).last { $0.use == use }
    let new = try custody.createSigningKey(
      use, of: tenant, version: version, under: secrets.tenantKey)
    try await writer.add(new.row(at: clock.now()), of: tenant)
    guard let old else { return }
    let note = try custody.succession(from: old, to: new, of: tenant, under: secrets)
    try await writer.insertSuccession(
      note.description, of: tenant, purpose: use.rawValue, version: version)
  }
}

extension KeyKind {
  /// What a signing key of this kind signs.
  var signingUse: SigningUse? {
    switch self {
    case .logSigning: .log
    case .receiptSigning: .receipt
    case .tenantKey, .epoch, .studentKeys, .indexRoot, .serviceRoot: nil
    }
  }
}
