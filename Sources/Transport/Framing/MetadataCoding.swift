import RPC

/// Custom metadata on the wire (gRPC over HTTP/2, "Custom-Metadata"): names that end in `-bin`
/// carry base64, all others printable ASCII.
enum MetadataCoding {
  private static let binarySuffix = "-bin"

  /// Appends a received field; several binary values may come joined by commas.
  ///
  /// - Returns: whether the value could be read.
  static func append(
    _ name: String, _ value: UnsafeBufferPointer<UInt8>, to metadata: inout Metadata
  ) -> Bool {
    guard name.hasSuffix(binarySuffix) else {
      metadata.add(name, String(decoding: value, as: UTF8.self))
      return true
    }
    for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let trimmed = part.drop { $0 == UInt8(ascii: " ") }
      guard let bytes = Base64.decode(trimmed) else { return false }
      metadata.add(name, bytes)
    }
    return true
  }

  /// Appends metadata to a header list.
  static func append(_ metadata: Metadata, to fields: inout HeaderFields) throws(UnsendableMetadata)
  {
    for entry in metadata.entries {
      guard isSendable(name: entry.name) else { throw UnsendableMetadata(name: entry.name) }
      switch entry.value {
      case .text(let text):
        guard !entry.name.hasSuffix(binarySuffix), isSendable(value: text) else {
          throw UnsendableMetadata(name: entry.name)
        }
        fields.add(entry.name, text)
      case .bytes(let bytes):
        guard entry.name.hasSuffix(binarySuffix) else { throw UnsendableMetadata(name: entry.name) }
        fields.add(entry.name, Base64.encode(bytes))
      }
    }
  }

  /// Lower-case letters, digits, `_`, `-` and `.`, and none of the names the protocol keeps.
  private static func isSendable(name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("grpc-"), !isReserved(name) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
      case _: false
      }
    }
  }

  private static func isReserved(_ name: String) -> Bool {
    switch name {
    case "te", "content-type", "user-agent", "connection", "host", "transfer-encoding", "upgrade",
      "keep-alive", "proxy-connection", "content-length":
      true
    case _: false
    }
  }

  /// Printable ASCII; leading and trailing spaces would be lost on the way (RFC 9113, 8.2.1).
  private static func isSendable(value: String) -> Bool {
    value.utf8.allSatisfy { (0x20...0x7E).contains($0) } && value.utf8.first != 0x20
      && value.utf8.last != 0x20
  }
}

/// Metadata that a handler or caller set and that HTTP/2 cannot carry. Only the name is kept:
/// the value may be a secret.
struct UnsendableMetadata: Error, Hashable {
  let name: String
}
