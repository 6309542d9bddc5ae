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
    if isPlain(bytes) {
      return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
    }
    if memchr(pointer, 0, count) != nil { fail(.nulInText) }
    guard let text = try? UTF8Span(validating: bytes.span) else {
      fail(.notUTF8)
      return ""
    }
    return String(copying: text)
  }

  package mutating func texts(
    _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int
  ) -> [String] {
    guard let pointers, count > 0 else { return [] }
    var texts: [String] = []
    texts.reserveCapacity(count)
    for index in 0..<count { texts.append(text(pointers[index])) }
    return texts
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
    return Message(reading: pointer, &self)
  }

  package mutating func messages<Message: Bridged>(
    _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<Message.C>?>?, _ count: Int
  ) -> [Message] {
    guard let pointers, count > 0 else { return [] }
    var messages: [Message] = []
    messages.reserveCapacity(count)
    for index in 0..<count {
      if let pointer = pointers[index] { messages.append(Message(reading: pointer, &self)) }
    }
    return messages
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
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let raw = UnsafeRawBufferPointer(bytes)
  let highBits: UInt64 = 0x8080_8080_8080_8080
  let lowBits: UInt64 = 0x0101_0101_0101_0101
  var found: UInt64 = 0
  var index = 0
  while index + 8 <= raw.count {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // Subtracting 1 from a 0 byte borrows into its high bit; a high bit alone is not ASCII.
    found |= (word &- lowBits) | word
    index += 8
  }
  while index < raw.count {
    let byte = UInt64(raw[index])
    found |= (byte &- 1) & 0x80 | byte
    index += 1
  }
  return found & highBits == 0
}
