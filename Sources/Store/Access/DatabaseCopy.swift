public import Vocabulary

/// One of the databases that are copied as a whole.
public enum CopiedDatabase: Hashable, Sendable {
  case data(TenantID)
  case keys(TenantID)
  case epochs
  case registry
}

/// A whole database in a file of its own, at one moment. Removed when it is let go.
public protocol DatabaseCopy: AnyObject, Sendable {
  var byteCount: Int64 { get }

  /// At most `count` bytes from `offset` on; fewer only at the end.
  func bytes(at offset: Int64, count: Int) throws(StoreError) -> [UInt8]
}

/// A copy of one of a tenant's databases that came from outside, beside the present one and not in
/// its place.
///
/// The verbs come in their order: `append` until everything is there, `examine`, `open`, what is to
/// be changed in it, then `StoreEngine.replace` or `adopt`. Letting it go removes it.
public protocol StagedCopy<Kind>: AnyObject, Sendable {
  associatedtype Kind: TenantSpace

  func append(_ bytes: RawSpan) throws(StoreError)

  /// Looks at the copy as it came, without running a migration or trusting its schema.
  ///
  /// - Throws: `corrupt` for anything that is no whole database.
  func examine() throws(StoreError) -> CopyExamination

  /// Brings the copy to the newest schema. Opening it again gives the same.
  ///
  /// - Throws: `schema` when a newer Cairn wrote it; `corrupt` when it is another tenant's.
  func open(at moment: Instant) async throws(StoreError) -> Database<Kind>
}

/// Where the series of numbers in a tenant's data stand. While both are the same, nothing of what a
/// restore carries over has changed.
public struct DataPosition: Hashable, Sendable {
  public var change: Int64
  public var disclosure: Int64

  public init(change: Int64, disclosure: Int64) {
    self.change = change
    self.disclosure = disclosure
  }
}

/// What a copy holds, found out by reading all of it.
public struct CopyExamination: Hashable, Sendable {
  public struct Table: Hashable, Sendable {
    public var name: String
    public var rows: Int64

    public init(name: String, rows: Int64) {
      self.name = name
      self.rows = rows
    }
  }

  /// In the order of their names.
  public var tables: [Table]
  /// The number of the last migration; 0 where there is none.
  public var schema: Int
  /// The number of the last change; 0 where changes are not counted.
  public var change: Int64

  public init(tables: [Table], schema: Int, change: Int64) {
    self.tables = tables
    self.schema = schema
    self.change = change
  }
}
