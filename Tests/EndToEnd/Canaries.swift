import Foundation

/// Words that occur nowhere by chance, and the search for them in files, whatever way they are
/// written there.
struct Canaries {
  private struct Needle {
    let encoding: String
    let bytes: [UInt8]
  }

  let words: [String]
  /// By their first eight bytes.
  private let needles: [UInt64: [Needle]]
  /// How many ways there are to write a word.
  let encodings: Int

  init(count: Int) {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    words = (0..<count).map { _ in
      "Zq" + String((0..<14).map { _ in letters.randomElement() ?? "x" })
    }
    let all = words.flatMap(Self.needles)
    needles = Dictionary(grouping: all) { Self.window($0.bytes[...]) }
    encodings = all.count / max(1, count)
  }

  /// In UTF-8, in capitals, UTF-16 both ways, hexadecimal, and base64 at each of its three offsets.
  private static func needles(of word: String) -> [Needle] {
    let bytes = Array(word.utf8)
    let wide = Array(word.utf16)
    let hex = bytes.map { String(format: "%02x", $0) }.joined()
    var needles = [
      Needle(encoding: "UTF-8", bytes: bytes),
      Needle(encoding: "upper case", bytes: Array(word.uppercased().utf8)),
      Needle(encoding: "lower case", bytes: Array(word.lowercased().utf8)),
      Needle(encoding: "UTF-16LE", bytes: wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      Needle(encoding: "UTF-16BE", bytes: wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }),
      Needle(encoding: "hexadecimal", bytes: Array(hex.utf8)),
      Needle(encoding: "hexadecimal", bytes: Array(hex.uppercased().utf8)),
    ]
    for offset in 0..<3 {
      let text = Data([UInt8](repeating: 0, count: offset) + bytes).base64EncodedString()
      // Without the letters that also depend on what stands before and behind.
      let own = text.utf8.dropFirst(offset == 0 ? 0 : offset + 1).prefix { $0 != 61 }.dropLast()
      needles.append(Needle(encoding: "base64", bytes: Array(own)))
    }
    return needles
  }

  private static func window(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Where something was found: the file and the encoding, once for each.
  func hits(in folder: String) throws -> Set<String> {
    var hits: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      // What is gone by now was a file of a program that has ended its work with it.
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      for encoding in encodings(in: Array(data)) { hits.insert("\(name): \(encoding)") }
    }
    return hits
  }

  func encodings(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var window: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      window = window << 8 | UInt64(byte)
      guard index >= 7, let candidates = needles[window] else { continue }
      for needle in candidates where bytes[(index - 7)...].starts(with: needle.bytes) {
        found.insert(needle.encoding)
      }
    }
    return found
  }
}
