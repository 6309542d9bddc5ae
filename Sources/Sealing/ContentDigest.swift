import Crypto

/// SHA-256 of what is no secret: requests that were approved, certificates, ciphertexts. Whoever
/// has the content can compute it, so never of a student's data; see `TenantCustody.fingerprint`
/// for that.
///
/// It is swift-crypto's, which uses the processor's own instructions for it; libsodium does not.
public enum ContentDigest {
  /// 32 bytes.
  public static func sha256(of bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// The 32 bytes go to `target`.
  static func sha256(of bytes: UnsafeRawBufferPointer, into target: UnsafeMutableRawPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    hash.finalize().withUnsafeBytes { digest in
      UnsafeMutableRawBufferPointer(start: target, count: 32).copyMemory(from: digest)
    }
  }
}
