package import CProtobufC
internal import Glibc

// Copies Swift values into C structs that live as long as the arena.
//
// Soundness: every pointer written here is to a block of the same arena, with room for as many
// elements as are written.

extension Arena {
  /// A struct that holds the defaults.
  mutating func initialized<C: CMessage>(_: C.Type) -> UnsafeMutablePointer<C> {
    let message = array(of: C.self, 1)
    C.initialize(message)
    return message
  }

  /// Room for so many elements.
  private mutating func array<Element>(
    of _: Element.Type, _ count: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let block = allocate(count * MemoryLayout<Element>.stride) else {
      // An arena for encoding has no limit: the machine has no memory left, which Swift's own
      // allocations do not survive either.
      preconditionFailure("out of memory")
    }
    return block.bindMemory(to: Element.self, capacity: count)
  }

  // MARK: - Text and bytes

  /// `nil`, which is not sent, for empty text.
  package mutating func text(_ text: String) -> UnsafeMutablePointer<CChar>? {
    text.isEmpty ? nil : presentText(text)
  }

  /// Text that is sent even when it is empty.
  ///
  /// A NUL cannot be carried, since protobuf-c would end the text there; it becomes a question
  /// mark.
  package mutating func presentText(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let count = text.utf8.count
    let target = array(of: CChar.self, count + 1)
    let isPlain: Bool? = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memccpy(target, $0, 0, count) == nil } ?? true
    }
    if isPlain != true {
      for (index, byte) in text.utf8.enumerated() {
        target[index] = CChar(bitPattern: byte == 0 ? UInt8(ascii: "?") : byte)
      }
    }
    target[count] = 0
    return target
  }

  package mutating func texts(
    _ texts: [String]
  ) -> (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, Int) {
    if texts.isEmpty { return (nil, 0) }
    let pointers = array(of: UnsafeMutablePointer<CChar>?.self, texts.count)
    for index in texts.indices {
      (pointers + index).initialize(to: presentText(texts[index]))
    }
    return (pointers, texts.count)
  }

  package mutating func bytes(_ bytes: [UInt8]) -> ProtobufCBinaryData {
    if bytes.isEmpty { return ProtobufCBinaryData(len: 0, data: nil) }
    // protobuf-c only reads it, and a copy of many bytes costs more than to hold them.
    if bytes.count >= 4096 { return ProtobufCBinaryData(len: bytes.count, data: hold(bytes)) }
    let target = array(of: UInt8.self, bytes.count)
    target.initialize(from: bytes, count: bytes.count)
    return ProtobufCBinaryData(len: bytes.count, data: target)
  }

  package mutating func blobs(_ blobs: [[UInt8]]) -> (
    UnsafeMutablePointer<ProtobufCBinaryData>?, Int
  ) {
    if blobs.isEmpty { return (nil, 0) }
    let target = array(of: ProtobufCBinaryData.self, blobs.count)
    for index in blobs.indices { (target + index).initialize(to: bytes(blobs[index])) }
    return (target, blobs.count)
  }

  // MARK: - Numbers

  package mutating func numbers<Number>(_ numbers: [Number]) -> (UnsafeMutablePointer<Number>?, Int)
  {
    if numbers.isEmpty { return (nil, 0) }
    let target = array(of: Number.self, numbers.count)
    target.initialize(from: numbers, count: numbers.count)
    return (target, numbers.count)
  }

  package func known<C: ImportedEnum>(_ value: some SchemaEnum) -> C {
    C(rawValue: UInt32(bitPattern: value.rawValue))
  }

  package mutating func enums<C: ImportedEnum>(
    _ values: [some SchemaEnum]
  ) -> (UnsafeMutablePointer<C>?, Int) {
    if values.isEmpty { return (nil, 0) }
    let target = array(of: C.self, values.count)
    for index in values.indices { (target + index).initialize(to: known(values[index])) }
    return (target, values.count)
  }

  // MARK: - Messages

  package mutating func message<Message: Bridged>(
    _ message: Message?
  ) -> UnsafeMutablePointer<Message.C>? {
    guard let message else { return nil }
    let c = initialized(Message.C.self)
    message.write(to: c, &self)
    return c
  }

  package mutating func messages<Message: Bridged>(
    _ messages: [Message]
  ) -> (UnsafeMutablePointer<UnsafeMutablePointer<Message.C>?>?, Int) {
    if messages.isEmpty { return (nil, 0) }
    let pointers = array(of: UnsafeMutablePointer<Message.C>?.self, messages.count)
    for index in messages.indices {
      let c = initialized(Message.C.self)
      messages[index].write(to: c, &self)
      (pointers + index).initialize(to: c)
    }
    return (pointers, messages.count)
  }

  /// In the order of the keys, so that equal values give equal bytes.
  package mutating func map<Entry>(
    _ map: [String: String], _ initialize: (UnsafeMutablePointer<Entry>?) -> Void,
    _ fill: (
      UnsafeMutablePointer<Entry>, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?
    ) -> Void
  ) -> (UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>?, Int) {
    if map.isEmpty { return (nil, 0) }
    let pointers = array(of: UnsafeMutablePointer<Entry>?.self, map.count)
    for (index, entry) in map.sorted(by: { $0.key < $1.key }).enumerated() {
      let c = array(of: Entry.self, 1)
      initialize(c)
      fill(c, text(entry.key), text(entry.value))
      (pointers + index).initialize(to: c)
    }
    return (pointers, map.count)
  }
}
