/// A credential as its holder presents it, checked for form only:
///
///     crn1_<kind 2>_<id 16>_<secret 43>_<check 8>
///
/// The secret is 32 random bytes in base64url, which may itself contain `_`; so the parts are found
/// by their fixed widths. The check (CRC-32 of all before its underscore) catches typing errors
/// only. The text is the caller's own string, not another copy; the secret is decoded only into
/// locked memory, by `CredentialPepper`.
///
/// Soundness: the only pointers are a target in the caller's workspace and the text's own memory,
/// neither of them kept.
public struct CredentialToken: Sendable {
  /// Length of the whole text.
  public static let textBytes = 77

  /// Two lower-case letters for the reader's eye. What the holder may do is in the row.
  public let kind: CredentialKind
  public let id: CredentialID
  private let text: String

  /// - Throws: `credentialMalformed`.
  public init(parsing text: String) throws(SealingError) {
    var text = text
    guard let (kind, id) = text.withUTF8(Self.parse) else { throw .credentialMalformed }
    self.kind = kind
    self.id = id
    self.text = text
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (CredentialKind, CredentialID)? {
    guard bytes.count == textBytes else { return nil }
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[range])
    }
    guard part(0..<5).elementsEqual("crn1_".utf8),
      let kind = CredentialKind(letters: part(5..<7)), part(7..<8).first == underscore,
      let id = CredentialID(digits: part(8..<24)), part(24..<25).first == underscore,
      Base64URL.isCanonical(part(25..<68)), part(68..<69).first == underscore,
      part(69..<77).elementsEqual(CheckDigits.of(part(0..<68)))
    else { return nil }
    return (kind, id)
  }

  /// Decodes the secret into 32 bytes of locked memory.
  func decodeSecret(into target: UnsafeMutableRawBufferPointer) {
    Base64URL.decode(text.utf8.dropFirst(25).prefix(43), into: target)
  }

  static let underscore = UInt8(ascii: "_")
}

extension CredentialToken: CustomStringConvertible, CustomReflectable {
  /// The kind and the end of the public id; never the secret.
  public var description: String { "crn1_\(kind)_…\(id.lastFour)" }

  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Two lower-case letters that tell a reader what sort of holder a credential was issued to.
public struct CredentialKind: Hashable, Sendable, LosslessStringConvertible {
  let first: UInt8
  let second: UInt8

  /// `nil` unless the text is two letters a to z.
  public init?(_ description: String) {
    self.init(letters: description.utf8)
  }

  init?(letters: some Collection<UInt8>) {
    let range = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard letters.count == 2, letters.allSatisfy(range.contains) else { return nil }
    first = letters[letters.startIndex]
    second = letters[letters.index(after: letters.startIndex)]
  }

  public var description: String { String(decoding: [first, second], as: UTF8.self) }
}

extension CredentialKind {
  public static let platformOperator = CredentialKind(fixed: "po")
  public static let tenantAdmin = CredentialKind(fixed: "ta")
  public static let navigator = CredentialKind(fixed: "nv")
  public static let schoolStaff = CredentialKind(fixed: "ss")
  public static let partner = CredentialKind(fixed: "pa")
  public static let integrator = CredentialKind(fixed: "in")
  public static let auditor = CredentialKind(fixed: "au")

  private init(fixed letters: StaticString) {
    first = letters.utf8Start[0]
    second = letters.utf8Start[1]
  }
}
