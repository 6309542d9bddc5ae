import Messages
import NIOCore
import Testing

@Suite("Fields of many bytes")
struct LargeBytesTests {
  private func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0 % 251) } }

  @Test("come back as they went", arguments: [1, 4095, 4096, 4097, 1 << 20])
  func roundTrip(count: Int) throws {
    let chunk = ImportChunk(fileName: "users.csv", data: bytes(count))
    var wire = ByteBuffer()
    chunk.encode(into: &wire)
    #expect(try ImportChunk(wire: wire) == chunk)
    #expect(try chunk.withBytes { try ImportChunk(bytes: UnsafeRawBufferPointer($0)) } == chunk)
  }

  @Test("come back when there are several")
  func several() throws {
    typealias Descriptors = GRPCReflection.FileDescriptorResponse
    let response = Descriptors(fileDescriptorProto: [5000, 10, 0, 4096, 60_000].map(bytes))
    var wire = ByteBuffer()
    response.encode(into: &wire)
    #expect(try Descriptors(wire: wire) == response)
  }
}
