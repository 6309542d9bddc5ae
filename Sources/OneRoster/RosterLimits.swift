/// The maxima of one roster set. What is not bounded is an attack.
public struct RosterLimits: Sendable {
  /// Bytes of all files together. Texts are addressed with 32 bits, so this is also the most that
  /// the packed texts can grow to.
  public var bytesMax: Int
  /// Bytes that wait in memory for a manifest that was not sent first.
  public var bytesBeforeManifestMax: Int
  /// Bytes of one line.
  public var lineBytesMax: Int
  /// Files of one set; the standard has 22.
  public var filesMax: Int
  /// Rows of the manifest; the standard has 25.
  public var manifestRowsMax: Int
  /// Data rows of one file; the largest known tenant has 8 million enrollments.
  public var rowsMax: Int
  /// Bytes of one text: 255 characters of at most 4 bytes.
  public var textBytesMax: Int
  /// Items of one list in a field.
  public var listItemsMax: Int
  /// Refused rows that are told one by one; beyond, they are counted.
  public var errorsMax: Int
  /// Lines that are named for one kind of warning; beyond, they are counted.
  public var warningLinesMax: Int

  public static let standard = RosterLimits(
    bytesMax: Int(UInt32.max), bytesBeforeManifestMax: 64 << 20, lineBytesMax: 1 << 20,
    filesMax: 64, manifestRowsMax: 1000, rowsMax: 20_000_000, textBytesMax: 1020,
    listItemsMax: 1000, errorsMax: 10_000, warningLinesMax: 100)
}
