import OneRoster
import Testing

@Suite("Findings") struct FindingTests {
  @Test("the sample sets are valid to the last byte", arguments: RosterVersion.allCases)
  func valid(version: RosterVersion) {
    let reading = SampleSet.of(version).read()
    #expect(reading.lines == [])
    #expect(reading.version == version)
    #expect(reading.roster != nil)
  }

  @Test("each way to spoil a set leads to its findings and to no others", arguments: Spoiled.all)
  func spoiled(spoiled: Spoiled) {
    let reading = spoiled.set.read()
    #expect(reading.lines == spoiled.expected)
    let isRefused = spoiled.expected.contains { $0.hasPrefix("error") }
    #expect((reading.roster == nil) == isRefused)
  }

  @Test("every code has a way to it")
  func complete() {
    let reached = Set(Spoiled.all.flatMap(\.expected).map { $0.split(separator: " ")[1] })
    let elsewhere: Set<FindingCode> = [
      // Told below, as they need another order, size or set.
      .packageFileRepeated, .packageManifestLate, .packageTooLarge, .meaningStudentWithoutSchool,
    ]
    for code in FindingCode.allCases where !elsewhere.contains(code) {
      #expect(reached.contains(Substring(code.rawValue)), "\(code.rawValue)")
    }
  }

  @Test("a file that comes twice is refused")
  func repeated() {
    let files = SampleSet.v11.inOrder
    let reading = RosterReader.read(files + [files[2]])
    #expect(reading.lines == ["error pkg.file_repeated classes.csv:0:"])
  }

  @Test("a student of a district is in no school")
  func withoutSchool() throws {
    let set = SampleSet.v11.replacing(
      "true,north,student", with: "true,district,student",
      in: "users.csv"
    ).replacing(",ada,student", with: ",bo,student", in: "enrollments.csv")
    let reading = set.read()
    #expect(reading.lines == ["warning meaning.student_without_school users.csv:2:"])
    #expect(try #require(reading.roster).students[0].school == nil)
  }

  @Test("a manifest alone says that nothing has changed")
  func unchanged() {
    let manifest = String(decoding: SampleSet.v11.files["manifest.csv"] ?? [], as: UTF8.self)
      .replacing("bulk", with: "absent")
    let reading = RosterReader.read([("manifest.csv", Array(manifest.utf8))])
    guard case .unchanged = reading.outcome else {
      Issue.record("expected no change")
      return
    }
    #expect(reading.lines == [])
  }

  @Test("no message repeats what stands in a field")
  func quiet() {
    let secret = "Zyxwv"
    for spoiled in Spoiled.all {
      for finding in spoiled.set.read().findings {
        for name in ["Ashby", "Birch", "Thornley", "S-1", "north", "x.example"] {
          #expect(!finding.message.contains(name))
        }
      }
    }
    // In every column in turn.
    for file in SampleSet.v11.inOrder where file.name != "manifest.csv" {
      let lines = file.bytes.split(separator: 0x0A)
      for field in 0..<lines[1].split(separator: 0x2C, omittingEmptySubsequences: false).count {
        var fields = lines[1].split(separator: 0x2C, omittingEmptySubsequences: false)
          .map { [UInt8]($0) }
        fields[field] = Array("\(secret) \(secret)".utf8)
        var set = SampleSet.v11
        set.files[file.name] = Array(lines[0] + [0x0A] + fields.joined(separator: [0x2C]))
        let findings = set.read().findings
        #expect(findings.allSatisfy { !"\($0)".contains(secret) })
      }
    }
  }
}
