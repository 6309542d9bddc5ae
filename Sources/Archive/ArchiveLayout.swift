public import Messages
import Vocabulary

// A backup is an age file (c2sp.org/age) of a tar file of two entries, in this order:
//
//   manifest.pb                      cairn.v1.BackupManifest
//   registry.db | epochs.db | tenants/<id>/tenant.db | tenants/<id>/tenant.keys
//
// The second is the SQLite database under the name that it has in a data directory, so that
// `age -d -i identity file.age | tar x` puts it where a server looks for it.

enum ArchiveLayout {
  static let manifestName = "manifest.pb"
  static let manifestBytesMax = 64 << 10
  /// Two blocks of zeros end a tar file.
  static let endBytes = 2 * TarHeader.blockBytes

  /// `nil` where the manifest does not say what it is of.
  static func contentName(_ manifest: BackupManifest) -> String? {
    switch manifest.artefact {
    case .data: TenantID(manifest.tenantID).map { "tenants/\($0)/tenant.db" }
    case .keys: TenantID(manifest.tenantID).map { "tenants/\($0)/tenant.keys" }
    case .epochs: manifest.tenantID.isEmpty ? "epochs.db" : nil
    case .registry: manifest.tenantID.isEmpty ? "registry.db" : nil
    case .unspecified, .unrecognized: nil
    }
  }
}

extension BackupManifest {
  /// Where the content lies in a data directory; `nil` in a manifest that makes no sense.
  public var contentPath: String? { ArchiveLayout.contentName(self) }
}
