/// The header of an age file: a version line, one stanza for each recipient, and a MAC over both.
///
///     age-encryption.org/v1
///     -> X25519 XEl0dJ6y3C7KZkgmgWUicg63EyXJiwBJW8PdYJ/cYBE
///     qRS0AMjdjPvZ/WT08U2KL4G+PIooA3hy38SvLpvaC1E
///     --- HK2NmOBN9Dpq0Gw6xMCuhFcQlQLvZ/wQUi/2scLG75s
///
/// Whatever parses is written again as the same bytes: there is one text for one header.
///
/// Soundness: pointers are used within the closures that lend them.
struct AgeHeader: Hashable, Sendable {
  /// Room for more than a hundred recipients of this kind, or a few of post-quantum ones.
  static let bytesMax = 64 << 10
  static let macBytes = 32
  static let versionLine = Array("age-encryption.org/v1\n".utf8)
  private static let columns = 64

  var stanzas: [AgeStanza]
  var mac: [UInt8]

  /// Everything that the MAC covers: all but the MAC itself and the blank before it.
  var covered: [UInt8] {
    var text = Self.versionLine
    for stanza in stanzas {
      text += Array(("-> " + stanza.arguments.joined(separator: " ") + "\n").utf8)
      var rest = Base64.encode(stanza.body)[...]
      while rest.count >= Self.columns {
        text += rest.prefix(Self.columns) + [newline]
        rest = rest.dropFirst(Self.columns)
      }
      text += rest + [newline]
    }
    return text + Array("---".utf8)
  }

  var bytes: [UInt8] { covered + [blank] + Base64.encode(mac) + [newline] }

  /// The MAC that the header must have under a file key.
  static func mac(of covered: [UInt8], fileKey: borrowing SecretKey) -> [UInt8] {
    withUnsafeTemporaryAllocation(byteCount: Sodium.keyBytes, alignment: 8) { key in
      defer { Sodium.zeroise(key) }
      HKDF.derive(
        from: UnsafeRawBufferPointer(start: fileKey.start, count: AgeStanza.fileKeyBytes),
        salt: [], info: "header", into: key)
      return [UInt8](unsafeUninitializedCapacity: macBytes) { buffer, count in
        covered.withUnsafeBytes {
          Sodium.authenticate([$0], key: UnsafeRawBufferPointer(key), into: buffer.baseAddress!)
        }
        count = macBytes
      }
    }
  }

  /// Whether the MAC is that of the header under the file key.
  func isGenuine(fileKey: borrowing SecretKey) -> Bool {
    Sodium.equal(mac, Self.mac(of: covered, fileKey: fileKey), count: Self.macBytes)
  }
}

private let newline = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")

// MARK: - Reading

extension AgeHeader {
  /// How many bytes from the start the header takes; `nil` while it is not complete.
  ///
  /// - Throws: `notAge`, as early as it is certain; `headerTooLong`.
  static func length(in bytes: [UInt8]) throws(AgeError) -> Int? {
    let known = min(bytes.count, versionLine.count)
    guard bytes[..<known] == versionLine[..<known] else { throw .notAge }
    guard known == versionLine.count else { return nil }
    var start = versionLine.count
    // A body has no hyphen, so the first line that begins with three is the last.
    while let end = bytes[start...].prefix(bytesMax).firstIndex(of: newline) {
      let isLast = bytes[start...end].starts(with: "---".utf8)
      start = end + 1
      guard start <= bytesMax else { throw .headerTooLong }
      if isLast { return start }
    }
    guard bytes.count <= bytesMax else { throw .headerTooLong }
    return nil
  }

  /// Reads a complete header.
  ///
  /// - Throws: `headerMalformed` for anything but the one text of a header.
  init(parsing bytes: ArraySlice<UInt8>) throws(AgeError) {
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    // The header ends in a newline, so the last piece is empty.
    guard lines.count >= 4, lines.last?.isEmpty == true,
      let macLine = lines.dropLast().last, macLine.starts(with: "--- ".utf8),
      let mac = Base64.decode(macLine.dropFirst(4)), mac.count == Self.macBytes
    else { throw .headerMalformed }
    var stanzas: [AgeStanza] = []
    var rest = lines.dropFirst().dropLast(2)
    while let line = rest.popFirst() {
      let arguments = try Self.arguments(of: line)
      stanzas.append(AgeStanza(arguments: arguments, body: try Self.body(from: &rest)))
    }
    guard !stanzas.isEmpty else { throw .headerMalformed }
    self.init(stanzas: stanzas, mac: mac)
  }

  private static func arguments(of line: ArraySlice<UInt8>) throws(AgeError) -> [String] {
    guard line.starts(with: "-> ".utf8) else { throw .headerMalformed }
    let words = line.dropFirst(3).split(separator: blank, omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x21...0x7e).contains($0) } }) else {
      throw .headerMalformed
    }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Full lines of 64 characters, then one that is shorter and may be empty.
  private static func body(
    from lines: inout ArraySlice<ArraySlice<UInt8>>
  ) throws(AgeError) -> [UInt8] {
    var text: [UInt8] = []
    while let line = lines.popFirst() {
      guard line.count <= columns else { throw .headerMalformed }
      text += line
      guard line.count < columns else { continue }
      guard let body = Base64.decode(text) else { throw .headerMalformed }
      return body
    }
    throw .headerMalformed
  }
}
