import Foundation
import Testing

@testable import StorePostgres

@Suite("The address of a store")
struct AddressTests {
  @Test(
    "is a URL whose host is this machine, or is checked by TLS",
    arguments: [
      ("postgres://cairn@127.0.0.1/cairn", "sslmode=prefer"),
      ("postgres://cairn@/cairn?host=/run/postgresql", "sslmode=prefer"),
      ("postgres://cairn@localhost/cairn?sslmode=require", "sslmode=require"),
      ("postgresql://cairn@db.example.org:5433/cairn", "sslmode=verify-full"),
      ("postgres://cairn@db1.example.org,db2.example.org/cairn", "sslmode=verify-full"),
      ("postgres://cairn@127.0.0.1,db2.example.org/cairn", "sslmode=verify-full"),
      ("postgres://cairn@db.example.org/cairn?sslmode=verify-full", "sslmode=verify-full"),
    ])
  func accept(text: String, contained: String) throws {
    let address = try PostgresAddress(text)
    #expect(address.url.contains(contained))
    #expect(address.prepares)
    #expect(address.database == "cairn")
  }

  @Test(
    "is refused with a reason",
    arguments: [
      ("mysql://cairn@127.0.0.1/cairn", .malformed),
      ("host=127.0.0.1 dbname=cairn", .malformed),
      ("postgres://cairn@127.0.0.1/cairn?colour=red", .malformed),
      ("postgres://cairn:open-sesame@127.0.0.1/cairn", .holdsPassword),
      ("postgres://cairn@127.0.0.1/cairn?password=open-sesame", .holdsPassword),
      ("postgres://cairn@127.0.0.1/cairn?sslpassword=open-sesame", .holdsPassword),
      ("postgres://cairn@/cairn", .namesNoHost),
      ("postgres://cairn@127.0.0.1", .namesNoDatabase),
      ("postgres://cairn@db.example.org/cairn?sslmode=disable", .talksInTheClear),
      ("postgres://cairn@db.example.org/cairn?sslmode=require", .talksInTheClear),
      ("postgres://cairn@db.example.org/cairn?sslmode=verify-ca", .talksInTheClear),
      ("postgres://cairn@localhost,db.example.org/cairn?sslmode=prefer", .talksInTheClear),
      ("postgres://cairn@127.0.0.1/cairn?hostaddr=192.0.2.1&sslmode=prefer", .talksInTheClear),
      ("postgres://cairn@127.0.0.1/cairn?prepared=maybe", .preparedUnknown),
      (
        "postgres://cairn@127.0.0.1/cairn?passfile=/nowhere/at-all",
        .passwordFileMissing("/nowhere/at-all")
      ),
    ] as [(String, PostgresAddressError)])
  func refuse(text: String, error: PostgresAddressError) throws {
    #expect(throws: error) { try PostgresAddress(text) }
    #expect(!error.description.contains("sesame"))
  }

  @Test("turns prepared statements off for a pooler, and hands the rest to libpq")
  func prepared() throws {
    let address = try PostgresAddress(
      "postgres://cairn@127.0.0.1/cairn?prepared=off&application_name=north")
    #expect(!address.prepares)
    #expect(!address.url.contains("prepared"))
    #expect(address.url.contains("application_name=north"))
    #expect(try PostgresAddress("postgres://a@127.0.0.1/b?prepared=on").prepares)
  }

  @Test("names a password file that others can read")
  func exposed() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let text = "postgres://cairn@127.0.0.1/cairn?passfile=\(file)"
    for mode in [0o640, 0o604, 0o600] {
      _ = FileManager.default.createFile(
        atPath: file, contents: Data("*:*:*:*:open-sesame\n".utf8),
        attributes: [.posixPermissions: mode])
      if mode == 0o600 {
        _ = try PostgresAddress(text)
      } else {
        #expect(throws: PostgresAddressError.passwordFileExposed(file)) {
          try PostgresAddress(text)
        }
      }
    }
  }

  @Test("is shown without user and parameters")
  func description() throws {
    let address = try PostgresAddress(
      "postgres://cairn@127.0.0.1:5433/cairn?application_name=north")
    #expect("\(address)" == "database cairn at 127.0.0.1")
  }
}
