import OneRoster
import Testing

@Suite("Roster limits") struct BoundsTests {
  private func limits(_ change: (inout RosterLimits) -> Void) -> RosterLimits {
    var limits = RosterLimits.standard
    change(&limits)
    return limits
  }

  @Test("warnings of one kind are one finding with a count and the first lines")
  func grouped() throws {
    var rows = ""
    for number in 0..<500 {
      rows += "w\(number),active,,m-south,south,bo,student,,,\n"
    }
    let reading = SampleSet.v11.appending(rows, to: "enrollments.csv").read()
    let finding = try #require(reading.findings.first)
    #expect(reading.lines == ["warning row.filled_in_bulk enrollments.csv:5:status x500"])
    #expect(finding.lines == Array(5..<105))
    #expect(reading.warnings == 500)
  }

  @Test("each refused row is told up to a bound, and all are counted")
  func bounded() {
    var rows = ""
    for number in 0..<300 { rows += "w\(number),,,m-west,south,bo,student,,,\n" }
    let set = SampleSet.v11.appending(rows, to: "enrollments.csv")
    let whole = set.read()
    #expect(whole.findings.map(\.line) == Array(5..<305))
    #expect(whole.findings.allSatisfy { $0.column == "classSourcedId" && $0.count == 1 })
    let bounded = set.read(limits: limits { $0.errorsMax = 100 })
    #expect(bounded.findings.count == 100)
    #expect(bounded.errors == 300)
    #expect(bounded.files.first { $0.file == "enrollments.csv" }?.rowsRejected == 300)
  }

  @Test("too many bytes are refused once and not read")
  func bytes() {
    let reading = SampleSet.v11.read(limits: limits { $0.bytesMax = 2000 })
    #expect(reading.findings.filter { $0.code == .packageTooLarge }.count == 1)
    #expect(reading.roster == nil)
  }

  @Test("too many rows are refused once")
  func rows() {
    let reading = SampleSet.v11.read(limits: limits { $0.rowsMax = 16 })
    #expect(reading.lines == [])
    let refused = SampleSet.v11.appending(
      (0..<20).map { "o\($0),,,Org,local,,\n" }.joined(), to: "orgs.csv")
    #expect(
      refused.read(limits: limits { $0.rowsMax = 16 }).lines
        == ["error pkg.too_large orgs.csv:18:"])
  }

  @Test("a manifest without end is refused once")
  func manifest() {
    let rows = (0..<2000).map { "x.\($0),y\n" }.joined()
    let reading = SampleSet.v11.appending(rows, to: "manifest.csv").read()
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.map(\.line) == [1002])
    #expect(errors.map(\.code) == [.packageTooLarge])
  }

  @Test("more names of files than the standard has are not kept")
  func names() {
    let names = (0..<100).map { (name: "x\($0).csv", bytes: [UInt8]()) }
    let reading = RosterReader.read(SampleSet.v11.inOrder + names)
    #expect(reading.findings.filter { $0.code == .packageFileUnknown }.count == 56)
    #expect(reading.findings.filter { $0.code == .packageTooLarge }.count == 44)
  }

  @Test("too many items of a list are refused")
  func items() {
    let list = (0..<1001).map { "p\($0)" }.joined(separator: ",")
    let set = SampleSet.v11.replacing("fall,,,\r", with: "fall,,,\"\(list)\"\r", in: "classes.csv")
    #expect(set.read().lines == ["error row.bad_list classes.csv:3:periods"])
  }

  @Test("a manifest that comes last is as good, unless too much came before it")
  func late() {
    let files = SampleSet.v11.inOrder
    let last = Array(files.dropFirst() + files.prefix(1))
    #expect(RosterReader.read(last).lines == [])
    #expect(RosterReader.read(last).roster != nil)
    let small = limits { $0.bytesBeforeManifestMax = 100 }
    #expect(
      RosterReader.read(last, limits: small).findings.contains { $0.code == .packageManifestLate })
    #expect(RosterReader.read(files, limits: small).lines == [])
  }

  @Test("a text of 255 characters stays whole, whatever characters they are")
  func longText() throws {
    let name = String(repeating: "𝔸", count: 255)
    let set = SampleSet.v11.replacing("Thornley", with: name, in: "users.csv")
    #expect(try #require(set.read().roster).staff[0].person.name.family == name)
  }
}
