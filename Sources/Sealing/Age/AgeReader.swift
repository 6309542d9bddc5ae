/// Opens an age v1 file (c2sp.org/age), part by part, in memory that does not grow with it.
///
/// What it gives out was authenticated, but only `finish` says that nothing is missing at the end:
/// act on nothing before.
///
/// Soundness: pointers are used within the calls.
public final class AgeReader {
  private let identities: [AgeIdentity]
  private let memory: LockedMemory
  private var chunks: AgeChunks?
  /// The header while it is not complete; then less than a chunk and a byte.
  private var pending: [UInt8] = []

  public init(identities: [AgeIdentity], memory: LockedMemory) {
    self.identities = identities
    self.memory = memory
  }

  /// Takes the next part of the file and returns the content that is ready.
  public func read(_ bytes: RawSpan) throws(AgeError) -> [UInt8] {
    bytes.withUnsafeBytes { pending.append(contentsOf: $0) }
    guard try open() else { return [] }
    var output: [UInt8] = []
    var done = 0
    // Only a chunk that something follows is surely not the last.
    while pending.count - done > AgeChunks.sealedBytes {
      let chunk = done..<(done + AgeChunks.sealedBytes)
      guard openChunk(chunk, isLast: false, into: &output) else { throw .payloadDamaged }
      done += AgeChunks.sealedBytes
    }
    pending.removeFirst(done)
    return output
  }

  /// The rest of the content, once the file has ended.
  ///
  /// - Throws: `truncated`, `payloadDamaged`.
  public func finish() throws(AgeError) -> [UInt8] {
    guard try open(), pending.count >= Sodium.tagBytes else { throw .truncated }
    var output: [UInt8] = []
    let isFirst = chunks?.isAtStart == true
    if openChunk(pending.indices, isLast: true, into: &output) {
      // A last chunk is empty only where it is the first; other files have a shorter form.
      guard isFirst || !output.isEmpty else { throw .payloadDamaged }
      pending = []
      return output
    }
    // A chunk that opens as one in between has lost what followed it.
    let isInner = openChunk(pending.indices, isLast: false, into: &output)
    throw isInner ? .truncated : .payloadDamaged
  }

  private func openChunk(
    _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) -> Bool {
    pending.withUnsafeBytes { bytes in
      chunks?.open(
        UnsafeRawBufferPointer(rebasing: bytes[range]), isLast: isLast, into: &output) ?? false
    }
  }

  /// Reads header and nonce once they are there.
  private func open() throws(AgeError) -> Bool {
    if chunks != nil { return true }
    guard let length = try AgeHeader.length(in: pending),
      pending.count >= length + AgeChunks.nonceBytes
    else { return false }
    let fileKey = try fileKey(of: try AgeHeader(parsing: pending[..<length]))
    let nonce = Array(pending[length..<(length + AgeChunks.nonceBytes)])
    chunks = try AgeChunks(fileKey: fileKey, nonce: nonce, memory: memory)
    pending.removeFirst(length + AgeChunks.nonceBytes)
    return true
  }

  private func fileKey(of header: AgeHeader) throws(AgeError) -> SecretKey {
    let fileKey = try memory.emptyKey()
    // Every stanza is looked at before any is opened, so that a malformed one is never hidden by
    // one that opens.
    for stanza in header.stanzas { _ = try stanza.x25519Share() }
    for stanza in header.stanzas {
      for identity in identities where try stanza.unwrap(with: identity, into: fileKey) {
        guard header.isGenuine(fileKey: fileKey) else { throw .headerForged }
        return fileKey
      }
    }
    throw .notAddressed
  }
}
