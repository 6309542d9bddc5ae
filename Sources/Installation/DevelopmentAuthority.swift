import Crypto
import Foundation
import SwiftASN1
import Vocabulary
import X509

/// A certificate authority of this machine alone and a server certificate signed by it, so that a
/// first server speaks TLS from its first minute. For production bring certificates of your own.
enum DevelopmentAuthority {
  /// A year, as an authority of the public web allows a little more at most.
  static let daysValid: Int64 = 365

  /// Writes the four files of `tls`, none of which may exist; keys are for their owner only (0600).
  ///
  /// - Returns: when the certificates expire.
  /// - Throws: `fileExists`, `system`, `certificateFailed`.
  static func create(
    in files: TLSFiles, hosts: [Host], now: Instant
  ) throws(InstallationError) -> Instant {
    // An hour back, for clients whose clock is slow.
    let period = (
      from: now.advanced(bySeconds: -3600), until: now.advanced(bySeconds: daysValid * 86_400)
    )
    let texts: [(path: String, text: String, mode: mode_t)]
    do {
      let authorityKey = Certificate.PrivateKey(P256.Signing.PrivateKey())
      let authority = try authority(key: authorityKey, from: period.from, until: period.until)
      let serverKey = Certificate.PrivateKey(P256.Signing.PrivateKey())
      let server = try server(
        key: serverKey.publicKey, hosts: hosts, from: period.from, until: period.until,
        issuer: authority, issuerKey: authorityKey)
      let authorityText = try authority.serializeAsPEM().pemString + "\n"
      texts = [
        (files.authorityKey, try authorityKey.serializeAsPEM().pemString + "\n", 0o600),
        (files.authority, authorityText, 0o644),
        (files.serverKey, try serverKey.serializeAsPEM().pemString + "\n", 0o600),
        (files.server, try server.serializeAsPEM().pemString + "\n" + authorityText, 0o644),
      ]
    } catch {
      throw .certificateFailed
    }
    for file in texts {
      try NewFile.write(Array(file.text.utf8), to: file.path, mode: file.mode)
    }
    return period.until
  }

  private static func authority(
    key: Certificate.PrivateKey, from: Instant, until: Instant
  ) throws -> Certificate {
    let name = try DistinguishedName {
      OrganizationName("Cairn")
      CommonName("Cairn development authority")
    }
    return try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
      notValidBefore: date(from), notValidAfter: date(until), issuer: name, subject: name,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
        Critical(KeyUsage(keyCertSign: true, cRLSign: true))
        SubjectKeyIdentifier(hash: key.publicKey)
      },
      issuerPrivateKey: key)
  }

  private static func server(
    key: Certificate.PublicKey, hosts: [Host], from: Instant, until: Instant,
    issuer: Certificate, issuerKey: Certificate.PrivateKey
  ) throws -> Certificate {
    let issuerID = SubjectKeyIdentifier(hash: issuer.publicKey).keyIdentifier
    return try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key,
      notValidBefore: date(from), notValidAfter: date(until), issuer: issuer.subject,
      subject: DistinguishedName {
        OrganizationName("Cairn")
        CommonName("cairnd")
      },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([.serverAuth])
        SubjectAlternativeNames(hosts.map(\.generalName))
        SubjectKeyIdentifier(hash: key)
        AuthorityKeyIdentifier(keyIdentifier: issuerID)
      },
      issuerPrivateKey: issuerKey)
  }

  /// X.509 counts in whole seconds.
  private static func date(_ instant: Instant) -> Date {
    Date(timeIntervalSince1970: Double(instant.milliseconds / 1000))
  }
}
