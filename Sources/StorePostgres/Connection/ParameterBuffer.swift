internal import Store

/// Where the parameters of a statement lie while libpq copies them, in PostgreSQL's binary form.
///
/// Soundness: the memory lives as long as the buffer. Texts and blobs are not copied here but lent
/// by closures that end after `body`.
final class ParameterBuffer {
  typealias Body<Result> = (
    Int32, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>
  ) -> Result

  static let countMax = 64

  private let pointers = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: countMax)
  private let lengths = UnsafeMutablePointer<Int32>.allocate(capacity: countMax)
  /// All binary, always.
  private let formats = UnsafeMutablePointer<Int32>.allocate(capacity: countMax)
  /// 16 bytes for each, where numbers and ids lie.
  private let fixed = UnsafeMutableRawPointer.allocate(byteCount: 16 * countMax, alignment: 8)
  /// Bytes of texts and blobs of the last statement.
  private(set) var byteCount = 0

  init() { formats.initialize(repeating: 1, count: Self.countMax) }

  deinit {
    pointers.deallocate()
    lengths.deallocate()
    formats.deallocate()
    fixed.deallocate()
  }

  /// Calls `body` with the parameters of these numbers.
  ///
  /// - Parameters:
  ///   - tenant: number 1 if there is one; `values` follow it.
  func bind<Result>(
    _ numbers: [Int], _ tenant: Value?, _ values: [Value], _ body: Body<Result>
  ) throws(Failure) -> Result {
    let first = tenant == nil ? 1 : 2
    guard numbers.count <= Self.countMax else { throw Failure(.invalid) }
    for number in numbers where number < 1 || number - first >= values.count {
      throw Failure(.invalid)
    }
    byteCount = 0
    let result = bind(numbers, at: 0, { $0 < first ? tenant ?? .null : values[$0 - first] }, body)
    guard let result else { throw Failure(.limit) }
    return result
  }

  private func bind<Result>(
    _ numbers: [Int], at start: Int, _ value: (Int) -> Value, _ body: Body<Result>
  ) -> Result? {
    for index in start..<numbers.count {
      switch value(numbers[index]) {
      case .null:
        pointers[index] = nil
        lengths[index] = 0
      case .integer(let integer):
        let place = place(index, 8)
        place.storeBytes(of: integer.bigEndian, as: Int64.self)
      case .identifier(let high, let low):
        let place = place(index, 16)
        place.storeBytes(of: high.bigEndian, as: UInt64.self)
        place.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
      case .text(var text):
        return text.withUTF8 { bytes in
          lend(UnsafeRawBufferPointer(bytes), index)
          return bind(numbers, at: index + 1, value, body)
        }
      case .blob(let blob):
        return blob.withUnsafeBytes { bytes in
          lend(bytes, index)
          return bind(numbers, at: index + 1, value, body)
        }
      }
    }
    guard byteCount <= StoreLimits.rowBytesMax else { return nil }
    return body(Int32(numbers.count), pointers, lengths, formats)
  }

  private func place(_ index: Int, _ count: Int32) -> UnsafeMutableRawPointer {
    let place = fixed + 16 * index
    pointers[index] = UnsafePointer(place.assumingMemoryBound(to: CChar.self))
    lengths[index] = count
    return place
  }

  private func lend(_ bytes: UnsafeRawBufferPointer, _ index: Int) {
    _ = place(index, 0)
    byteCount += bytes.count
    // A pointer to no bytes would be NULL to libpq.
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    pointers[index] = start.assumingMemoryBound(to: CChar.self)
    lengths[index] = Int32(clamping: bytes.count)
  }
}
