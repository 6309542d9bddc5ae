public import RPC
public import Vocabulary

/// A message of the schema as a Swift value.
///
/// Soundness: buffers are only lent, for as long as the call lasts.
public protocol SchemaMessage: WireMessage, Hashable, Redacted {
  /// The full name in the schema, `cairn.v1.Student`.
  static var schemaName: String { get }

  /// Reads a whole message from memory that the caller keeps.
  init(bytes: UnsafeRawBufferPointer) throws(Fault)

  /// Calls `body` with the message's bytes, which lie in memory of their own and are wiped
  /// afterwards. What is sealed is taken from here.
  func withBytes<Result>(
    _ body: (UnsafeMutableRawBufferPointer) throws -> Result
  ) rethrows -> Result
}

extension SchemaMessage {
  /// Reads a whole message.
  public init(bytes: [UInt8]) throws(Fault) {
    self = try bytes.withUnsafeBytes { bytes in
      do throws(Fault) {
        return Result<Self, Fault>.success(try Self(bytes: bytes))
      } catch {
        return .failure(error)
      }
    }.get()
  }

  /// The message's bytes.
  public func bytes() -> [UInt8] { withBytes { Array($0) } }
}

/// A message whose bytes are sealed as one record group.
public protocol SealedGroup: SchemaMessage {
  static var recordGroup: Vocabulary.RecordGroup { get }
}
