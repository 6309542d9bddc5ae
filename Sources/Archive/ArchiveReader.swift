public import Messages
import RPC
public import Sealing
import Vocabulary

/// Reads a backup file, part by part: first the manifest, then the content as it comes.
///
/// Only `finish` says that the content is whole and what the manifest says it is.
public final class ArchiveReader {
  /// Known as soon as the first entry was read.
  public private(set) var manifest: BackupManifest?

  private let age: AgeReader
  /// What was opened and not yet used: less than a block of headers, or the end.
  private var pending: [UInt8] = []
  private var contentLeft: Int64 = 0
  private var digest = RunningDigest()

  public init(identities: [AgeIdentity], memory: LockedMemory) {
    age = AgeReader(identities: identities, memory: memory)
  }

  /// Takes the next part of the file and returns the content that is ready.
  public func read(_ part: RawSpan) throws(ArchiveError) -> [UInt8] {
    do throws(AgeError) { pending += try age.read(part) } catch { throw .age(error) }
    return try take()
  }

  /// The rest of the content, once the file has ended.
  public func finish() throws(ArchiveError) -> [UInt8] {
    do throws(AgeError) { pending += try age.finish() } catch { throw .age(error) }
    let content = try take()
    guard let manifest, let name = manifest.contentPath else { throw .notABackup }
    let padding = TarHeader(name: name, size: manifest.contentBytes).paddingCount
    guard contentLeft == 0, digest.value().hexadecimal == manifest.contentFingerprint,
      pending.count == padding + ArchiveLayout.endBytes, pending.allSatisfy({ $0 == 0 })
    else { throw .contentChanged }
    return content
  }

  private func take() throws(ArchiveError) -> [UInt8] {
    if manifest == nil { try takeHeaders() }
    guard manifest != nil else { return [] }
    let content = Array(pending.prefix(Int(clamping: contentLeft)))
    pending.removeFirst(content.count)
    contentLeft -= Int64(content.count)
    digest.absorb(content.span.bytes)
    // Nothing but padding follows the content.
    guard contentLeft > 0 || pending.count <= 3 * TarHeader.blockBytes else {
      throw .contentChanged
    }
    return content
  }

  private func takeHeaders() throws(ArchiveError) {
    guard pending.count >= TarHeader.blockBytes else { return }
    guard let size = TarHeader.size(in: pending),
      (1...Int64(ArchiveLayout.manifestBytesMax)).contains(size)
    else { throw .notABackup }
    let header = TarHeader(name: ArchiveLayout.manifestName, size: size)
    guard pending.starts(with: header.bytes) else { throw .notABackup }
    let start = TarHeader.blockBytes
    let end = start + Int(size) + header.paddingCount
    guard pending.count >= end + TarHeader.blockBytes else { return }
    let found: BackupManifest
    do { found = try BackupManifest(bytes: Array(pending[start..<(start + Int(size))])) } catch {
      throw .notABackup
    }
    guard found.violations().isEmpty, found.contentBytes >= 0, let name = found.contentPath,
      pending[end...].starts(with: TarHeader(name: name, size: found.contentBytes).bytes)
    else { throw .notABackup }
    manifest = found
    contentLeft = found.contentBytes
    pending.removeFirst(end + TarHeader.blockBytes)
  }
}
