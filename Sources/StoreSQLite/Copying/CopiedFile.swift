public import Store

/// A copy that was carried away, looked at where no store is.
public enum CopiedFile {
  /// Reads all of it.
  ///
  /// - Throws: `corrupt` for anything that is no whole database of ours.
  public static func examine(at path: String) throws(StoreError) -> CopyExamination {
    let connection = try Connection(path: path, role: .reading, traits: FileTraits())
    defer { connection.close() }
    return try connection.examine()
  }
}
