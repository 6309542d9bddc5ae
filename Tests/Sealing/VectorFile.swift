import Foundation

/// A file of lines `name = value`, with most values in hexadecimal.
struct VectorFile {
  private let values: [String: String]

  init(_ name: String) throws {
    struct Missing: Error {}
    guard let url = Bundle.module.url(forResource: "Vectors/\(name)", withExtension: "txt") else {
      throw Missing()
    }
    let pairs = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: " = ", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1]))
    }
    values = Dictionary(uniqueKeysWithValues: pairs)
  }

  func text(_ name: String) -> String { values[name] ?? "" }

  func bytes(_ name: String) -> [UInt8] { SealingTests.bytes(hex: text(name)) }
}
