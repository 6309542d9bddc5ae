public import Sealing

/// Why a file is no backup, or no whole one.
public enum ArchiveError: Error, Hashable, Sendable {
  case age(AgeError)
  /// What is inside is no backup of Cairn's, or one of a later form.
  case notABackup
  /// The content is shorter, longer or other than the manifest says.
  case contentChanged
}
