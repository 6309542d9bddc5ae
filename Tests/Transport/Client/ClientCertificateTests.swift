import RPC
import Testing

@testable import Transport

@Suite("What a client proves itself with")
struct ClientCertificateTests {
  @Test("a key that is not the certificate's, or half of the pair, is named before it is tried")
  func key() throws {
    let certificates = try Certificates()
    let others = try Certificates()
    defer {
      certificates.remove()
      others.remove()
    }
    for (chain, key, blamed) in [
      (certificates.certificateFile, certificates.keyFile, nil),
      (certificates.certificateFile, others.keyFile, others.keyFile),
      (certificates.certificateFile, nil, certificates.certificateFile),
      (nil, certificates.keyFile, certificates.keyFile),
    ] as [(String?, String?, String?)] {
      let tls = ClientTLS(certificateChainFile: chain, privateKeyFile: key)
      var found: TransportError?
      do {
        _ = try Rig.client(to: .tcp(host: "127.0.0.1", port: 1), tls: tls)
      } catch let error as TransportError {
        found = error
      }
      #expect(found == blamed.map { .credentialUnreadable(file: $0) })
    }
  }
}
