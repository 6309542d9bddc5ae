import Glibc

/// Memory that is overwritten with zeros before it is given back, also when it grows.
///
/// Swift's arrays leave copies behind when they grow and are freed as they are. What a search index
/// holds is keyed and tells nobody a name; it is still about children, so nothing of it stays.
///
/// Sound: one owner writes it before it is shared; afterwards a lock of the owner guards it.
/// Soundness: the memory is freed when the last reference goes, and positions are checked.
final class WipedBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  private var memory: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int = 0) { memory = .allocate(capacity: capacity) }

  deinit {
    wipe()
    memory.deallocate()
  }

  var capacity: Int { memory.count }
  var byteCount: Int { memory.count * MemoryLayout<Element>.stride }

  subscript(position: Int) -> Element {
    get {
      precondition(position >= 0 && position < count)
      return memory[position]
    }
    set {
      precondition(position >= 0 && position < count)
      memory[position] = newValue
    }
  }

  func append(_ element: Element) {
    if count == memory.count { move(toCapacity: max(64, 2 * count)) }
    memory.initializeElement(at: count, to: element)
    count += 1
  }

  /// Gives back what is not used.
  func shrink() { move(toCapacity: count) }

  func withElements<Result>(_ body: (UnsafeMutableBufferPointer<Element>) -> Result) -> Result {
    body(UnsafeMutableBufferPointer(rebasing: memory[..<count]))
  }

  func sort() where Element: Comparable { memory[..<count].sort() }

  /// Overwrites everything and holds nothing any more.
  func wipe() {
    // The compiler may not leave this one out.
    if let start = memory.baseAddress { explicit_bzero(start, byteCount) }
    count = 0
  }

  /// All memory that it has, also what holds nothing.
  func withMemory<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(memory))
  }

  private func move(toCapacity capacity: Int) {
    let (former, kept) = (memory, count)
    memory = .allocate(capacity: capacity)
    _ = memory.update(fromContentsOf: former[..<kept])
    if let start = former.baseAddress {
      explicit_bzero(start, former.count * MemoryLayout<Element>.stride)
    }
    former.deallocate()
  }
}
