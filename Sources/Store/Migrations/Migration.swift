/// One numbered, named and immutable change of a schema. A mistake in one is mended by the next.
///
/// The statements are written in SQLite's words: `INTEGER` (64 bits), `TEXT`, `BLOB`,
/// `STRICT, WITHOUT ROWID`. Another engine translates these few words and nothing else.
///
/// Nodes of the version before go on serving while a newer one has migrated, so a migration only
/// expands wherever that is possible (`isExpansion`); nodes that do not know one which does not
/// refuse to serve (Decisions/0021).
public struct Migration: Sendable {
  public let number: Int
  public let name: String
  public let statements: [StaticString]
  /// Whether servers of the version before may go on serving on the changed database, as they do
  /// while several are upgraded one after the other: only tables, indexes, and columns that have a
  /// default are added, and nothing that old code writes becomes wrong. Not part of the checksum.
  public let isExpansion: Bool

  public init(
    _ number: Int, _ name: String, isExpansion: Bool = false, _ statements: [StaticString]
  ) {
    self.number = number
    self.name = name
    self.isExpansion = isExpansion
    self.statements = statements
  }

  /// FNV-1a over number, name and statements. It finds text changed by mistake; a forger of the
  /// file is no concern of it.
  public var checksum: Int64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    func absorb(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // A separator that no text holds keeps the boundary between two texts in the sum.
      state = (state ^ 0xff) &* 0x100_0000_01b3
    }
    absorb(String(number).utf8)
    absorb(name.utf8)
    for statement in statements {
      statement.withUTF8Buffer { absorb($0) }
    }
    return Int64(bitPattern: state)
  }
}
