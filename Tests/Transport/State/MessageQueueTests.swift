import NIOCore
import Testing

@testable import Transport

@Suite("Messages in order")
struct MessageQueueTests {
  @Test("come out as they went in, however many there are at once", arguments: 1...4)
  func order(atOnce: Int) {
    var queue = MessageQueue()
    var seen: [UInt8] = []
    for first in stride(from: 0, to: 12, by: atOnce) {
      for number in first..<first + atOnce { queue.append(ByteBuffer(bytes: [UInt8(number)])) }
      // One stays behind, so that later ones meet it.
      while let message = queue.next() {
        seen += message.readableBytesView
        if seen.count == first + atOnce - 1 { break }
      }
    }
    seen += queue.flatMap { Array($0.readableBytesView) }
    #expect(seen == Array(0..<12))
  }

  @Test("are forgotten together")
  func forgotten() {
    var queue = MessageQueue()
    for number in 0..<3 as Range<UInt8> { queue.append(ByteBuffer(bytes: [number])) }
    queue.removeAll()
    #expect(queue.isEmpty)
    queue.append(ByteBuffer(bytes: [9]))
    #expect(queue.map { Array($0.readableBytesView) } == [[9]])
  }
}
