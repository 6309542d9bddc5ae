import NIOCore

/// Lets a listener rest for a moment behind each handful of connections.
///
/// To take a connection and greet it costs as much as some thirty calls. Without a rest a burst of
/// them has all processors for itself, and whoever is connected already waits behind everyone who
/// comes. What comes faster waits in the kernel's queue.
final class ListenerPace: ChannelInboundHandler, Sendable {
  typealias InboundIn = any Channel

  /// Connections taken without a rest.
  static let handful: UInt = 4
  /// So at most 4,000 connections a second are taken.
  static let rest = TimeAmount.milliseconds(1)

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    context.read()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.fireChannelReadComplete()
    goOn(context)
  }

  /// Such as one connection that was gone before it was taken.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.fireErrorCaught(error)
    goOn(context)
  }

  private func goOn(_ context: ChannelHandlerContext) {
    let listener = context.channel
    context.eventLoop.scheduleTask(in: Self.rest) { listener.read() }
  }
}
