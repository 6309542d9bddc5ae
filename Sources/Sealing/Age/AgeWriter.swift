/// Makes an age v1 file (c2sp.org/age), part by part, in memory that does not grow with it. Anyone
/// of its recipients opens it with the ordinary `age` tool.
///
/// Soundness: pointers are used within the calls.
public final class AgeWriter {
  private var chunks: AgeChunks
  /// What is sealed once more follows, as the last chunk must be known to be the last.
  private var pending: [UInt8] = []
  /// What the file begins with, until it was given out.
  private var opening: [UInt8]

  /// - Throws: `recipientMalformed` for a key that gives no secret, or for no recipients;
  ///   `memoryExhausted`.
  public init(to recipients: [AgeRecipient], memory: LockedMemory) throws(AgeError) {
    guard !recipients.isEmpty else { throw .recipientMalformed }
    let fileKey = try memory.randomKey()
    var stanzas: [AgeStanza] = []
    for recipient in recipients {
      stanzas.append(try AgeStanza(wrapping: fileKey, for: recipient, memory: memory))
    }
    var header = AgeHeader(stanzas: stanzas, mac: [])
    header.mac = AgeHeader.mac(of: header.covered, fileKey: fileKey)
    var nonce = [UInt8](repeating: 0, count: AgeChunks.nonceBytes)
    nonce.withUnsafeMutableBytes { Sodium.fillRandomly($0) }
    chunks = try AgeChunks(fileKey: fileKey, nonce: nonce, memory: memory)
    opening = header.bytes + nonce
  }

  /// Takes the next part of the content and returns the bytes of the file that are ready.
  public func write(_ content: RawSpan) -> [UInt8] {
    var output = takeOpening()
    content.withUnsafeBytes { pending.append(contentsOf: $0) }
    var done = 0
    while pending.count - done > AgeChunks.plainBytes {
      seal(done..<(done + AgeChunks.plainBytes), isLast: false, into: &output)
      done += AgeChunks.plainBytes
    }
    pending.removeFirst(done)
    return output
  }

  /// The last bytes of the file. Nothing is written afterwards.
  public func finish() -> [UInt8] {
    var output = takeOpening()
    seal(pending.indices, isLast: true, into: &output)
    pending = []
    return output
  }

  private func seal(_ range: Range<Int>, isLast: Bool, into output: inout [UInt8]) {
    pending.withUnsafeBytes { bytes in
      chunks.seal(UnsafeRawBufferPointer(rebasing: bytes[range]), isLast: isLast, into: &output)
    }
  }

  private func takeOpening() -> [UInt8] {
    defer { opening = [] }
    return opening
  }
}

extension Custody {
  /// Makes age files that this server cannot open again.
  ///
  /// - Throws: as `AgeWriter.init`.
  public func ageWriter(to recipients: [AgeRecipient]) throws(AgeError) -> AgeWriter {
    try AgeWriter(to: recipients, memory: memory)
  }
}
