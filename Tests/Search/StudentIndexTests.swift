import Testing
import Vocabulary

@testable import Search

@Suite("The index of one tenant's students")
struct StudentIndexTests {
  /// Against a model that looks at every entry: built, changed and asked by chance.
  @Test("answers as looking at every entry would, whatever changed", arguments: [1, 2, 3])
  func model(_ seed: UInt64) {
    var chance = Chance(state: seed)
    var entries: [StudentID: IndexEntry] = [:]
    let schools = (0..<3).map { _ in SchoolID.random(using: &chance) }
    func entry(_ id: StudentID) -> IndexEntry {
      IndexEntry(
        id: id, school: schools.randomElement(using: &chance),
        grade: ["07", "08", ""].randomElement(using: &chance) ?? "",
        status: Int.random(in: 1...3, using: &chance),
        tokens: (0..<Int.random(in: 0...6, using: &chance)).map { _ in
          UInt64.random(in: 1...40, using: &chance) << 16
        })
    }
    var index = StudentIndex()
    for id in (0..<20_000).map({ _ in StudentID.random(using: &chance) }).sorted() {
      let fresh = entry(id)
      entries[id] = fresh
      index.append(fresh)
    }
    index.seal()
    for _ in 0..<1500 {
      let id = entries.keys.randomElement(using: &chance) ?? .none
      if Bool.random(using: &chance) {
        let fresh = entry(Bool.random(using: &chance) ? id : .random(using: &chance))
        entries[fresh.id] = fresh
        let isTaken = index.replace(fresh)
        #expect(isTaken)
      } else {
        entries[id] = nil
        index.remove(id)
      }
    }
    for token in 0...41 as ClosedRange<UInt64> {
      let filter = IndexFilter(
        school: schools.randomElement(using: &chance), grade: token % 2 == 0 ? "07" : nil,
        status: token % 3 == 0 ? 1 : nil)
      let after = entries.keys.randomElement(using: &chance)
      let expected = entries.values.filter { entry in
        entry.tokens.contains(token << 16) && entry.school == filter.school
          && (filter.grade == nil || filter.grade == entry.grade)
          && (filter.status == nil || filter.status == entry.status)
          && entry.id > (after ?? .none)
      }.map(\.id).sorted()
      let found = index.students(with: token << 16, filter, after: after, limit: 100)
      #expect(found == Array(expected.prefix(100)))
      if let one = expected.first {
        let isThere = index.has(token << 16, one)
        #expect(isThere)
      }
      let isAnybodyThere = index.has(token << 16, .random(using: &chance))
      #expect(!isAnybodyThere)
    }
  }

  @Test("pages meet without gap or overlap across segments and changes")
  func pages() {
    var index = StudentIndex()
    let ids = (0..<IndexSegment.studentsMax * 2 + 7).map { _ in StudentID.random() }.sorted()
    for id in ids { index.append(Self.entry(id, [1 << 16])) }
    index.seal()
    let late = (0..<50).map { _ in StudentID.random() }
    for id in late {
      let isTaken = index.replace(Self.entry(id, [1 << 16]))
      #expect(isTaken)
    }
    var (seen, last): ([StudentID], StudentID?) = ([], nil)
    repeat {
      let page = index.students(with: 1 << 16, after: last, limit: 999)
      seen += page
      last = page.last
    } while last != nil
    #expect(seen == (ids + late).sorted())
  }

  @Test("says when too much has changed, and does not change then")
  func outgrown() {
    var index = StudentIndex()
    let one = StudentID.random()
    for status in 0..<StudentIndex.recentMax {
      let isTaken = index.replace(Self.entry(one, [UInt64(status) << 16]))
      #expect(isTaken)
    }
    let isTaken = index.replace(Self.entry(one, [UInt64.max]))
    #expect(!isTaken)
    let hasLast = index.has(UInt64(StudentIndex.recentMax - 1) << 16, one)
    let hasRefused = index.has(.max, one)
    #expect(hasLast && !hasRefused)
  }

  @Test("takes little more memory than its postings")
  func memory() {
    var index = StudentIndex()
    for id in (0..<20_000).map({ _ in StudentID.random() }).sorted() {
      index.append(Self.entry(id, (1...14).map { UInt64($0) << 16 }))
    }
    index.seal()
    let bytes = index.byteCount
    #expect(bytes <= 20_000 * (14 * 8 + 16 + 5))
  }

  private static func entry(_ id: StudentID, _ tokens: [UInt64]) -> IndexEntry {
    IndexEntry(id: id, school: nil, grade: "07", status: 1, tokens: tokens)
  }
}

@Suite("Memory that is wiped")
struct WipedBufferTests {
  @Test("keeps what it was given while it grows and shrinks")
  func keeps() {
    let buffer = WipedBuffer<UInt64>()
    for number in 0..<1000 as Range<UInt64> { buffer.append(number) }
    buffer.shrink()
    #expect(buffer.capacity == 1000)
    #expect(buffer.withElements { Array($0) } == Array(0..<1000))
  }

  @Test("holds nothing but zeros once it is wiped, as when it goes")
  func wiped() {
    let buffer = WipedBuffer<UInt64>(capacity: 100)
    for _ in 0..<100 { buffer.append(.max) }
    #expect(buffer.withMemory { $0.allSatisfy { $0 == 0xFF } })
    buffer.wipe()
    #expect(buffer.withMemory { $0.count == 800 && $0.allSatisfy { $0 == 0 } })
    #expect(buffer.count == 0)
  }
}

/// Numbers that are the same on every run.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 32) ^ (state << 13) ^ (state &* 0x9E37_79B9_7F4A_7C15)
  }
}
