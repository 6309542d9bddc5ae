import Store
import StoreSQLite
import StoreTesting
import Testing
import Vocabulary

@Suite("SQLite keeps the store's contract") struct ConformanceTests {
  @Test(arguments: ConformanceCase.all)
  func conforms(to expectation: ConformanceCase) async throws {
    let folder = try TemporaryFolder()
    let store = try await folder.open()
    try await expectation.run(on: store)
    await store.close()
  }
}
