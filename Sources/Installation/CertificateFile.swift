import Crypto
import Foundation
import SwiftASN1
import X509

/// A certificate in a file, as an operator has it in hand.
public enum CertificateFile {
  /// The SHA-256 of the DER form of the first certificate in a PEM or DER file, in 64 lower-case
  /// hexadecimal digits: what `openssl x509 -fingerprint -sha256` shows without its colons.
  ///
  /// - Throws: `certificateUnreadable`.
  public static func fingerprint(of path: String) throws(InstallationError) -> String {
    guard let data = FileManager.default.contents(atPath: path), let bytes = der(in: data) else {
      throw .certificateUnreadable(path)
    }
    return SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The bytes as they lie in the file; parsed only to see that they are a certificate.
  private static func der(in data: Data) -> [UInt8]? {
    let documents = try? PEMDocument.parseMultiple(pemString: String(decoding: data, as: UTF8.self))
    let inPEM = documents?.first { $0.discriminator == "CERTIFICATE" }?.derBytes
    let bytes = inPEM ?? Array(data)
    return (try? Certificate(derEncoded: bytes)) == nil ? nil : bytes
  }
}
