/// SHA-256 of what is no secret: requests that were approved, certificates. Whoever has the content
/// can compute it, so never of a student's data; see `TenantCustody.fingerprint` for that.
public enum ContentDigest {
  /// 32 bytes.
  public static func sha256(of bytes: [UInt8]) -> [UInt8] { Sodium.sha256(of: bytes) }
}
