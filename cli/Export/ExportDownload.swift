import Foundation
import Messages
import Sealing
import Vocabulary

/// An export on its way into a file.
struct ExportDownload {
  let folder: String
  let bar: ProgressBar
  var receipt: ExportReceipt?
  private var header: ExportHeader?
  private var file: DownloadFile?
  private var digest = RunningDigest()

  init(folder: String, bar: ProgressBar) {
    self.folder = folder
    self.bar = bar
  }

  /// An export that arrived whole.
  struct Made: Sendable {
    let header: ExportHeader
    let receipt: ExportReceipt
    let path: String
  }

  mutating func begin(_ header: ExportHeader) throws(CommandFailure) {
    self.header = header
    file = try DownloadFile(folder: folder, name: name(of: header))
  }

  mutating func append(_ chunk: ExportChunk) throws(CommandFailure) {
    digest.absorb(chunk.data.span.bytes)
    try file?.append(chunk.data)
    bar.show("students", done: chunk.students, total: 0, unit: .rows)
  }

  func finish() throws(CommandFailure) -> Made {
    guard let file, let header, let receipt, receipt.fileBytes == file.size,
      receipt.fileFingerprint == digest.value().hexadecimal
    else { throw CommandFailure(.unavailable, "the export ended before it was whole") }
    return Made(header: header, receipt: receipt, path: try file.finish())
  }

  /// `harborview-kite-club-20260901T120000Z.age`: sorts by tenant, party and time.
  private func name(of header: ExportHeader) -> String {
    let time = header.createTime.text.filter { $0 != "-" && $0 != ":" }
    return "\(header.tenant)-\(header.party.isEmpty ? "all" : header.party)-\(time).age"
  }
}

extension ExportDownload.Made {
  func show(_ reply: Reply) {
    let json = JSONValue.object([
      .init("file", .string(path)), .init("header", JSONValue(header)),
      .init("receipt", JSONValue(receipt)),
    ])
    reply.show(json: json) {
      var fields = FieldList()
      fields.add("Export", header.id)
      fields.add("Of", header.tenant)
      fields.add("For", header.party)
      fields.add("Purpose", header.purpose.word)
      fields.add("Students", String(receipt.students))
      fields.add("File", path)
      fields.add("Size", "\(receipt.fileBytes) bytes")
      fields.add("SHA-256", receipt.fileFingerprint)
      fields.add("Sealed to", header.recipients.joined(separator: ", "))
      return fields.text
    }
  }
}
