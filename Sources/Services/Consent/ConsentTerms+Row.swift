import Policy
import Store
import Vocabulary

extension Policy.ConsentTerms {
  /// What a stored consent decides.
  ///
  /// - Throws: `StoreError.corrupt` for numbers that nobody could have signed.
  init(_ row: ConsentRow) throws(StoreError) {
    guard let status = row.knownStatus,
      let effect = UInt16(exactly: row.terms.effect).flatMap(Policy.ConsentEffect.init(rawValue:))
    else { throw .corrupt }
    self.init(
      id: row.id, status: status, effect: effect, records: row.terms.records,
      purposes: row.terms.purposes, parties: row.terms.parties.map(Policy.ConsentParty.init),
      signedAt: row.signing?.signedAt,
      signerCapacity: row.signing.flatMap { signing in
        UInt16(exactly: signing.capacity).flatMap(Policy.SignerCapacity.init(rawValue:))
      },
      effectiveOn: row.terms.effectiveOn, expiresOn: row.terms.expiresOn,
      revokedAt: row.revokedAt)
  }
}

extension ConsentRow {
  var knownStatus: Policy.ConsentStatus? {
    UInt16(exactly: status).flatMap(Policy.ConsentStatus.init(rawValue:))
  }
}

extension Policy.ConsentParty {
  init(_ name: ConsentPartyName) {
    self =
      switch name {
      case .named(let name): .named(name)
      case .classOf(let name): .ofClass(name)
      }
  }
}
