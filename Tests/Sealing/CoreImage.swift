import Foundation
import Glibc

/// What a core file of this process would hold: all writable memory but the mappings that the
/// kernel is told to leave out.
///
/// Soundness: mappings are read through the kernel, or, where they are ours and locked, in place
/// while nothing else changes them.
struct CoreImage {
  struct Mapping {
    let range: Range<UInt>
    let flags: Set<Substring>

    var isLeftOut: Bool { flags.contains("dd") }
    var isLocked: Bool { flags.contains("lo") }
  }

  /// The readable and writable mappings of this process.
  let mappings: [Mapping]

  init() throws {
    // Piece by piece to its end: a file without a size, of which the kernel gives a page at a time.
    let file = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/smaps"))
    var bytes = Data()
    while let piece = try file.read(upToCount: 4096), !piece.isEmpty { bytes += piece }
    let text = String(decoding: bytes, as: UTF8.self)
    var mappings: [Mapping] = []
    var current: Range<UInt>?
    for line in text.split(separator: "\n") {
      if let match = line.prefixMatch(of: /([0-9a-f]+)-([0-9a-f]+) (\S+)/) {
        let (start, end) = (UInt(match.output.1, radix: 16), UInt(match.output.2, radix: 16))
        current = match.output.3.hasPrefix("rw") ? (start ?? 0)..<(end ?? 0) : nil
      } else if line.hasPrefix("VmFlags:"), let range = current {
        mappings.append(Mapping(range: range, flags: Set(line.split(separator: " ").dropFirst())))
      }
    }
    self.mappings = mappings
  }

  /// Every key in locked memory, with all bits turned, so that looking for a key does not put one
  /// there.
  func turnedKeys() -> [[UInt8]] {
    mappings.filter(\.isLocked).flatMap { mapping in
      stride(from: mapping.range.lowerBound, to: mapping.range.upperBound, by: 32).compactMap {
        guard let slot = UnsafeRawPointer(bitPattern: $0),
          slot.load(as: UInt64.self) != 0
        else { return nil as [UInt8]? }
        return (0..<32).map { ~slot.load(fromByteOffset: $0, as: UInt8.self) }
      }
    }
  }

  /// How often one of the keys stands in what a core file holds, at any offset.
  func occurrences(of turned: [[UInt8]]) throws -> Int {
    let search = TurnedKeySearch(turned)
    let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/mem"))
    let piece = 1 << 20
    var count = 0
    var buffer = [UInt8](repeating: 0, count: piece + 31)
    for mapping in mappings where !mapping.isLeftOut {
      for start in stride(from: mapping.range.lowerBound, to: mapping.range.upperBound, by: piece) {
        let wanted = min(piece + 31, Int(mapping.range.upperBound - start))
        let got = pread(memory.fileDescriptor, &buffer, wanted, off_t(start))
        count += buffer.withUnsafeBytes { search.occurrences(in: $0, count: max(0, got)) }
      }
    }
    return count
  }
}

/// Finds keys in memory without holding one.
private struct TurnedKeySearch {
  /// The turned keys by their first eight bytes, and which two bytes any of them begins with.
  private let keys: [UInt64: [[UInt8]]]
  private var beginnings = [Bool](repeating: false, count: 1 << 16)

  init(_ turned: [[UInt8]]) {
    keys = Dictionary(grouping: turned) { key in
      key.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    }
    for word in keys.keys { beginnings[Int(word & 0xFFFF)] = true }
  }

  func occurrences(in bytes: UnsafeRawBufferPointer, count: Int) -> Int {
    var (found, offset) = (0, 0)
    beginnings.withUnsafeBufferPointer { beginnings in
      while offset + 32 <= count {
        let word = ~bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // Most memory is zero.
        if word == .max {
          offset += 8
          continue
        }
        if beginnings[Int(word & 0xFFFF)], let candidates = keys[word] {
          found += candidates.count { key in
            (0..<32).allSatisfy { bytes[offset + $0] == ~key[$0] }
          }
        }
        offset += 1
      }
    }
    return found
  }
}
