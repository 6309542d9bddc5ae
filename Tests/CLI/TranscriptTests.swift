import Foundation
import Testing

@Suite("What the commands say")
struct TranscriptTests {
  /// With CAIRN_WRITE_TRANSCRIPTS set, the files are written anew, to be read before they are
  /// committed.
  @Test("Each transcript is what its commands say", arguments: try Transcript.all())
  func transcript(_ name: String) async throws {
    let transcript = Transcript(named: name)
    let stage = try Stage(.harborview(), variables: ["CAIRN_SERVER": "unix:/run/cairnd.sock"])
    let (written, played) = try await transcript.play(on: stage)
    if ProcessInfo.processInfo.environment["CAIRN_WRITE_TRANSCRIPTS"] != nil {
      try played.write(toFile: transcript.path, atomically: true, encoding: .utf8)
      return
    }
    #expect(written == played)
  }
}
