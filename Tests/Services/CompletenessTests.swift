import Messages
import Policy
import RPC
import Testing

@testable import Services

@Suite("Every method of the schema")
struct CompletenessTests {
  @Test("has one handler, of its kind, and no handler is without a method")
  func handlers() async throws {
    let bound = try await LiveDeployment.open().deployment.methods
    #expect(bound.count == MethodCatalog.all.count)
    #expect(Set(bound.map(\.descriptor)) == Set(MethodCatalog.all.map(\.descriptor)))
    for method in bound {
      switch method.handler {
      case .unary: #expect(method.descriptor.kind == .unary, "\(method.descriptor.path)")
      case .streaming: #expect(method.descriptor.kind != .unary, "\(method.descriptor.path)")
      }
    }
  }

  @Test("asks for a permission that the table of roles knows and gives to somebody")
  func permissions() throws {
    for rule in MethodCatalog.all {
      let path = rule.descriptor.path
      let known = Policy.Permission(rule.permission)
      let permission = try #require(known, "\(path)")
      #expect(permission.schemaName == rule.permission.name)
      let holders = Policy.Role.allCases.filter { $0.holds(permission) }
      #expect(!holders.isEmpty, "\(path) can be called by nobody")
      // Who runs the platform holds exactly what is marked as the platform's.
      #expect(holders.contains(.platformOperator) == rule.platform, "\(path)")
    }
  }

  @Test("is needed by every permission that a role holds")
  func usedPermissions() {
    let used = Set(MethodCatalog.all.compactMap { Policy.Permission($0.permission) })
    for permission in Policy.Permission.allCases where permission != .none {
      #expect(used.contains(permission), "\(permission) opens nothing")
    }
  }

  @Test("says in whole sentences what it does")
  func documentation() {
    for rule in MethodCatalog.all {
      let text = rule.documentation
      #expect(text.first?.isUppercase == true, "\(rule.descriptor.path)")
      #expect(text.hasSuffix("."), "\(rule.descriptor.path)")
      #expect(text.split(separator: " ").count >= 3, "\(rule.descriptor.path)")
    }
  }
}
