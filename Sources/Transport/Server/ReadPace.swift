import NIOCore

/// Lets a connection rest for a moment behind a burst of some length that emptied its socket.
///
/// Who sends that much sends more. Read on at once, nearly each of its frames is a burst of its
/// own, and the sender pays for waking us; in a moment several of them come together. A short
/// burst, as calls are, is followed by the next one at once, and so is one that finds the socket
/// full: it needs no rest (Decisions/0029).
///
/// To be the first in the pipeline: it counts what comes from the socket, and holds back whoever
/// asks for more.
final class ReadPace: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = Never

  /// In bytes. 32 calls that come together are shorter, and two of the longest reads are no longer
  /// among them.
  static let bursts = 8192..<131_072
  /// As long as it takes to send some frames of 16 KiB.
  static let rest = TimeAmount.microseconds(80)

  private enum State { case reading, tired, resting }

  private var burst = 0
  private var state = State.reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    burst += unwrapInboundIn(data).readableBytes
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if Self.bursts.contains(burst), state == .reading { state = .tired }
    burst = 0
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    switch state {
    case .reading: context.read()
    case .tired:
      state = .resting
      let channel = context.channel
      context.eventLoop.assumeIsolated().scheduleTask(in: Self.rest) {
        self.state = .reading
        channel.read()
      }
    case .resting: break
    }
  }
}
