/// A text with signatures below it, in the form of C2SP signed-note: readable by anyone, and
/// verified by any tool that knows the form.
///
///     <lines of text>
///
///     — <key name> <base64 of key id (4 bytes) and signature>
public struct SignedNote: Hashable, Sendable {
  /// The longest note that is read, in bytes. A certificate has about one thousand.
  public static let bytesMax = 1 << 16

  /// What is signed: lines, each ended.
  public let text: String
  public let signatures: [NoteSignature]

  init(text: String, signatures: [NoteSignature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note; nothing is verified yet.
  ///
  /// - Throws: `noteMalformed`.
  public init(parsing note: String) throws(SealingError) {
    let bytes = Array(note.utf8)
    guard bytes.count <= Self.bytesMax, bytes.last == Self.newline else { throw .noteMalformed }
    // The last blank line ends the text, which may itself hold blank lines.
    let blank = bytes.indices.dropFirst().last {
      bytes[$0] == Self.newline && bytes[$0 - 1] == Self.newline
    }
    guard let blank, blank + 1 < bytes.count else { throw .noteMalformed }
    text = String(decoding: bytes[..<blank], as: UTF8.self)
    guard Self.isText(text) else { throw .noteMalformed }
    var signatures: [NoteSignature] = []
    for line in bytes[(blank + 1)...].dropLast().split(
      separator: Self.newline, omittingEmptySubsequences: false)
    {
      signatures.append(try NoteSignature(line: String(decoding: line, as: UTF8.self)))
    }
    self.signatures = signatures
  }

  /// The whole note.
  public var description: String {
    text + "\n" + signatures.map { "\($0)\n" }.joined()
  }

  /// Whether the note carries a good signature of this key. Signatures of other keys are ignored;
  /// a wrong one under this key's name and id is refused even beside a good one.
  public func isSigned(by verifier: NoteVerifier) -> Bool {
    let claimed = signatures.filter { $0.name == verifier.name && $0.keyID == verifier.keyID }
    let message = Array(text.utf8)
    return !claimed.isEmpty
      && claimed.allSatisfy {
        Sodium.verify($0.signature, of: message, under: verifier.publicKey)
      }
  }

  /// Lines, each ended, without control characters.
  static func isText(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.last == newline && bytes.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == newline }
  }

  private static let newline = UInt8(ascii: "\n")
}

extension SignedNote: CustomStringConvertible {}

/// One signature line of a note.
public struct NoteSignature: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  /// The first four bytes of a fingerprint of name and key: which key, not whether it is good.
  public let keyID: [UInt8]
  public let signature: [UInt8]

  init(name: String, keyID: [UInt8], signature: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.signature = signature
  }

  init(line: String) throws(SealingError) {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "\u{2014}", NoteVerifier.isName(parts[1]),
      let bytes = Sodium.bytes(base64: parts[2]), bytes.count > 4
    else { throw .noteMalformed }
    self.init(
      name: String(parts[1]), keyID: Array(bytes[..<4]), signature: Array(bytes[4...]))
  }

  public var description: String { "\u{2014} \(name) \(Sodium.base64(keyID + signature))" }
}
