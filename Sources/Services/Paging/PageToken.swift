import Foundation
import RPC

/// Where the next page of a list begins, as text that means nothing to the caller: base64url of
///
///     offset  length  field
///          0       1  version of this layout, 1
///          1       8  fingerprint of list and key
///          9       n  key
///
/// The fingerprint finds a token of another list, of other filters, or damaged. It needs no key of
/// ours: whoever forges one reaches no row that the list would not show anyway.
enum PageToken {
  private static let version: UInt8 = 1
  private static let headerBytes = 9

  static func text(after key: some PageKey, of list: PagedList) -> String {
    var keyBytes: [UInt8] = []
    key.append(to: &keyBytes)
    var bytes = [version]
    bytes.reserveCapacity(headerBytes + keyBytes.count)
    withUnsafeBytes(of: list.fingerprint(keyBytes).bigEndian) { bytes.append(contentsOf: $0) }
    bytes += keyBytes
    return text(of: bytes)
  }

  /// - Throws: `invalidFields` naming `page_token`.
  static func key<Key: PageKey>(
    _ type: Key.Type = Key.self, of text: String, for list: PagedList
  ) throws(Fault) -> Key {
    guard let bytes = bytes(of: text), bytes.count > headerBytes, bytes[0] == version else {
      throw invalid
    }
    let keyBytes = Array(bytes[headerBytes...])
    let stated = bytes[1..<headerBytes].reduce(0) { $0 << 8 | UInt64($1) }
    var rest = keyBytes[...]
    guard stated == list.fingerprint(keyBytes), let key = Key(takingFrom: &rest), rest.isEmpty
    else { throw invalid }
    return key
  }

  private static func text(of bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// `nil` also for other spellings of the same bytes (RFC 4648, section 3.5).
  private static func bytes(of text: String) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    let standard = text.replacing("-", with: "+").replacing("_", with: "/") + padding
    guard let bytes = Data(base64Encoded: standard).map(Array.init), Self.text(of: bytes) == text
    else { return nil }
    return bytes
  }

  private static let invalid = Fault.invalidFields([
    FieldViolation(
      field: "page_token", reason: "PAGE_TOKEN_INVALID",
      description: "must come from the previous page of the same list with the same filters")
  ])
}
