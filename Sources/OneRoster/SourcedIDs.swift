/// The ids of one table, each once, packed: a number stands for an id everywhere else.
///
/// An id is entered when its row is read or when another row refers to it, whichever comes first,
/// so files can be read in any order.
struct SourcedIDs: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Open addressing; 0 is free, otherwise number + 1. Hashed with the process's random seed, so
  /// that nobody can craft ids that collide.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  private var places: [Int32] = []

  /// No row of the file defines the id.
  static let undefined: Int32 = -1
  /// A row defines the id but was refused for another reason.
  static let refused: Int32 = -2

  var count: Int { ends.count }

  /// The number of an id, new if it was not known.
  mutating func enter(_ id: ArraySlice<UInt8>) -> UInt32 {
    if ends.count * 4 >= slots.count * 3 { grow() }
    var slot = firstSlot(id)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if bytes[range(number)] == id { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += id
    ends.append(UInt32(bytes.count))
    places.append(Self.undefined)
    slots[slot] = UInt32(ends.count)
    return UInt32(ends.count - 1)
  }

  /// Notes that a row defines the id; false when one did already.
  mutating func define(_ number: UInt32, place: Int32) -> Bool {
    guard places[Int(number)] == Self.undefined else { return false }
    places[Int(number)] = place
    return true
  }

  func isDefined(_ number: UInt32) -> Bool { places[Int(number)] != Self.undefined }

  /// Position of the row that defines the id, among the rows kept of its table.
  func place(_ number: UInt32) -> Int? {
    let place = places[Int(number)]
    return place >= 0 ? Int(place) : nil
  }

  func text(_ number: UInt32) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  private func range(_ number: UInt32) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
  }

  private func firstSlot(_ id: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    id.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize() & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<UInt32(ends.count) {
      var slot = firstSlot(bytes[range(number)])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number + 1
    }
  }
}
