import Messages
import OneRoster
import RPC

/// The parts of an upload, in the only order that makes sense: one start, then chunks, file after
/// file. What is in the files is the reader's business.
struct RosterUpload {
  private let limits: RosterLimits
  private var reader: RosterReader
  private(set) var start: ImportStart?
  private var current: String?
  private var seen: Set<String> = []

  init(limits: RosterLimits) {
    self.limits = limits
    reader = RosterReader(limits: limits)
  }

  var bytesRead: Int { reader.bytesRead }

  /// Whether more of it would change nothing: it is refused for its size, and should not go on.
  var isTooLarge: Bool { bytesRead > limits.bytesMax || seen.count > limits.filesMax }

  /// - Throws: `invalidFields` for a part that does not come next.
  mutating func take(_ request: ImportRosterRequest) throws(Fault) {
    switch request.part {
    case .start(let start):
      guard self.start == nil else { throw .partOrder("start", "must come first and only once") }
      self.start = start
    case .chunk(let chunk):
      guard start != nil else { throw .partOrder("chunk", "must come after the start") }
      try take(chunk)
    case nil:
      throw .partOrder("part", "must be a start or a chunk")
    }
  }

  private mutating func take(_ chunk: ImportChunk) throws(Fault) {
    if current != chunk.fileName {
      guard seen.insert(chunk.fileName).inserted else {
        throw .partOrder("chunk.file_name", "must not name a file that another has followed")
      }
      current = chunk.fileName
    }
    reader.feed(chunk.data, of: chunk.fileName)
  }

  /// Validates the whole set.
  ///
  /// - Throws: `invalidFields` when nothing came.
  consuming func finish() throws(Fault) -> (start: ImportStart, reading: RosterReading) {
    guard let start else { throw .partOrder("start", "must come first and only once") }
    return (start, reader.finish())
  }
}
