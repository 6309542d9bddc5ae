import Claims
import Store
import StoreTesting
import Testing
import Vocabulary

@testable import StoreSQLite

@Suite("Q1: a statement without its tenant, at the engine")
struct LostTenantTests {
  /// Connections to the two files of a tenant, bound to it.
  private struct Files {
    let folder: TemporaryFolder
    let connections: [Connection]

    init(isBound: Bool = true) async throws {
      folder = try TemporaryFolder()
      let store = try await folder.open()
      let tenant = TenantID.random()
      try await store.create(tenant)
      await store.close()
      connections = try [folder.dataFile(of: tenant), folder.keyFile(of: tenant)].map { path in
        let connection = try Connection(path: path, role: .writing, traits: FileTraits())
        if isBound { connection.bind(to: tenant) }
        return connection
      }
    }

    /// The connection on which the statement means something; `nil` where no file has its table.
    func connection(for text: String) -> Connection? {
      connections.first { accepts(text, $0) }
    }

    func accepts(_ text: String, _ connection: Connection) -> Bool {
      (try? Array(text.utf8).withUnsafeBufferPointer { try connection.prepare($0) }) != nil
    }
  }

  /// The statement with every mention of the tenant taken away.
  private func mutated(_ text: String) -> String {
    text.replacing(/(\w+\.)?tenant = \$1\b/, with: "1 = 1")
      .replacing(/\$1\b/, with: "zeroblob(16)")
  }

  @Test("Q1: every statement whose tenant is cut out is refused before it runs")
  func everyStatement() async throws {
    let files = try await Files()
    let statements = StatementText.all.filter { !$0.isShared }
    let claim = Claim("Q1", full: statements.count, short: statements.count)
    var caught = 0
    for statement in statements {
      let connection = try #require(files.connection(for: statement.text), "\(statement)")
      let text = mutated(statement.text)
      #expect(text != statement.text, "\(statement)")
      #expect(!files.accepts(text, connection), "\(statement)")
      caught += files.accepts(text, connection) ? 0 : 1
    }
    claim.report("\(caught) refused")
    #expect(caught == statements.count)
  }

  @Test("Q1: without a tenant to be bound to, the engine takes the same statements")
  func without() async throws {
    let files = try await Files(isBound: false)
    for statement in StatementText.all where !statement.isShared {
      let text = mutated(statement.text)
      #expect(files.connection(for: text) != nil, "\(text)")
    }
  }
}
