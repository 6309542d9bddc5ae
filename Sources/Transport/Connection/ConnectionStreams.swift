/// The streams of a connection: those that calls use, and some that wait to be used again.
struct ConnectionStreams {
  private static let unusedMax = 32

  /// Streams that are open or whose handlers still run.
  private(set) var live: [CallStream] = []
  private var unused: [CallStream] = []

  /// A stream that another call has done with.
  mutating func reused() -> CallStream? { unused.popLast() }

  mutating func adopt(_ stream: CallStream) {
    stream.slot = live.count
    live.append(stream)
  }

  /// - Returns: whether the stream was still kept.
  mutating func release(_ stream: CallStream) -> Bool {
    guard stream.slot < live.count, live[stream.slot] === stream else { return false }
    let last = live.removeLast()
    if last !== stream {
      live[stream.slot] = last
      last.slot = stream.slot
    }
    return true
  }

  /// Keeps a stream that was reset, unless there are enough.
  mutating func keep(_ stream: CallStream) {
    if unused.count < Self.unusedMax { unused.append(stream) }
  }

  mutating func forgetUnused() { unused.removeAll() }
}
