import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("Timeouts on the wire")
struct GRPCTimeoutTests {
  @Test(
    "are read in every unit",
    arguments: [
      ("1H", .hours(1)), ("2M", .minutes(2)), ("3S", .seconds(3)), ("4m", .milliseconds(4)),
      ("5u", .microseconds(5)), ("6n", .nanoseconds(6)), ("0n", .zero), ("00000001S", .seconds(1)),
    ] as [(String, TimeAmount)])
  func units(text: String, amount: TimeAmount) {
    #expect(GRPCTimeout.parse(text.utf8) == amount)
  }

  @Test("more hours than 64 bits of nanoseconds hold are very many")
  func overflow() throws {
    #expect(try #require(GRPCTimeout.parse("99999999H".utf8)) >= .hours(1_000_000))
    #expect(try #require(GRPCTimeout.parse("99999999M".utf8)) >= .hours(1_000_000))
  }

  @Test(
    "are refused otherwise",
    arguments: ["", "1", "S", "-1S", "1.5S", "1s", "1SS", "123456789S", " 1S", "1S ", "1 S"])
  func refused(text: String) {
    #expect(GRPCTimeout.parse(text.utf8) == nil)
  }

  @Test(
    "are written in the finest unit that fits",
    arguments: [
      (.nanoseconds(7), "7n"), (.milliseconds(150), "150000u"), (.seconds(60), "60000000u"),
      (.hours(1), "3600000m"), (.hours(100_000), "6000000M"),
      (.nanoseconds(-5), "0n"),
    ] as [(TimeAmount, String)])
  func written(amount: TimeAmount, text: String) {
    #expect(GRPCTimeout.text(amount) == text)
    #expect(GRPCTimeout.parse(text.utf8) != nil)
  }
}

@Suite("Status messages on the wire")
struct PercentEncodingTests {
  @Test(
    "come back as they went",
    arguments: ["", "plain", "100 %", "grüße", "\t\n\r\u{0}\u{7F}", "日本語 and %25", "👋🏽"])
  func roundTrip(text: String) {
    let encoded = PercentEncoding.encode(text)
    #expect(encoded.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(PercentEncoding.decode(encoded) == text)
  }

  @Test(
    "are never lost because of wrong escapes",
    arguments: [
      ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("a%41b", "aAb"), ("%c3%bC", "ü"),
      ("%ff", "\u{FFFD}"),
    ])
  func lenient(text: String, decoded: String) {
    #expect(PercentEncoding.decode(Array(text.utf8)) == decoded)
  }
}

@Suite("Binary metadata on the wire")
struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(
    "follows the published vectors, without padding",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
    ])
  func vectors(bytes: String, text: String) {
    #expect(Base64.encode(Array(bytes.utf8)) == Array(text.utf8))
    #expect(Base64.decode(Array(text.utf8)) == Array(bytes.utf8))
    let padded = text + String(repeating: "=", count: (4 - text.count % 4) % 4)
    #expect(Base64.decode(Array(padded.utf8)) == Array(bytes.utf8))
  }

  @Test(
    "refuses what is not base64", arguments: ["A", "Zg=", "Zg===", "Z-8", "Zm 8", "=", "Zm9v="])
  func refused(text: String) {
    #expect(Base64.decode(Array(text.utf8)) == nil)
  }

  @Test("several values may come joined by commas")
  func joined() {
    var metadata = Metadata()
    let isRead = Array("Zm9v, Zg==,".utf8).withUnsafeBufferPointer {
      MetadataCoding.append("x-bin", $0, to: &metadata)
    }
    #expect(isRead)
    #expect(
      metadata.entries.map(\.value) == [
        .bytes(Array("foo".utf8)), .bytes(Array("f".utf8)), .bytes([]),
      ])
  }

  @Test(
    "names and values that HTTP/2 cannot carry are refused",
    arguments: [
      ("Upper", "x"), ("", "x"), ("a b", "x"), ("grpc-status", "0"), ("te", "trailers"),
      (":path", "/"), ("x-bin", "text"), ("x", "ü"), ("x", " led"), ("x", "trailed "),
      ("x", "a\u{0}b"), ("connection", "close"),
    ])
  func unsendable(name: String, value: String) {
    var metadata = Metadata()
    metadata.add(name, value)
    #expect(throws: UnsendableMetadata(name: name)) {
      var fields = HeaderFields()
      try MetadataCoding.append(metadata, to: &fields)
    }
  }
}
