import CMessages
package import CProtobufC
internal import Glibc
import RPC

/// Copies out of C structs into Swift values and lets no pointer out.
///
/// It remembers the first thing wrong instead of throwing, so that generated code is one plain line
/// a field; whoever made the reader asks for `failure` at the end.
///
/// Soundness: the pointers come from one `protobuf_c_message_unpack` into an arena that outlives
/// the reader, with as many elements behind them as protobuf-c counted.
package struct MessageReader {
  private(set) var failure: MalformedMessage?
  private let absentText = Self.defaultText

  /// Where protobuf-c points for a text that did not come. Sound: the address of a constant of the
  /// library, compared and never read.
  nonisolated(unsafe) private static let defaultText: UnsafeMutablePointer<CChar>? = {
    var message = Google__Rpc__Status()
    google__rpc__status__init(&message)
    return message.message
  }()

  // MARK: - Text and bytes

  /// protobuf-c neither checks UTF-8 nor keeps the length, which a NUL inside would shorten. It
  /// allocates each text with its length and one more, so the arena knows.
  package mutating func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer, pointer != absentText else { return "" }
    let count = Arena.size(of: pointer) - 1
    if count == 0 { return "" }
    let bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self), count: count)
    // Nearly all text is ASCII without NUL: one pass finds that out and nothing is left to check.
    if isPlain(pointer, count) {
      return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
    }
    if memchr(pointer, 0, count) != nil { fail(.nulInText) }
    guard let text = try? UTF8Span(validating: bytes.span) else {
      fail(.notUTF8)
      return ""
    }
    return String(copying: text)
  }

  @inline(__always)
  package mutating func text(_ pointer: UnsafeMutablePointer<CChar>?, into place: inout String) {
    if pointer != absentText { place = text(pointer) }
  }

  package mutating func texts(
    _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int,
    into place: inout [String]
  ) {
    guard let pointers, count > 0 else { return }
    place.reserveCapacity(count)
    for index in 0..<count { place.append(text(pointers[index])) }
  }

  package func bytes(_ data: ProtobufCBinaryData) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data.data, count: data.len))
  }

  package func blobs(_ pointer: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int)
    -> [[UInt8]]
  {
    UnsafeBufferPointer(start: pointer, count: count).map(bytes)
  }

  // MARK: - Numbers

  package func numbers<Number>(_ pointer: UnsafeMutablePointer<Number>?, _ count: Int) -> [Number] {
    Array(UnsafeBufferPointer(start: pointer, count: count))
  }

  package func known<Enum: SchemaEnum, C: ImportedEnum>(_ value: C) -> Enum {
    Enum(rawValue: Int32(bitPattern: value.rawValue))
  }

  package func enums<Enum: SchemaEnum, C: ImportedEnum>(
    _ pointer: UnsafeMutablePointer<C>?, _ count: Int
  ) -> [Enum] {
    UnsafeBufferPointer(start: pointer, count: count).map(known)
  }

  // MARK: - Messages

  package mutating func message<Message: Bridged>(
    _ pointer: UnsafeMutablePointer<Message.C>?
  ) -> Message? {
    guard let pointer else { return nil }
    var message = Message()
    message.read(pointer, &self)
    return message
  }

  package mutating func message<Message: Bridged>(
    _ pointer: UnsafeMutablePointer<Message.C>?, into place: inout Message?
  ) {
    guard let pointer else { return }
    place = Message()
    place?.read(pointer, &self)
  }

  /// Each is filled where it stays.
  package mutating func messages<Message: Bridged>(
    _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<Message.C>?>?, _ count: Int,
    into place: inout [Message]
  ) {
    guard let pointers, count > 0 else { return }
    place = Array(repeating: Message(), count: count)
    for index in 0..<count {
      if let pointer = pointers[index] { place[index].read(pointer, &self) }
    }
  }

  /// The last of several entries with the same key holds, as the wire format says.
  package mutating func map<Entry>(
    _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>?, _ count: Int,
    _ parts: (Entry) -> (key: UnsafeMutablePointer<CChar>?, value: UnsafeMutablePointer<CChar>?)
  ) -> [String: String] {
    var map: [String: String] = [:]
    for entry in UnsafeBufferPointer(start: pointers, count: count) {
      guard let entry else { continue }
      let (key, value) = parts(entry.pointee)
      map[text(key)] = text(value)
    }
    return map
  }

  private mutating func fail(_ why: MalformedMessage) {
    if failure == nil { failure = why }
  }
}

/// Whether every byte is one of 1...127, looked at eight at a time.
///
/// - Parameter bytes: a text in an arena, whose blocks are whole words: a short one may be read
///   with what follows it, which then does not count.
private func isPlain(_ bytes: UnsafeRawPointer, _ count: Int) -> Bool {
  let highBits: UInt64 = 0x8080_8080_8080_8080
  // Subtracting 1 from a 0 byte borrows into its high bit; a high bit alone is not ASCII.
  func suspicion(at offset: Int, ignoring ignored: UInt64 = 0) -> UInt64 {
    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian | ignored
    return (word &- 0x0101_0101_0101_0101) | word
  }
  if count < 8 {
    let behind = ~UInt64(0) << UInt64(8 * count)
    return suspicion(at: 0, ignoring: behind) & highBits & ~behind == 0
  }
  // The last word overlaps the one before it.
  var found = suspicion(at: count - 8)
  for offset in stride(from: 0, to: count - 8, by: 8) { found |= suspicion(at: offset) }
  return found & highBits == 0
}
