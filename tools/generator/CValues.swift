import CProtobufC

// Soundness: each reads what the unpacked set holds, while it holds it, and copies what it returns.

func text(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

/// The elements that a repeated field of messages points to.
func items<Struct>(
  _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<Struct>?>?, _ count: Int
) -> [Struct] {
  UnsafeBufferPointer(start: pointers, count: count).compactMap { $0?.pointee }
}

/// Every struct of protoc-c begins with the base message.
func base<Struct>(_ options: UnsafeMutablePointer<Struct>?)
  -> UnsafePointer<ProtobufCMessage>?
{
  options.map { UnsafeRawPointer($0).assumingMemoryBound(to: ProtobufCMessage.self) }
}
