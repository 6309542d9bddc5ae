import Crypto
import Foundation
import SwiftASN1
import X509

/// An authority that vouches for clients, so that a server which trusts it trusts all of them.
struct ClientAuthority {
  let certificateFile: String
  private let folder: String
  private let name: DistinguishedName
  private let key: Certificate.PrivateKey

  init(in folder: String, named name: String) throws {
    self.folder = folder
    self.name = try DistinguishedName { CommonName(name) }
    key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    certificateFile = "\(folder)/\(name)-authority.pem"
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
      notValidBefore: Self.begin, notValidAfter: Self.end, issuer: self.name, subject: self.name,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
      },
      issuerPrivateKey: key)
    try Data(certificate.serializeAsPEM().pemString.utf8)
      .write(to: URL(filePath: certificateFile))
  }

  func issue(_ client: String) throws -> ClientIdentity {
    let clientKey = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: clientKey.publicKey,
      notValidBefore: Self.begin, notValidAfter: Self.end, issuer: name,
      subject: try DistinguishedName { CommonName(client) },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
      },
      issuerPrivateKey: key)
    return try ClientIdentity(certificate, clientKey, in: folder, named: client)
  }

  private static let begin = Date(timeIntervalSince1970: 0)
  private static let end = Date(timeIntervalSince1970: 4_000_000_000)
}
