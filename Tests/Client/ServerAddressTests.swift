import Client
import Testing

@Suite("Addresses of servers")
struct ServerAddressTests {
  @Test(
    "An address is read and written the same",
    arguments: [
      ("https://cairn.example.org:8443", ServerAddress.tls(host: "cairn.example.org", port: 8443)),
      ("https://[2001:db8::1]:7443", .tls(host: "2001:db8::1", port: 7443)),
      ("http://127.0.0.1:8080", .plaintext(host: "127.0.0.1", port: 8080)),
      ("http://127.8.9.10:1", .plaintext(host: "127.8.9.10", port: 1)),
      ("http://[::1]:7443", .plaintext(host: "::1", port: 7443)),
      ("http://localhost:65535", .plaintext(host: "localhost", port: 65_535)),
      ("unix:/run/cairnd.sock", .unix(path: "/run/cairnd.sock")),
    ])
  func roundTrip(text: String, address: ServerAddress) throws {
    #expect(try ServerAddress(text) == address)
    #expect(address.description == text)
  }

  @Test(
    "Other spellings mean the same address",
    arguments: [
      ("https://cairn.example.org", "https://cairn.example.org:7443"),
      ("https://cairn.example.org:7443/", "https://cairn.example.org:7443"),
      ("unix:///run/cairnd.sock", "unix:/run/cairnd.sock"),
    ])
  func spelling(text: String, canonical: String) throws {
    #expect(try ServerAddress(text).description == canonical)
  }

  @Test(
    "What is no address is refused with its reason",
    arguments: [
      ("", ServerAddressError.schemeUnknown), ("cairn.example.org:7443", .schemeUnknown),
      ("ftp://cairn.example.org", .schemeUnknown), ("HTTPS://a", .schemeUnknown),
      ("https://", .notHostAndPort), ("https://a:0", .notHostAndPort),
      ("https://a:65536", .notHostAndPort), ("https://a:+80", .notHostAndPort),
      ("https://a:", .notHostAndPort), ("https://a/b", .notHostAndPort),
      ("https://user@a", .notHostAndPort), ("https://[::1", .notHostAndPort),
      ("http://cairn.example.org:80", .plaintextBeyondLoopback),
      ("http://10.0.0.1:80", .plaintextBeyondLoopback),
      ("http://127.0.0.1.example.org:80", .plaintextBeyondLoopback),
      ("http://127.0.0.256:80", .plaintextBeyondLoopback),
      ("unix:cairnd.sock", .socketPathNotAbsolute), ("unix:", .socketPathNotAbsolute),
      ("unix:/" + String(repeating: "a", count: 107), .socketPathTooLong),
    ])
  func refusal(text: String, error: ServerAddressError) {
    #expect(throws: error) { try ServerAddress(text) }
  }
}
