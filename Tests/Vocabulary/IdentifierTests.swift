import Testing
import Vocabulary

@Suite("Identifiers") struct IdentifierTests {
  @Test("text and bytes lead back to the same id")
  func roundTrip() throws {
    for _ in 0..<1000 {
      let id = StudentID.random()
      #expect(StudentID(id.description) == id)
      #expect(StudentID(bytes: id.bytes) == id)
      #expect(id.description.utf8.count == 26)
    }
  }

  @Test("text sorts as the bytes do")
  func order() {
    let ids = (0..<200).map { _ in PlanID.random() }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
  }

  @Test(
    "anything but 26 digits of the alphabet is refused",
    arguments: [
      "", "0", String(repeating: "0", count: 25), String(repeating: "0", count: 27),
      String(repeating: "z", count: 26), "0000000000000000000000000i",
      "0000000000000000000000000A", "0000000000000000000000000é",
    ])
  func refused(text: String) {
    #expect(TenantID(text) == nil)
  }
}
