import Messages
import RPC

extension FakeServer {
  /// In the middle of a rotation from version 1 to 2.
  mutating func answerRoot() {
    // A header of ciphertext format v1, under root version 1, with nothing behind it that opens.
    let sealed = [1, 3, 0, 0, 0, 1] + [UInt8](repeating: 0x5A, count: 104)
    let root = Root(
      version: 1, newestVersion: 2, provider: "file", nextProvider: "passphrase", keys: 41,
      keysLeft: 12, platformKey: sealed, platformKeyVersion: 1)
    answer(RootMethods.getRoot) { (_: GetRootRequest) in GetRootResponse(root: root) }
    answer(RootMethods.rotateRoot) { (request: RotateRootRequest) in
      guard request.version == 2 else { throw Fault.methodUnknown }
      var done = root
      (done.version, done.keysLeft, done.provider, done.nextProvider) = (2, 0, "passphrase", "")
      return RotateRootResponse(root: done, keysResealed: 12)
    }
  }
}
