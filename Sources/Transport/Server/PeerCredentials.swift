import Glibc
import NIOCore
import RPC

/// `struct ucred` of unix(7), which Swift's view of the C library leaves out.
private struct SocketCredentials {
  var processID: Int32 = 0
  var userID: UInt32 = 0
  var groupID: UInt32 = 0
}

extension Peer {
  /// Who is at the other end of a Unix domain socket: the kernel's word, not the peer's.
  ///
  /// To be called on the channel's event loop, where the answer is there at once.
  static func local(on channel: any Channel) -> EventLoopFuture<Peer> {
    guard let provider = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(PeerUnknown())
    }
    return provider.unsafeGetSocketOption(
      level: NIOBSDSocket.OptionLevel(rawValue: SOL_SOCKET),
      name: NIOBSDSocket.Option(rawValue: SO_PEERCRED)
    ).map { (credentials: SocketCredentials) in
      .local(userID: credentials.userID, processID: credentials.processID)
    }
  }
}

/// The kernel does not tell who is at the other end.
struct PeerUnknown: Error {}
