import ChildProcess
import Foundation
import Testing

@Suite("Each tool")
struct ToolTests {
  static let tools = SourceTree.names(in: "tools").filter { SourceTree.isExecutable("tools/\($0)") }

  @Test("says what it does when asked", arguments: tools)
  func help(tool: String) throws {
    let path = SourceTree.root.appending(path: "tools/\(tool)").path
    let (ending, text) = try ChildProcess.run(path, ["--help"])
    #expect(ending == .exit(0))
    #expect(text.contains("tools/\(tool)"), "the help begins with how to call it")
    #expect(text.count > 80, "the help says too little")
  }

  @Test("stands in the list of tools")
  func list() {
    let list = SourceTree.text(of: "tools/README.md")
    let listed = list.matches(of: /^\| `([\w-]+)`/.anchorsMatchLineEndings())
      .map { String($0.output.1) }
    #expect(Set(Self.tools).subtracting(listed).isEmpty)
  }
}
