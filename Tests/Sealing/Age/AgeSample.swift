@testable import Sealing

/// Files of the age format and who can open them, in locked memory of their own.
struct AgeSample {
  let memory: LockedMemory
  let identity: AgeIdentity

  init() throws {
    memory = try LockedMemory(bytes: LockedMemory.bytesMin, allowUnlocked: true)
    identity = try AgeIdentity.make(in: memory)
  }

  /// A file, written in portions of `step` bytes.
  func sealed(
    _ content: [UInt8], to recipients: [AgeRecipient]? = nil, step: Int = 1 << 20
  ) throws -> [UInt8] {
    let writer = try AgeWriter(to: recipients ?? [identity.recipient], memory: memory)
    var file: [UInt8] = []
    for start in stride(from: 0, to: content.count, by: step) {
      file += writer.write(content[start..<min(start + step, content.count)].span.bytes)
    }
    return file + writer.finish()
  }

  /// The content of a file, read in portions of `step` bytes.
  func opened(
    _ file: [UInt8], by identities: [AgeIdentity]? = nil, step: Int = 1 << 20
  ) throws(AgeError) -> [UInt8] {
    let reader = AgeReader(identities: identities ?? [identity], memory: memory)
    var content: [UInt8] = []
    for start in stride(from: 0, to: file.count, by: step) {
      content += try reader.read(file[start..<min(start + step, file.count)].span.bytes)
    }
    return content + (try reader.finish())
  }

  /// How many bytes of the file the header takes.
  func headerCount(of file: [UInt8]) throws -> Int { try AgeHeader.length(in: file) ?? 0 }

  /// The file with its header changed and, as whoever knows the file key could, signed again.
  func changed(
    _ file: [UInt8], _ change: (inout AgeHeader) -> Void
  ) throws -> [UInt8] {
    let count = try headerCount(of: file)
    var header = try AgeHeader(parsing: file[..<count])
    let fileKey = try memory.emptyKey()
    for stanza in header.stanzas { _ = try stanza.unwrap(with: identity, into: fileKey) }
    change(&header)
    header.mac = AgeHeader.mac(of: header.covered, fileKey: fileKey)
    return header.bytes + file[count...]
  }

  /// The file with the text of its header changed, and no new MAC.
  func rewritten(_ file: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
    let count = try headerCount(of: file)
    return Array(change(String(decoding: file[..<count], as: UTF8.self)).utf8) + file[count...]
  }

  static func content(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }
}
