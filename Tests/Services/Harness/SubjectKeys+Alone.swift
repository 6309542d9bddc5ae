import NIOCore
import RPC
import Sealing
import Store

@testable import Services

extension SubjectKeys {
  /// Opens a group by itself, as somebody does who has no manifest or does not ask it.
  borrowing func openAlone<Message: StudentGroup>(
    _ type: Message.Type, _ sealed: Sealed
  ) throws -> Message {
    let context = SealContext(
      group: Message.group, schema: sealed.schema, revision: UInt64(bitPattern: sealed.revision))
    return try Message(wire: ByteBuffer(bytes: open(sealed.bytes, as: context)))
  }
}
