import ArgumentParser
import Foundation
import Messages
import NIOCore

/// What it costs to turn a student's record into bytes and back.
struct CodecBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codec",
    abstract: "A student's record to bytes and back, against swift-protobuf.",
    discussion: """
      The same bytes for both, on one core; rounds take turns, each figure is the median of its \
      rounds. Decoding ends with the Swift value that handlers get, encoding with bytes to be sent.

        student_decode       bytes to the value that handlers get; for swift-protobuf its own
                             type, copied into that value
        student_decode_own   bytes to the codec's own type, which for cairn is that value
        student_encode       the codec's own type to bytes
      """)

  @OptionGroup var options: BenchOptions
  @OptionGroup var peerOptions: PeerOptions

  func run() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer {
      for path in [file, file + ".log"] { try? FileManager.default.removeItem(atPath: path) }
    }
    var bytes = ByteBuffer()
    Student.sample.encode(into: &bytes)
    try Data(bytes.readableBytesView).write(to: URL(filePath: file))
    let operations = options.quick ? 1000 : 200_000
    var measurements = Measurements()
    for _ in 1...(options.quick ? 1 : 9) {
      let (decode, encode) = try measure(bytes, operations)
      measurements.add(decode, to: "student_decode")
      measurements.add(decode, to: "student_decode_own")
      measurements.add(encode, to: "student_encode")
      let peer = try measurePeer(file, operations)
      let contender = Contender(subject: "swift-protobuf")
      for (name, nanoseconds) in peer {
        measurements.add(figures(nanoseconds, bytes), to: name, of: contender)
      }
    }
    measurements.show(json: options.json)
  }

  private func measure(
    _ bytes: ByteBuffer, _ operations: Int
  ) throws -> (decode: [Figure], encode: [Figure]) {
    let decode = try nanoseconds(operations) { try Student(wire: bytes).id.utf8.count }
    let student = try Student(wire: bytes)
    let encode = nanoseconds(operations) {
      var buffer = ByteBuffer()
      student.encode(into: &buffer)
      return buffer.readableBytes
    }
    return (figures(decode, bytes), figures(encode, bytes))
  }

  /// The sum makes sure that nothing measured can be left out.
  private func nanoseconds(_ operations: Int, _ body: () throws -> Int) rethrows -> Double {
    var sum = 0
    let began = ContinuousClock.now
    for _ in 0..<operations { sum &+= try body() }
    let elapsed = ContinuousClock.now - began
    precondition(sum > 0, "nothing was measured")
    return elapsed / .nanoseconds(1) / Double(operations)
  }

  private func measurePeer(
    _ file: String, _ operations: Int
  ) throws -> [(name: String, nanoseconds: Double)] {
    let process = try Programs.start(
      peerOptions.program("swift-protobuf-codec"), [file, String(operations)], log: file + ".log")
    process.waitUntilExit()
    let text = try String(contentsOfFile: file + ".log", encoding: .utf8)
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 3 else {
      throw BenchFailure("swift-protobuf-codec failed: \(text)")
    }
    return [
      ("student_decode_own", numbers[0]), ("student_decode", numbers[1]),
      ("student_encode", numbers[2]),
    ]
  }

  private func figures(_ nanoseconds: Double, _ bytes: ByteBuffer) -> [Figure] {
    [Figure("ns_per_op", nanoseconds), Figure("bytes", Double(bytes.readableBytes))]
  }
}
