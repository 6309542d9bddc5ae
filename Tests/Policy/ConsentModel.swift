import Policy
import Vocabulary

/// Decides consents a second time, in another way: it writes every consent out as the set of single
/// things it opens, and works on those sets. Slow, short, and blind to how `Policy` does it.
struct ConsentModel {
  /// One thing that a consent opens or closes: this party, this purpose, this group.
  struct Cell: Hashable {
    let party: ConsentParty
    let purpose: Purpose
    let group: RecordGroup
  }

  let request: ConsentRequest

  /// The requester stands in the class as if it were named.
  func cells(_ terms: ConsentTerms) -> Set<Cell> {
    var parties = Set(terms.parties)
    if request.partyClasses.contains(where: { parties.contains(.ofClass($0)) }) {
      parties.insert(.named(request.party))
    }
    return Set(
      parties.flatMap { party in
        terms.purposes.flatMap { purpose in
          terms.records.groups.map { Cell(party: party, purpose: purpose, group: $0) }
        }
      })
  }

  func literalCells(_ terms: ConsentTerms) -> Set<Cell> {
    cells(terms).filter { terms.parties.contains($0.party) }
  }

  func groups(_ terms: ConsentTerms) -> Set<RecordGroup> {
    Set(
      cells(terms).filter { $0.party == .named(request.party) && $0.purpose == request.purpose }
        .map(\.group))
  }

  func wasActive(_ terms: ConsentTerms) -> Bool {
    let everActive: Set<ConsentStatus> = [.active, .expired, .revoked, .reviewRequired]
    return terms.signedAt != nil && everActive.contains(terms.status)
  }

  func isRevoked(_ terms: ConsentTerms) -> Bool {
    terms.signedAt != nil && (terms.status == .revoked || terms.revokedAt != nil)
  }

  func isOver(_ terms: ConsentTerms) -> Bool {
    if terms.status == .expired { return true }
    guard let last = terms.expiresOn else { return false }
    if last <= request.today { return true }
    guard terms.effect == .permit, !isComing(terms) else { return false }
    let moved = request.rightsMovedOn.map { $0 <= request.today } ?? false
    return terms.status == .reviewRequired || (moved && terms.signerCapacity != .eligibleStudent)
  }

  func isComing(_ terms: ConsentTerms) -> Bool {
    guard let first = terms.effectiveOn, let last = terms.expiresOn else { return false }
    return request.today < first && request.today < last && terms.status != .expired
  }

  func stands(_ terms: ConsentTerms) -> Bool {
    wasActive(terms) && !isRevoked(terms) && !isOver(terms) && !isComing(terms)
      && terms.expiresOn != nil
  }

  /// The reason for each group asked for.
  func reasons(_ consents: [ConsentTerms]) -> [DecisionReason] {
    let denied = union(consents.filter { stands($0) && $0.effect == .deny })
    let permits = consents.filter { $0.effect == .permit }
    let standing = permits.filter(stands)
    let applying = standing.filter { !groups($0).isEmpty }
    let open = union(applying.filter { broad in !applying.contains { isNarrower($0, broad) } })
    let covered = union(applying)
    let later = permits.filter { wasActive($0) && !isRevoked($0) && $0.expiresOn != nil }
    let coming = union(later.filter(isComing))
    let revoked = union(permits.filter(isRevoked))
    let over = union(permits.filter { wasActive($0) && !isRevoked($0) && isOver($0) })
    return request.groups.groups.map { group in
      if denied.contains(group) { return .explicitlyDenied }
      if open.contains(group) { return .consentActive }
      if covered.contains(group) { return .recordsNotCovered }
      if coming.contains(group) { return .consentNotYetEffective }
      if revoked.contains(group) { return .consentRevoked }
      if over.contains(group) { return .consentExpired }
      return nearest(standing)
    }
  }

  private func union(_ consents: [ConsentTerms]) -> Set<RecordGroup> {
    consents.reduce(into: []) { $0.formUnion(groups($1)) }
  }

  /// Everything it says, the other says too, about fewer records.
  private func isNarrower(_ terms: ConsentTerms, _ other: ConsentTerms) -> Bool {
    literalCells(terms).isSubset(of: cells(other))
      && Set(terms.records.groups).isStrictSubset(of: Set(other.records.groups))
  }

  private func nearest(_ standing: [ConsentTerms]) -> DecisionReason {
    let reaching = standing.filter { terms in
      cells(terms).contains { $0.party == .named(request.party) }
    }
    if reaching.contains(where: { !groups($0).isEmpty }) { return .recordsNotCovered }
    if !reaching.isEmpty { return .purposeNotCovered }
    return standing.isEmpty ? .noConsent : .partyNotCovered
  }
}
