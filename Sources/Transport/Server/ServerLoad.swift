import Synchronization

/// What all connections of a server hold together. Each reports when it has done what there was to
/// do, so that a call that comes and goes in one burst costs nothing here.
final class ServerLoad: Sendable {
  /// The part of one connection.
  struct Share: Equatable {
    var streams = 0
    var bytes = 0
  }

  private let streams = Atomic(0)
  private let bytes = Atomic(0)
  private let streamsMax: Int
  private let bytesMax: Int

  init(streamsMax: Int, bytesMax: Int) {
    self.streamsMax = streamsMax
    self.bytesMax = bytesMax
  }

  func change(from old: Share, to new: Share) {
    streams.add(new.streams - old.streams, ordering: .relaxed)
    bytes.add(new.bytes - old.bytes, ordering: .relaxed)
  }

  /// - Parameter more: streams not reported yet, the new one included.
  func hasRoom(for more: Int) -> Bool {
    streams.load(ordering: .relaxed) + more <= streamsMax && !isCrowded
  }

  /// Whether senders have to wait.
  var isCrowded: Bool { bytes.load(ordering: .relaxed) > bytesMax }
  /// Whether waiting has not helped: who goes on sending does not keep to its credit.
  var isOverrun: Bool { bytes.load(ordering: .relaxed) > 2 * bytesMax }
}
