/// Why we send a PING: its eight bytes, which its answer repeats.
enum PingMark: Equatable {
  case keepalive
  case drain
  /// Asks whether all was read that was sent up to a position of less than 2^56.
  case read(to: UInt64)

  /// The first byte.
  private static let kind: UInt64 = 1 << 56

  init?(_ content: UInt64) {
    switch content / Self.kind {
    case 1: self = .keepalive
    case 2: self = .drain
    case 3: self = .read(to: content % Self.kind)
    default: return nil
    }
  }

  var content: UInt64 {
    switch self {
    case .keepalive: 1 * Self.kind
    case .drain: 2 * Self.kind
    case .read(let position): 3 * Self.kind + position % Self.kind
    }
  }
}
