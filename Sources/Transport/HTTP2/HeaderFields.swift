import CNghttp2

/// A header list in the making. One is kept by each session and used again and again, so that a
/// call does not pay for its memory.
struct HeaderFields {
  private struct Span {
    var nameEnd: Int
    var valueEnd: Int
  }

  private var bytes: [UInt8] = []
  private var spans: [Span] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  mutating func add(_ name: String, _ value: String) {
    bytes.append(contentsOf: name.utf8)
    let nameEnd = bytes.count
    bytes.append(contentsOf: value.utf8)
    spans.append(Span(nameEnd: nameEnd, valueEnd: bytes.count))
  }

  mutating func add(_ name: String, _ value: [UInt8]) {
    bytes.append(contentsOf: name.utf8)
    let nameEnd = bytes.count
    bytes.append(contentsOf: value)
    spans.append(Span(nameEnd: nameEnd, valueEnd: bytes.count))
  }

  /// Lends the fields in nghttp2's form; nghttp2 copies what it keeps.
  mutating func withFields<Result>(
    _ body: (UnsafePointer<nghttp2_nv>?, Int) -> Result
  ) -> Result {
    let spans = self.spans
    return bytes.withUnsafeMutableBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: nghttp2_nv.self, capacity: max(1, spans.count)) { fields in
        var start = 0
        for (index, span) in spans.enumerated() {
          let base = bytes.baseAddress
          fields.initializeElement(
            at: index,
            to: nghttp2_nv(
              name: base.map { $0 + start }, value: base.map { $0 + span.nameEnd },
              namelen: span.nameEnd - start, valuelen: span.valueEnd - span.nameEnd,
              flags: UInt8(NGHTTP2_NV_FLAG_NONE.rawValue)))
          start = span.valueEnd
        }
        return body(fields.baseAddress, spans.count)
      }
    }
  }
}
