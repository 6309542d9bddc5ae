/// HKDF with SHA-256 (RFC 5869), built from HMAC because libsodium 1.0.18 has none.
///
/// Soundness: all memory is the caller's for the length of the call; what lies in between is on
/// the stack and zeroed.
enum HKDF {
  /// Derives `target.count` bytes, at most 255 times 32.
  static func derive(
    from material: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer,
    info: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) {
    precondition(target.count <= 255 * Sodium.digestBytes, "the formats ask for 32 bytes")
    withUnsafeTemporaryAllocation(
      byteCount: 2 * Sodium.digestBytes, alignment: MemoryLayout<UInt64>.alignment
    ) { scratch in
      defer { Sodium.zeroise(scratch) }
      let start = scratch.baseAddress!
      let key = UnsafeRawBufferPointer(start: start, count: Sodium.digestBytes)
      let block = start + Sodium.digestBytes
      Sodium.authenticate([material], key: salt, into: start)
      var done = 0
      var counter: UInt8 = 0
      while done < target.count {
        counter += 1
        let earlier = UnsafeRawBufferPointer(
          start: block, count: counter == 1 ? 0 : Sodium.digestBytes)
        withUnsafeBytes(of: counter) { counter in
          Sodium.authenticate([earlier, info, counter], key: key, into: block)
        }
        let count = min(Sodium.digestBytes, target.count - done)
        (target.baseAddress! + done).copyMemory(from: block, byteCount: count)
        done += count
      }
    }
  }

  /// The same with an `info` that is a text of the format.
  static func derive(
    from material: UnsafeRawBufferPointer, salt: [UInt8], info: StaticString,
    into target: UnsafeMutableRawBufferPointer
  ) {
    salt.withUnsafeBytes { salt in
      info.withUTF8Buffer { info in
        derive(from: material, salt: salt, info: UnsafeRawBufferPointer(info), into: target)
      }
    }
  }
}
