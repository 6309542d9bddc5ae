import CNghttp2

/// How much freed memory the C library keeps for the next message, in place of giving it back.
///
/// By itself it gives back whatever is over 128 KiB at the end of a heap: with messages of 64 KiB
/// that is at nearly every one, and the kernel then zeroes the same pages again for the next.
enum FreedMemory {
  /// For each heap, of which an event loop has one: more than one burst of reading takes.
  private static let bytesMax: Int32 = 4 << 20
  /// Of one block. Larger ones are rare, and are better given back whole.
  private static let blockBytesMax: Int32 = 1 << 20

  /// Set once for the whole process.
  static let isKept = cairn_keep_freed_memory(bytesMax, blockBytesMax) == 1
}
