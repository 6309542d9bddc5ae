import Glibc
import SwiftASN1
import X509

/// A name or address under which clients reach the server.
struct Host: Hashable {
  let text: String
  /// 4 or 16 bytes; empty for a name.
  private let address: [UInt8]

  /// What every development certificate is good for.
  static let local = ["localhost", "127.0.0.1", "::1"]

  /// - Throws: `hostInvalid`.
  init(_ text: String) throws(InstallationError) {
    self.text = text
    address = Self.address(text, AF_INET, 4) ?? Self.address(text, AF_INET6, 16) ?? []
    guard !address.isEmpty || Self.isName(text) else { throw .hostInvalid(text) }
  }

  var generalName: GeneralName {
    address.isEmpty
      ? .dnsName(text) : .ipAddress(ASN1OctetString(contentBytes: address[...]))
  }

  private static func address(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }

  /// Labels of 1 to 63 letters, digits and inner hyphens, 253 bytes in all (RFC 1123, section 2.1).
  /// A last label of digits alone would be a broken address.
  private static func isName(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return text.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isDigit($0) || isLetter($0) || $0 == hyphen }
      }
      && !(labels.last?.allSatisfy(isDigit) ?? true)
  }
}
