import ArgumentParser
import Foundation
import Testing

@testable import cairn

@Suite("Help that teaches by example")
struct ExampleTests {
  private struct Command {
    let words: [String]
    let type: any ParsableCommand.Type

    var configuration: CommandConfiguration { type.configuration }
    var isLeaf: Bool { configuration.subcommands.isEmpty }
  }

  private static func commands(
    _ type: any ParsableCommand.Type = Cairn.self, _ path: [String] = []
  ) -> [Command] {
    let words = path + [type.configuration.commandName ?? ""]
    return [Command(words: words, type: type)]
      + type.configuration.subcommands.flatMap { commands($0, words) }
  }

  @Test("Every command has an abstract and an example of itself")
  func everyCommand() {
    for command in Self.commands() {
      let configuration = command.configuration
      #expect(!configuration.abstract.isEmpty, "\(command.words)")
      let prefix = command.words.joined(separator: " ")
      let examples = Self.examples(in: configuration.discussion)
      #expect(examples.contains { "\($0) ".hasPrefix("\(prefix) ") }, "\(prefix)")
    }
  }

  @Test("Help is at most 80 columns wide where we wrote it")
  func width() {
    for command in Self.commands() {
      for line in command.configuration.discussion.split(separator: "\n") {
        #expect(line.count <= 80, "\(command.words): \(line)")
      }
    }
  }

  @Test("Every example of the help can be parsed")
  func helpExamples() async throws {
    for command in Self.commands() {
      for example in Self.examples(in: command.configuration.discussion) {
        try Self.parse(example)
        await Task.yield()
      }
    }
  }

  @Test("Every example of the manual can be parsed, and every command is in it")
  func manualExamples() async throws {
    let manual = try Self.manual()
    let examples = Self.examples(in: manual)
    for example in examples {
      try Self.parse(example)
      await Task.yield()
    }
    for command in Self.commands() where command.isLeaf {
      let prefix = command.words.joined(separator: " ") + " "
      #expect(examples.contains { "\($0) ".hasPrefix(prefix) }, "\(prefix)")
    }
  }

  @Test("The manual has the table of exit statuses")
  func manualStatuses() throws {
    let manual = try Self.manual()
    for status in cairn.ExitStatus.allCases {
      #expect(manual.contains("| \(status.rawValue) | \(status.meaning) |"))
    }
  }

  private static func manual() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appendingPathComponent("../../cli/README.md"), encoding: .utf8)
  }

  /// The indented lines that begin with `cairn `, long ones put together.
  private static func examples(in text: String) -> [String] {
    text.replacingOccurrences(of: "\\\n", with: " ").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("cairn ") }
  }

  private static func parse(_ example: String) throws {
    // Up to a pipe or redirection; what a shell would put in place of $(...) is one word.
    let line = example.replacing(/\$\([^)]*\)/, with: "0").prefix { !"|<>".contains($0) }
    let words = CommandLineText.words(String(line)).dropFirst()
      .map { $0.hasPrefix("$") ? "0123456789abcdefghjkmnpqrs" : $0 }
    do {
      _ = try Cairn.parseAsRoot(Array(words))
    } catch {
      // Asking for help or a completion script is no failure.
      #expect(Cairn.exitCode(for: error).isSuccess, "\(example): \(Cairn.message(for: error))")
    }
  }
}
