import Foundation
import Testing

@testable import cairn

/// A text file of commands and what each stream says, which is a manual and a test at once:
///
///     # a remark
///     + week.json          a file of the directory $TMP, its lines follow
///     | {}
///     $ cairn tenant list  a command
///     > NAME  KIND         a line of standard output
///     ! no tenants         a line of standard error
///     = 3                  the exit status, unless 0
struct Transcript {
  let path: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts").path

  static func all() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .sorted()
  }

  init(named name: String) { path = "\(Self.folder)/\(name)" }

  /// Plays the commands again and returns the file as it would have to be.
  func play(on stage: Stage) async throws -> (written: String, played: String) {
    let written = try String(contentsOfFile: path, encoding: .utf8)
    var played: [String] = []
    var file: (name: String, lines: [String])?
    var command = ""
    for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| ") || line == "|" {
        file?.lines.append(String(line.dropFirst(2)))
        played.append(String(line))
        continue
      }
      if let done = file {
        try stage.write(done.name, done.lines.joined(separator: "\n") + "\n")
        file = nil
      }
      switch line.first {
      case ">", "!", "=": continue
      case "+": file = (String(line.dropFirst(2)), [])
      case "$": command = String(line.dropFirst(2))
      // A long command goes on after a backslash.
      case " " where command.hasSuffix("\\"): command = String(command.dropLast()) + line
      case _: break
      }
      played.append(String(line))
      if !command.isEmpty, !command.hasSuffix("\\") {
        played += await shown(command, on: stage)
        command = ""
      }
    }
    return (written, played.joined(separator: "\n"))
  }

  private func shown(_ command: String, on stage: Stage) async -> [String] {
    let result = await stage.run(Array(CommandLineText.words(command).dropFirst()))
    var lines = marked(">", result.out) + marked("!", result.err)
    if result.exit != .ok { lines.append("= \(result.exit.rawValue)") }
    return lines
  }

  private func marked(_ mark: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let body = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? mark : "\(mark) \($0)" }
  }
}

/// A command line as a shell would take it apart, as far as our examples need.
enum CommandLineText {
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == " ", !isQuoted {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
