import Testing

@testable import Installation

@Suite("The words for a root key's source") struct RootKeySourceTests {
  @Test(
    "are read as they are meant",
    arguments: [
      ("/etc/cairn.key", RootKeySource.Place.file(path: "/etc/cairn.key"), nil),
      ("cairn.key", .file(path: "cairn.key"), nil),
      ("/odd:name?x=1", .file(path: "/odd:name?x=1"), nil),
      ("file:/a?version=2", .file(path: "/a"), 2),
      ("credential:cairn-root", .credential(name: "cairn-root"), nil),
      ("fd:0", .descriptor(0), nil), ("fd:3?version=7", .descriptor(3), 7),
      ("passphrase:/b", .passphrase(blob: "/b", from: .terminal), nil),
      ("passphrase:/b?fd=3&version=2", .passphrase(blob: "/b", from: .descriptor(3)), 2),
      (
        "exec:/p?blob=/b&arg=-x&arg=a=b&seconds=5",
        .exec(program: "/p", arguments: ["-x", "a=b"], blob: "/b", seconds: 5), nil
      ),
      ("exec:/p?blob=/b", .exec(program: "/p", arguments: [], blob: "/b", seconds: 30), nil),
      ("officers:/b?key=/1&key=/2", .officers(blob: "/b", keys: ["/1", "/2"]), nil),
      ("officers:/b", .officers(blob: "/b", keys: []), nil),
    ] as [(String, RootKeySource.Place, UInt32?)])
  func meant(text: String, place: RootKeySource.Place, version: UInt32?) throws {
    #expect(try RootKeySource(text) == RootKeySource(place, version: version))
  }

  @Test(
    "are refused with a reason where they are wrong",
    arguments: [
      ("", "not empty"), ("file:", "names nothing"), ("vault:/a", "is not known"),
      ("file:/a?version=0", "version="), ("file:/a?version=x", "version="),
      ("file:/a?mode=1", "mode="), ("file:/a?version", "name=value"),
      ("file:/a?version=1&version=2", "once"), ("credential:../root", "not a path"),
      ("credential:..", "not a path"), ("fd:1", "from 3 on"), ("fd:2", "from 3 on"),
      ("fd:-1", "from 3 on"), ("fd:x", "from 3 on"), ("passphrase:/b?fd=1", "from 3 on"),
      ("exec:p?blob=/b", "whole path"), ("exec:/p", "blob=FILE"),
      ("exec:/p?blob=/b&seconds=0", "seconds="), ("exec:/p?blob=/b&seconds=301", "seconds="),
      ("officers:/b?keys=/1", "keys="), ("passphrase:/b?passphrase=secret", "passphrase="),
    ])
  func refused(text: String, reason: String) {
    let error = #expect(throws: RootKeyError.self) { try RootKeySource(text) }
    #expect(error?.description.contains(reason) == true, "\(text): \(error?.description ?? "")")
    // A value may be a secret that somebody took for one of ours.
    #expect(error?.description.contains("secret") == false)
  }

  @Test("have a rule and an example for each kind")
  func rules() throws {
    for rule in RootKeySource.rules {
      #expect(try RootKeySource(rule.example).name == rule.name)
    }
    let names = RootKeySource.rules.map(\.name)
    #expect(names == ["file", "credential", "fd", "passphrase", "exec", "officers"])
  }
}
