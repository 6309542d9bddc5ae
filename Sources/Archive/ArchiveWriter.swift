public import Messages
public import Sealing

/// Makes a backup file, part by part.
public final class ArchiveWriter {
  private let age: AgeWriter
  private let content: TarHeader
  private var opening: [UInt8]

  /// - Throws: `notABackup` for a manifest that does not say what it is of.
  public init(_ manifest: BackupManifest, into age: AgeWriter) throws(ArchiveError) {
    guard let name = manifest.contentPath else { throw .notABackup }
    self.age = age
    content = TarHeader(name: name, size: manifest.contentBytes)
    let bytes = manifest.withBytes { Array($0) }
    let header = TarHeader(name: ArchiveLayout.manifestName, size: Int64(bytes.count))
    opening =
      header.bytes + bytes
      + [UInt8](repeating: 0, count: header.paddingCount) + content.bytes
  }

  /// Takes the next part of the content and returns the bytes of the file that are ready.
  public func write(_ part: RawSpan) -> [UInt8] {
    let start = takeOpening()
    return start + age.write(part)
  }

  /// The last bytes of the file, once the content was as long as the manifest says.
  public func finish() -> [UInt8] {
    let start = takeOpening()
    let end = [UInt8](repeating: 0, count: content.paddingCount + ArchiveLayout.endBytes)
    return start + age.write(end.span.bytes) + age.finish()
  }

  private func takeOpening() -> [UInt8] {
    defer { opening = [] }
    return opening.isEmpty ? [] : age.write(opening.span.bytes)
  }
}
