/// "The student at this place has this token", in one word that sorts by token, then by place:
///
///     bits  63 ... 16  15 ... 0
///              token      place
///
/// 48 bits of a token suffice: among the million tokens of a hundred thousand students a query
/// meets a foreign one once in some two hundred million times, and the record decides anyway.
struct Posting: BitwiseCopyable, Comparable {
  static let placesMax = 1 << 16

  private let word: UInt64

  init(_ token: UInt64, at place: Int) {
    word = token & ~0xFFFF | UInt64(place)
  }

  var place: Int { Int(word & 0xFFFF) }

  func has(_ token: UInt64) -> Bool { word & ~0xFFFF == token & ~0xFFFF }

  static func < (left: Self, right: Self) -> Bool { left.word < right.word }
}
