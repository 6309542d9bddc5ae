/// The bytes that hexadecimal digits stand for; spaces are ignored, anything else ends the test run
/// with an index out of range, which is what a wrong vector deserves.
func bytes(hex: String) -> [UInt8] {
  let digits = hex.filter { !$0.isWhitespace }.map { UInt8($0.hexDigitValue ?? 255) }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
