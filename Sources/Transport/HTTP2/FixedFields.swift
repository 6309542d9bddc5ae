import CNghttp2

// Soundness: the memory behind a list is written once while it is made, never freed and only read
// afterwards; nghttp2 takes the pointers as mutable but does not write through them.

/// Header lists that never change, built once and lent to nghttp2 without copying.
struct FixedFields: @unchecked Sendable {
  let fields: UnsafePointer<nghttp2_nv>
  let count: Int

  init(_ list: [(name: StaticString, value: StaticString)]) {
    let memory = UnsafeMutablePointer<nghttp2_nv>.allocate(capacity: list.count)
    let flags = NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue
    for (index, field) in list.enumerated() {
      (memory + index).initialize(
        to: nghttp2_nv(
          name: UnsafeMutablePointer(mutating: field.name.utf8Start),
          value: UnsafeMutablePointer(mutating: field.value.utf8Start),
          namelen: field.name.utf8CodeUnitCount, valuelen: field.value.utf8CodeUnitCount,
          flags: UInt8(flags)))
    }
    fields = UnsafePointer(memory)
    count = list.count
  }

  /// The start of every answer that is more than a status.
  static let answer = FixedFields([
    (":status", "200"), ("content-type", "application/grpc"),
  ])

  /// The end of every call that went well.
  static let ok = FixedFields([("grpc-status", "0")])
}
