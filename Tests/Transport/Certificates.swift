import Crypto
import Foundation
import SwiftASN1
import X509

/// A small authority and what it signed, as PEM files in a directory of their own.
struct Certificates {
  let directory: String
  let authorityFile: String
  let certificateFile: String
  let keyFile: String
  /// The certificate as it would be a day after its end, and as nobody else would sign it; for the
  /// same key.
  let expiredFile: String
  let selfSignedFile: String

  /// An authority with a certificate for `localhost` and, if asked for, `127.0.0.1`.
  init(namesAddress: Bool = true) throws {
    directory = "/tmp/cairn-test-tls-\(UInt32.random(in: 0 ... .max))"
    mkdir(directory, 0o700)
    let authorityKey = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let authorityName = try DistinguishedName { CommonName("Test Authority") }
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let authority = try Self.certificate(
      authorityName, authorityKey.publicKey, issuer: authorityName, authorityKey
    ) {
      Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
      Critical(KeyUsage(keyCertSign: true))
    }
    var names: [GeneralName] = [.dnsName("localhost")]
    if namesAddress { names.append(.ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1]))) }
    let name = try DistinguishedName { CommonName("Test Server") }
    func leaf(
      issuer: DistinguishedName, _ issuerKey: Certificate.PrivateKey, until: Double = Self.far
    ) throws -> String {
      try Self.certificate(name, key.publicKey, issuer: issuer, issuerKey, until: until) {
        Critical(BasicConstraints.notCertificateAuthority)
        SubjectAlternativeNames(names)
      }.serializeAsPEM().pemString
    }
    authorityFile = try Self.write(authority.serializeAsPEM().pemString, directory, "ca.pem")
    certificateFile = try Self.write(
      leaf(issuer: authorityName, authorityKey), directory, "cert.pem")
    expiredFile = try Self.write(
      leaf(issuer: authorityName, authorityKey, until: 86_400), directory, "expired.pem")
    selfSignedFile = try Self.write(leaf(issuer: name, key), directory, "self.pem")
    keyFile = try Self.write(key.serializeAsPEM().pemString, directory, "key.pem")
  }

  /// The SHA-256 of the certificate's DER.
  func fingerprint() throws -> [UInt8] {
    let pem = try String(contentsOfFile: certificateFile, encoding: .utf8)
    let der = try PEMDocument(pemString: pem).derBytes
    return Array(SHA256.hash(data: der))
  }

  /// Puts certificate and key where another's were.
  func replace(_ other: Certificates) throws {
    for (mine, theirs) in [(certificateFile, other.certificateFile), (keyFile, other.keyFile)] {
      try Data(contentsOf: URL(filePath: mine)).write(to: URL(filePath: theirs))
    }
  }

  /// Makes the key file one that cannot be read.
  func breakKey() throws { try Data("no key".utf8).write(to: URL(filePath: keyFile)) }

  func remove() {
    for file in [authorityFile, certificateFile, keyFile, expiredFile, selfSignedFile] {
      unlink(file)
    }
    rmdir(directory)
  }

  /// In the year 2096.
  private static let far = 4_000_000_000.0

  private static func certificate(
    _ subject: DistinguishedName, _ key: Certificate.PublicKey, issuer: DistinguishedName,
    _ issuerKey: Certificate.PrivateKey, until: Double = far,
    @ExtensionsBuilder _ extensions: () throws -> Result<Certificate.Extensions, any Error>
  ) throws -> Certificate {
    try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key,
      notValidBefore: Date(timeIntervalSince1970: 0),
      notValidAfter: Date(timeIntervalSince1970: until), issuer: issuer,
      subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions(builder: extensions), issuerPrivateKey: issuerKey)
  }

  private static func write(_ text: String, _ directory: String, _ name: String) throws -> String {
    let path = "\(directory)/\(name)"
    guard let file = fopen(path, "w") else { throw FileNotWritten() }
    fputs(text, file)
    fclose(file)
    return path
  }

  struct FileNotWritten: Error {}
}
