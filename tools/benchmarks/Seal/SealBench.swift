import ArgumentParser
import Foundation
import Sealing
import Vocabulary

/// What sealing costs beyond the cryptography itself.
struct SealBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Sealing and opening a record group, against the bare calls of libsodium.",
    discussion: """
      Ours takes the plaintext of an unlocked student and gives an array, with workspace, padding \
      and wiping; the peer is the same derivations, random nonce, comparison and cipher in C, on \
      memory that is there already. On one core; rounds take turns, each figure is the median of \
      its rounds.

        seal_180_bytes          an identity group
        open_180_bytes
        seal_4000_bytes         a long group
        open_4000_bytes
        manifest_made           six fingerprints and a code, as for a new student
        manifest_checked        one fingerprint and the code, as for each group that is read
        slab_closed_and_opened  no access to 1 MiB of keys and access again, which we do without
      """)

  @OptionGroup var options: BenchOptions
  @OptionGroup var peerOptions: PeerOptions

  func run() async throws {
    let operations = options.quick ? 1000 : 40_000
    let sealing = try SealedStudent()
    var measurements = Measurements()
    for _ in 1...(options.quick ? 1 : 9) {
      for (name, nanoseconds) in try sealing.measure(operations) + measurePeer(operations) {
        let isOurs = !name.hasPrefix("libsodium ")
        measurements.add(
          [Figure("ns_per_op", nanoseconds)], to: name.replacing("libsodium ", with: ""),
          of: isOurs ? .cairn : Contender(subject: "libsodium"))
      }
    }
    measurements.show(json: options.json)
  }

  private func measurePeer(_ operations: Int) throws -> [(String, Double)] {
    let log = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid()).log")
      .path
    defer { try? FileManager.default.removeItem(atPath: log) }
    let process = try Programs.start(
      peerOptions.program("sodium-seal"), [String(operations)], log: log)
    process.waitUntilExit()
    let text = try String(contentsOfFile: log, encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    guard process.terminationStatus == 0, lines.count == 5 else {
      throw BenchFailure("sodium-seal failed: \(text)")
    }
    return lines.map { ("libsodium \($0[0])", Double($0[1]) ?? 0) }
  }
}
