import Foundation
import Testing

@Suite("The shape of the house")
struct TreeTests {
  private let manifest = Manifest(SourceTree.text(of: "Package.swift"))

  @Test("is the same in Package.swift as in the table of rooms")
  func mirror() {
    #expect(Set(manifest.dependencies.keys) == Set(Room.mayImport.keys))
    for (room, granted) in Room.mayImport {
      let difference = manifest.dependencies[room]?.symmetricDifference(granted)
      #expect(difference == [], "\(room)")
    }
  }

  @Test("is read from a manifest whichever way a target is written")
  func readManifest() {
    let sample = Manifest(
      """
      let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
      room("A", []), room("B", [ "A", nio, ]),
      .executableTarget(
        name: "c-d", dependencies: ["B"], path: "x"),
      .target(name: "E", dependencies: ["A"]),
      """)
    #expect(
      sample.dependencies == ["A": [], "B": ["A", "NIOCore"], "c-d": ["B"], "E": ["A"]])
  }

  @Test("has every arrow point down", arguments: Room.mayImport.keys.sorted())
  func downward(room: String) {
    let own = Room.storeys.firstIndex { $0.contains(room) } ?? -1
    #expect(own >= 0, "\(room) has no storey")
    for (storey, names) in Room.storeys.enumerated() where storey >= own {
      let wrong = names.intersection(Room.mayImport[room] ?? [])
      #expect(wrong.isEmpty, "\(room) looks up or sideways to \(wrong.sorted())")
    }
  }

  @Test("opens each C library into its owner only")
  func doors() {
    for (door, owners) in Room.doors {
      let importers = Room.mayImport.filter {
        $0.value.contains(door) && !Room.codecs.contains($0.key)
      }
      // Libraries of the tests are not in the table.
      #expect(Set(importers.keys) == owners.filter { Room.mayImport[$0] != nil }, "\(door)")
    }
  }

  @Test("has nothing on the top floor but what belongs there")
  func topLevel() {
    let allowed: Set = ["Package.swift", "README.md", "Sources", "Tests", "cli", "proto", "tools"]
    // What SwiftPM writes and git ignores.
    let found = Set(SourceTree.names(in: "")).subtracting(["Package.resolved"])
    #expect(found == allowed)
  }

  @Test("is drawn on the map")
  func map() {
    let map = SourceTree.text(of: "Sources/README.md")
    let rooms = SourceTree.names(in: "Sources").filter { SourceTree.isFolder("Sources/\($0)") }
    #expect(rooms.count > 10)
    for room in rooms { #expect(map.contains("`\(room)/`"), "\(room) is not on the map") }
    for match in map.matches(of: /^\| `(\w+)\/`/.anchorsMatchLineEndings()) {
      #expect(SourceTree.isFolder("Sources/\(match.output.1)"), "\(match.output.1) is gone")
    }
  }

  @Test("numbers its decisions without a gap and lists each")
  func decisions() {
    let folder = "Sources/Decisions"
    let records = SourceTree.names(in: folder).filter { $0 != "README.md" }
    let list = SourceTree.text(of: "\(folder)/README.md")
    #expect(!records.isEmpty)
    for (index, record) in records.enumerated() {
      #expect(Int(record.prefix(4)) == index + 1, "\(record)")
      #expect(list.contains("(\(record))"), "\(record) is not in the list")
    }
  }
}
