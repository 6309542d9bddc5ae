import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Page tokens")
struct PageTokenTests {
  private static let tenant = TenantID.random()
  private static let list = PagedList("ListThings", of: tenant, filters: ["07", ""])

  @Test("a token brings back the key it was made from")
  func tokensRoundTrip() throws {
    let id = StudentID.random()
    let (day, name) = (Instant(milliseconds: -5), "Zoë & Söhne")
    #expect(try PageToken.key(of: PageToken.text(after: id, of: Self.list), for: Self.list) == id)
    let pair = PagePair(day, PagePair(name, Int64.min))
    let back: PagePair<Instant, PagePair<String, Int64>> = try PageToken.key(
      of: PageToken.text(after: pair, of: Self.list), for: Self.list)
    #expect(back.first == day)
    #expect(back.second.first == name)
    #expect(back.second.second == .min)
  }

  @Test(
    "a token of another list is refused by name",
    arguments: [
      PagedList("ListOthers", of: tenant, filters: ["07", ""]),
      PagedList("ListThings", of: .random(), filters: ["07", ""]),
      PagedList("ListThings", of: tenant, filters: ["08", ""]),
      PagedList("ListThings", of: tenant, filters: ["", "07"]),
      PagedList("ListThings", of: tenant, filters: ["07"]),
    ])
  func foreignTokens(_ other: PagedList) throws {
    let text = PageToken.text(after: StudentID.random(), of: Self.list)
    expectRefused(text, for: other)
  }

  @Test("a damaged token is refused, wherever the damage lies")
  func damagedTokens() throws {
    let text = PageToken.text(after: StudentID.random(), of: Self.list)
    for index in text.indices {
      let letter = text[index] == "A" ? "B" : "A"
      expectRefused(text.replacingCharacters(at: index, with: letter), for: Self.list)
    }
    for broken in ["x", "%%%%", String(text.dropLast()), text + "AAAA", "AA=="] {
      expectRefused(broken, for: Self.list)
    }
    // The twin: untouched, it is taken.
    _ = try PageToken.key(StudentID.self, of: text, for: Self.list)
  }

  @Test("the last page has no token, and a page never shows more than was asked for")
  func pages() throws {
    let page = try Page<Int64>(size: 3, token: "", of: Self.list)
    let full = page.cut([1, 2, 3, 4], by: { $0 })
    #expect(Array(full.rows) == [1, 2, 3])
    #expect(try Page<Int64>(size: 3, token: full.nextToken, of: Self.list).after == 3)
    #expect(page.cut([1, 2, 3], by: { $0 }).nextToken.isEmpty)
    #expect(page.limit == 4)
    #expect(try Page<Int64>(size: 0, token: "", of: Self.list).limit == 101)
  }

  private func expectRefused(_ text: String, for list: PagedList) {
    #expect {
      try PageToken.key(StudentID.self, of: text, for: list)
    } throws: { error in
      guard case .invalidFields(let violations) = error as? Fault else { return false }
      return violations.map(\.field) == ["page_token"]
    }
  }
}

extension String {
  fileprivate func replacingCharacters(at index: Index, with letter: String) -> String {
    self[..<index] + letter + self[self.index(after: index)...]
  }
}
