import Crypto
import Foundation
import SwiftASN1
import X509

/// A key and its certificate. One that is made here vouches for itself: its own authority, so that
/// a server that trusts the file trusts nobody else.
struct ClientIdentity {
  let certificateFile: String
  let keyFile: String

  init(in folder: String, named name: String) throws {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let subject = try DistinguishedName { CommonName(name) }
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
      notValidBefore: Date(timeIntervalSince1970: 0),
      notValidAfter: Date(timeIntervalSince1970: 4_000_000_000), issuer: subject,
      subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
      },
      issuerPrivateKey: key)
    try self.init(certificate, key, in: folder, named: name)
  }

  init(
    _ certificate: Certificate, _ key: Certificate.PrivateKey, in folder: String, named name: String
  ) throws {
    certificateFile = "\(folder)/\(name).pem"
    keyFile = "\(folder)/\(name).key"
    try Data(certificate.serializeAsPEM().pemString.utf8)
      .write(to: URL(filePath: certificateFile))
    try Data(key.serializeAsPEM().pemString.utf8).write(to: URL(filePath: keyFile))
  }
}
