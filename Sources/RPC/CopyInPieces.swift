extension UnsafeMutableRawBufferPointer {
  /// Small enough to be copied by vector instructions. What the C library takes for more than that,
  /// `rep movsb`, is several times slower on some processors where source and target lie alike in
  /// their pages (glibc bug 30994), as prefix and payload often do.
  private static var pieceBytes: Int { 1024 }

  /// Copies bytes to the beginning, quickly wherever they lie; there must be room.
  package func copyInPieces(from bytes: UnsafeRawBufferPointer) {
    var start = 0
    while start < bytes.count {
      let end = Swift.min(start + Self.pieceBytes, bytes.count)
      UnsafeMutableRawBufferPointer(rebasing: self[start..<end])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
  }
}
