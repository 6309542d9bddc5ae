/// Keys sealed under other keys. Their length is no secret, so they are not padded.
///
/// Soundness: secret and target are slots whose owners outlive the call.
enum KeyWrap {
  /// Seals the bytes of `secret`, which lies in locked memory.
  static func wrap(
    _ secret: UnsafeMutableRawBufferPointer, _ terms: Ciphertext.Terms,
    using workspace: borrowing Workspace
  ) -> [UInt8] {
    let total = secret.count + Ciphertext.overhead
    return [UInt8](unsafeUninitializedCapacity: total) { buffer, count in
      Ciphertext.seal(
        UnsafeRawBufferPointer(secret), terms, into: UnsafeMutableRawBufferPointer(buffer),
        using: workspace)
      count = total
    }
  }

  /// Opens `blob` straight into locked memory; a secret of another length is refused.
  static func unwrap(
    _ blob: [UInt8], _ terms: Ciphertext.Terms, minimumVersion: UInt32,
    into target: UnsafeMutableRawBufferPointer, using workspace: borrowing Workspace
  ) throws(SealingError) {
    // A typed throw does not pass through `withUnsafeBytes`, so the outcome is carried out.
    let outcome = blob.withUnsafeBytes { bytes in
      Result { () throws(SealingError) in
        try Ciphertext.open(
          bytes, terms, minimumVersion: minimumVersion, into: target, using: workspace)
      }
    }
    try outcome.get()
  }
}
