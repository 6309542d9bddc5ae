import Vocabulary

/// Where a page of a list ended, as a token carries it: the sort key of its last row.
protocol PageKey: Sendable {
  func append(to bytes: inout [UInt8])

  /// Takes its bytes off the front; `nil` when they are not there.
  init?(takingFrom bytes: inout ArraySlice<UInt8>)
}

extension Int64: PageKey {
  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: bigEndian) { bytes.append(contentsOf: $0) }
  }

  init?(takingFrom bytes: inout ArraySlice<UInt8>) {
    guard bytes.count >= 8 else { return nil }
    self = bytes.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    bytes = bytes.dropFirst(8)
  }
}

extension Instant: PageKey {
  func append(to bytes: inout [UInt8]) { milliseconds.append(to: &bytes) }

  init?(takingFrom bytes: inout ArraySlice<UInt8>) {
    guard let milliseconds = Int64(takingFrom: &bytes) else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

extension Identifier: PageKey {
  func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: self.bytes) }

  init?(takingFrom bytes: inout ArraySlice<UInt8>) {
    self.init(bytes: bytes.prefix(16))
    bytes = bytes.dropFirst(16)
  }
}

extension String: PageKey {
  func append(to bytes: inout [UInt8]) {
    Int64(utf8.count).append(to: &bytes)
    bytes.append(contentsOf: utf8)
  }

  init?(takingFrom bytes: inout ArraySlice<UInt8>) {
    guard let count = Int64(takingFrom: &bytes), (0...Int64(bytes.count)).contains(count),
      let text = String(validating: bytes.prefix(Int(count)), as: UTF8.self)
    else { return nil }
    self = text
    bytes = bytes.dropFirst(Int(count))
  }
}

/// A sort key of two columns.
struct PagePair<First: PageKey, Second: PageKey>: PageKey {
  let first: First
  let second: Second

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  func append(to bytes: inout [UInt8]) {
    first.append(to: &bytes)
    second.append(to: &bytes)
  }

  init?(takingFrom bytes: inout ArraySlice<UInt8>) {
    guard let first = First(takingFrom: &bytes), let second = Second(takingFrom: &bytes) else {
      return nil
    }
    self.init(first, second)
  }
}
