/// A person on the student's contact list, as far as it matters for signing.
public struct ListedContact: Sendable, Hashable {
  public var givenName: String
  public var familyName: String
  /// Holds the rights of a parent (34 CFR 99.4).
  public var hasRights: Bool
  /// A court order or custody flag limits those rights.
  public var isRestricted: Bool

  public init(givenName: String, familyName: String, hasRights: Bool, isRestricted: Bool) {
    self.givenName = givenName
    self.familyName = familyName
    self.hasRights = hasRights
    self.isRestricted = isRestricted
  }

  var mayExerciseRights: Bool { hasRights && !isRestricted }
}

/// What the contact list knows of a person who signs as parent or guardian.
///
/// 34 CFR 99.4 gives full rights to either parent unless the school has evidence of a court order
/// or the like to the contrary. So only a *known* contrary flag refuses a signature; a signer who
/// is not on the list is accepted, since lists are often incomplete.
public enum SignerStanding: Sendable, Hashable, CaseIterable {
  case notListed
  case holdsRights
  /// Listed as holding no rights, or under a restriction.
  case lacksRights

  /// Compares names as sets of words, without regard to case, punctuation and order.
  ///
  /// A flag must not be evaded by adding or leaving out a middle name: when no contact has exactly
  /// the signer's words, one whose words contain the signer's, or are contained in them, is taken
  /// for the signer if it carries a flag. Of two contacts with exactly the same name, the flagged
  /// one counts: the list cannot tell them apart, and a refusal can be mended by a clearer name.
  public init(of signer: String, among contacts: [ListedContact]) {
    let signed = Self.words(signer)
    guard !signed.isEmpty else {
      self = .notListed
      return
    }
    let listed = contacts.map { (words: Self.words("\($0.givenName) \($0.familyName)"), $0) }
      .filter { !$0.words.isEmpty }
    let exact = listed.filter { $0.words == signed }
    let near = listed.filter { $0.words.isSubset(of: signed) || signed.isSubset(of: $0.words) }
    let found = exact.isEmpty ? near : exact
    if found.contains(where: { !$0.1.mayExerciseRights }) {
      self = .lacksRights
    } else {
      self = exact.isEmpty ? .notListed : .holdsRights
    }
  }

  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
