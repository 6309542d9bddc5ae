import StoreTesting
import Testing

@Suite("Statements") struct StatementTextTests {
  @Test("the walk finds them")
  func found() {
    #expect(StatementText.all.count > 60)
  }

  @Test("each table of a tenant's statement is bound to $1")
  func tenantFirst() {
    for statement in StatementText.all where !statement.isShared {
      let text = statement.text
      if text.hasPrefix("INSERT") {
        #expect(text.contains("(tenant, "), "\(statement)")
        let isBound = text.contains("VALUES ($1, ") || text.contains(") SELECT $1, ")
        #expect(isBound, "\(statement)")
      }
      // As many bindings to the tenant as tables that are read or changed.
      let tables = text.matches(of: /\b(?:FROM|JOIN|UPDATE) [a-z]/).count
      let bindings = text.matches(of: /tenant = \$1/).count
      #expect(bindings >= tables, "\(statement)")
    }
  }

  @Test("no list is cut by OFFSET, and each page has a LIMIT")
  func keyset() {
    for statement in StatementText.all {
      let text = statement.text
      #expect(!text.contains("OFFSET"), "\(statement)")
      if text.hasPrefix("SELECT"), text.contains("ORDER BY"), text.contains(" > ($") {
        #expect(text.contains("LIMIT"), "\(statement)")
      }
    }
  }

  @Test("nothing but what both engines know")
  func dialect() {
    for statement in StatementText.all {
      for word in ["REPLACE INTO", "INSERT OR", "IFNULL", "rowid", "ILIKE", "::", "ANY("] {
        #expect(!statement.text.contains(word), "\(statement)")
      }
    }
  }
}
