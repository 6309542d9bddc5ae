import Messages
import RPC
import Vocabulary

/// The client certificate to which a credential is bound (RFC 8705 does the same for access
/// tokens): whoever steals the credential alone has nothing.
///
/// Only what a request names is bound. An administrator who issues over mutual TLS does it for
/// others, and the administrator's own certificate would make their credentials useless.
enum CertificateBinding {
  /// By the SHA-256 of the certificate's DER form.
  case named(String)
  /// The certificate that the call came with.
  case presented

  init?(_ choice: IssueCredentialRequest.Certificate?) {
    switch choice {
    case .certificateFingerprint(let text): self.init(named: text)
    case .certificatePresented(let isMeant): self.init(presented: isMeant)
    case nil: return nil
    }
  }

  init?(_ choice: RotateCredentialRequest.Certificate?) {
    switch choice {
    case .certificateFingerprint(let text): self.init(named: text)
    case .certificatePresented(let isMeant): self.init(presented: isMeant)
    case nil: return nil
    }
  }

  private init?(named text: String) {
    if text.isEmpty { return nil }
    self = .named(text)
  }

  private init?(presented isMeant: Bool) {
    guard isMeant else { return nil }
    self = .presented
  }

  /// The fingerprint, 32 bytes.
  ///
  /// - Throws: `invalidFields` when the call came without the certificate that is meant.
  func fingerprint(of peer: Peer) throws(Fault) -> [UInt8] {
    switch self {
    case .named(let text): return [UInt8](hexadecimal: text)
    case .presented:
      guard let fingerprint = peer.certificateFingerprint else {
        throw .invalidFields([
          FieldViolation(
            field: "certificate_presented", reason: "REQUIRED",
            description: "the call must come over TLS with a client certificate")
        ])
      }
      return fingerprint
    }
  }
}
