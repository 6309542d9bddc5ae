/// The positions of rows, gathered by a key, in two flat arrays.
struct Grouping {
  private let starts: [Int32]
  private let order: [Int32]

  /// Keys lie in `0..<count`.
  init(_ keys: some Collection<UInt32>, count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var order = [Int32](repeating: 0, count: keys.count)
    for (position, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = Int32(position)
      next[Int(key)] += 1
    }
    self.starts = starts
    self.order = order
  }

  /// Positions of the rows with this key, in their order.
  subscript(key: UInt32) -> some RandomAccessCollection<Int> {
    order[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])].lazy.map(Int.init)
  }
}
