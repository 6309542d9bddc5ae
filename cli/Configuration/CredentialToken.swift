/// A credential as it is handed around: `crn1_<kind>_<id>_<secret>_<check>`.
struct CredentialToken: Sendable, Hashable {
  /// What travels in `authorization`.
  let text: String

  /// Takes the text of a file or of standard input, without the blanks and line ends around it.
  /// Refuses what cannot be a credential, before anything is sent anywhere.
  init(_ content: String) throws(CommandFailure) {
    let text = content.split(whereSeparator: \.isWhitespace)
    guard text.count == 1, let token = text.first else {
      throw CommandFailure(
        .invalidInput, text.isEmpty ? "the credential is empty" : "a credential has no blanks in it"
      )
    }
    guard token.utf8.count <= 512, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw CommandFailure(.invalidInput, "this is not a credential; it looks like crn1_...")
    }
    self.text = String(token)
  }

  /// The last four characters of the public id, which tell credentials apart without giving any
  /// part of the secret away; `nil` where the form is not known.
  ///
  /// The parts are found by their widths: the secret is base64url, which has `_` in it.
  var idEnding: String? {
    let bytes = Array(text.utf8)
    guard text.hasPrefix("crn1_"), bytes.count == 77, bytes[7] == UInt8(ascii: "_"),
      bytes[24] == UInt8(ascii: "_")
    else { return nil }
    return String(decoding: bytes[20..<24], as: UTF8.self)
  }
}

extension CredentialToken: CustomStringConvertible, CustomReflectable {
  /// How the credential is shown where one is set: `...w3k9`.
  var description: String { idEnding.map { "...\($0)" } ?? "set" }

  var customMirror: Mirror { Mirror(self, children: ["id": description]) }
}
