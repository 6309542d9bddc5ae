import Client
import Foundation
import Messages
import RPC
import Sealing
import Vocabulary

/// Fetches backups into files.
struct BackupDownload: Sendable {
  struct Order: Sendable {
    var artefact: BackupArtefact
    var tenant: String?
  }

  struct File: Sendable {
    let order: Order
    let path: String
    let size: Int64
    let manifest: BackupManifest
  }

  let folder: String
  let recipients: [String]
  let days: Int32
  let bar: ProgressBar

  func run(_ order: Order, _ client: CairnClient) async throws -> File {
    defer { bar.clear() }
    let request = CreateBackupRequest(
      artefact: order.artefact, recipients: recipients, daysKept: days)
    var options = CallOptions()
    if let tenant = order.tenant { options.metadata.set("cairn-tenant", tenant) }
    return try await client.backups.createBackup(request, options: options) { responses in
      var file: DownloadFile?
      var manifest: BackupManifest?
      var receipt: BackupReceipt?
      var digest = RunningDigest()
      for try await response in responses {
        switch response.part {
        case .manifest(let found):
          manifest = found
          file = try DownloadFile(folder: folder, name: name(of: order, found))
        case .chunk(let chunk):
          digest.absorb(chunk.data.span.bytes)
          try file?.append(chunk.data)
          bar.show(
            order.tenant ?? order.artefact.word, done: file?.size ?? 0,
            total: manifest?.contentBytes ?? 0, unit: .bytes)
        case .receipt(let found): receipt = found
        case nil: break
        }
      }
      guard let file, let manifest, let receipt, receipt.fileBytes == file.size,
        receipt.fileFingerprint == digest.value().hexadecimal
      else { throw CommandFailure(.unavailable, "the backup ended before it was whole") }
      return File(
        order: order, path: try file.finish(), size: file.size, manifest: manifest)
    }.message
  }

  /// `harborview-data-20270901T120000Z.age`: sorts by tenant, artefact and time.
  private func name(of order: Order, _ manifest: BackupManifest) -> String {
    let time = manifest.createTime.text.filter { $0 != "-" && $0 != ":" }
      .replacingOccurrences(of: ".", with: "")
    return "\(order.tenant ?? "deployment")-\(order.artefact.word)-\(time).age"
  }
}

extension BackupDownload.File {
  var json: JSONValue {
    .object([
      .init("file", .string(path)), .init("bytes", .integer(size)),
      .init("manifest", JSONValue(manifest)),
    ])
  }
}
