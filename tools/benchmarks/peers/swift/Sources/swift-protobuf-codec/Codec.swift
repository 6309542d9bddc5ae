import Foundation
import SwiftProtobuf
import Values

// swift-protobuf as a peer of `tools/bench codec`.
//
//   swift-protobuf-codec FILE OPERATIONS
//
// FILE holds one cairn.v1.Student. Prints the nanoseconds that it took each, on one line: decoding it
// to swift-protobuf's own type, decoding it to the product's value, encoding it.

@main
enum Codec {
  static func main() throws {
    let bytes = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1])))
    let count = Int(CommandLine.arguments[2]) ?? 1
    let student = try Cairn_V1_Student(serializedBytes: bytes)
    let encoded: [UInt8] = try student.serializedBytes()
    precondition(encoded.count == bytes.count, "not the same message")
    let decoding = try measure(count) {
      try Cairn_V1_Student(serializedBytes: bytes).id.utf8.count
    }
    let decodingToValue = try measure(count) {
      Values.Student(try Cairn_V1_Student(serializedBytes: bytes)).id.utf8.count
    }
    let encoding = try measure(count) {
      let bytes: [UInt8] = try student.serializedBytes()
      return bytes.count
    }
    print(decoding, decodingToValue, encoding)
  }

  /// The sum makes sure that nothing measured can be left out.
  static func measure(_ count: Int, _ body: () throws -> Int) rethrows -> Double {
    var sum = 0
    let began = ContinuousClock.now
    for _ in 0..<count { sum &+= try body() }
    let elapsed = ContinuousClock.now - began
    precondition(sum > 0)
    return elapsed / .nanoseconds(1) / Double(count)
  }
}
