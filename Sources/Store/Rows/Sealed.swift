/// A sealed value with what its associated data needs and the ciphertext does not
/// tell by itself.
public struct Sealed: Hashable, Sendable {
  /// Number of the sealed message type and its version.
  public var schema: UInt16
  /// Generation of the subject's key.
  public var generation: UInt32
  /// The change number of the write that sealed it.
  public var revision: Int64
  /// Ciphertext format v1.
  public var bytes: [UInt8]

  public init(schema: UInt16, generation: UInt32, revision: Int64, bytes: [UInt8]) {
    self.schema = schema
    self.generation = generation
    self.revision = revision
    self.bytes = bytes
  }
}

// MARK: - In one column

// A row that holds several sealed values keeps each in one column:
//
//   offset  length  field
//        0       2  schema
//        2       4  generation
//        6       8  revision
//       14       n  ciphertext
//
// Soundness: the column's bytes are read inside the closure that lends them, after their count was
// compared with the header's.

extension Sealed {
  private static let headerBytes = 14

  /// The column's bytes.
  var column: Value {
    var column = [UInt8]()
    column.reserveCapacity(Self.headerBytes + bytes.count)
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.bigEndian) { column.append(contentsOf: $0) }
    }
    append(schema)
    append(generation)
    append(revision)
    column.append(contentsOf: bytes)
    return .blob(column)
  }

  init?(column: UnsafeRawBufferPointer) {
    guard column.count >= Self.headerBytes else { return nil }
    schema = UInt16(bigEndian: column.loadUnaligned(as: UInt16.self))
    generation = UInt32(bigEndian: column.loadUnaligned(fromByteOffset: 2, as: UInt32.self))
    revision = Int64(bigEndian: column.loadUnaligned(fromByteOffset: 6, as: Int64.self))
    bytes = Array(column[Self.headerBytes...])
  }
}

extension RowDecoder {
  mutating func sealed() throws(StoreError) -> Sealed {
    guard let sealed = try optionalSealed() else { throw .corrupt }
    return sealed
  }

  mutating func optionalSealed() throws(StoreError) -> Sealed? {
    guard let bytes = try optionalBlob() else { return nil }
    guard let sealed = bytes.withUnsafeBytes(Sealed.init(column:)) else { throw .corrupt }
    return sealed
  }
}
