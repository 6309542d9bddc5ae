import OneRoster
import Testing

/// A small generator (SplitMix64), so that a failure can be repeated.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Each test offers the core to others between two inputs.
@Suite("Any input") struct AnyInputTests {
  /// A set with findings of many kinds, among them non-ASCII text and a line too long.
  private static let rich =
    SampleSet.v11.replacing("Ashby", with: "Åshby", in: "users.csv")
    .replacing("south,,,", with: "south,active,2026,", in: "orgs.csv")
    .replacing("2014-05-06", with: "2014-02-30", in: "demographics.csv")
    .replacing("e3,", with: "\"e3\",", in: "enrollments.csv")
    .appending("\nlone\rreturn,\"open\n", to: "classes.csv")

  private func read(_ files: [(name: String, bytes: [UInt8])], chunk: Int) -> RosterReading {
    var reader = RosterReader()
    for file in files {
      for start in stride(from: 0, to: max(1, file.bytes.count), by: chunk) {
        reader.feed(Array(file.bytes[start..<min(file.bytes.count, start + chunk)]), of: file.name)
      }
    }
    return reader.finish()
  }

  @Test("every size of chunk gives the same result")
  func chunks() async {
    let whole = Self.rich.read()
    #expect(whole.errors >= 3)
    for size in 1...70 {
      await Task.yield()
      let reading = read(Self.rich.inOrder, chunk: size)
      #expect(reading.findings == whole.findings, "chunks of \(size)")
      #expect(reading.files == whole.files)
    }
  }

  @Test("every split of a file in two gives the same result")
  func splits() async throws {
    let users = try #require(SampleSet.v12.files["users.csv"])
    let others = SampleSet.v12.inOrder.filter { $0.name != "users.csv" }
    for cut in 0...users.count {
      await Task.yield()
      var reader = RosterReader()
      for file in others { reader.feed(file.bytes, of: file.name) }
      reader.feed(Array(users[..<cut]), of: "users.csv")
      reader.feed(Array(users[cut...]), of: "users.csv")
      #expect(reader.finish().lines == [], "cut at \(cut)")
    }
  }

  @Test("every order of files gives the same findings")
  func orders() async {
    let expected = Self.rich.read().findings
    var dice = Dice(state: 4)
    for _ in 0..<100 {
      await Task.yield()
      let reading = RosterReader.read(Self.rich.inOrder.shuffled(using: &dice))
      #expect(reading.findings == expected)
    }
  }

  @Test("a set with some bytes changed is read without a crash", arguments: RosterVersion.allCases)
  func mutated(version: RosterVersion) async {
    var dice = Dice(state: 1)
    let interesting = Array(",\"\r\n\u{0}0-aé".utf8)
    var accepted = 0
    for _ in 0..<600 {
      await Task.yield()
      var set = SampleSet.of(version)
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let name = set.files.keys.sorted().randomElement(using: &dice) ?? ""
        let count = set.files[name]?.count ?? 0
        let position = Int.random(in: 0..<count, using: &dice)
        let byte = interesting.randomElement(using: &dice) ?? 0
        set.files[name]?[position] =
          Bool.random(using: &dice)
          ? byte
          : UInt8.random(
            in: 0...255, using: &dice)
      }
      let reading = set.read()
      #expect((reading.roster == nil) == (reading.errors > 0))
      if reading.roster != nil { accepted += 1 }
    }
    // Else the changes would not reach the parts behind the checks.
    #expect(accepted > 8)
  }

  @Test("rows moved between files and lines are read without a crash")
  func shuffled() async {
    var dice = Dice(state: 2)
    for version in RosterVersion.allCases {
      for _ in 0..<200 {
        await Task.yield()
        var set = SampleSet.of(version)
        let names = set.files.keys.sorted()
        let from = names.randomElement(using: &dice) ?? ""
        let to = names.randomElement(using: &dice) ?? ""
        let line = set.files[from]?.split(separator: 0x0A).randomElement(using: &dice) ?? []
        set.files[to, default: []] += line + [0x0A]
        let reading = set.read()
        #expect((reading.roster == nil) == (reading.errors > 0))
      }
    }
  }

  @Test("random bytes are read without a crash")
  func random() async {
    var dice = Dice(state: 3)
    let manifest = SampleSet.v11.files["manifest.csv"] ?? []
    for _ in 0..<300 {
      await Task.yield()
      let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &dice) }
      let name = SampleSet.v11.files.keys.sorted().randomElement(using: &dice) ?? ""
      #expect(RosterReader.read([(name, bytes)]).roster == nil)
      #expect(RosterReader.read([("manifest.csv", manifest), (name, bytes)]).roster == nil)
    }
  }
}
