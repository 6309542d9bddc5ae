import ArgumentParser
import Foundation
import Sealing

/// Needs no server: the file and the public key say it all.
struct CertificateVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Says whether a certificate was signed with a key, without asking any server.",
    discussion: """
      Take the key from a source that you trust, not from beside the certificate.

        cairn certificate verify ada.cert \\
          --key "cairn-receipt/06...+c74f20a3+ARpc2QcUPDhM..."
      """)

  @Argument(help: "The file with the certificate.")
  var file: String

  @Option(help: ArgumentHelp("The public key, as `certificate show` names it.", valueName: "key"))
  var key: String

  func run() throws {
    guard let verifier = NoteVerifier(key) else {
      throw CommandFailure(.invalidInput, "--key is no public key of a signed note")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(.notFound, "\(file) cannot be read")
    }
    guard let text = String(bytes: data, encoding: .utf8),
      let note = try? SignedNote(parsing: text),
      note.text.hasPrefix("cairn-destruction-certificate/v1\n")
    else { throw CommandFailure(.invalidInput, "\(file) is no certificate") }
    guard note.isSigned(by: verifier) else {
      throw CommandFailure(.invalidInput, "\(file) is not signed by \(verifier.name)")
    }
    let console = Surroundings.current.console
    console.out(note.text)
    console.note("good: signed by \(verifier.name)")
  }
}
