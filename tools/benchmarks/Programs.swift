import Foundation

/// The programs of the same build, and others of this machine.
enum Programs {
  /// A program that was built beside this one.
  static func path(of name: String) -> String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: name).path
  }

  /// Starts a program of the same build, or one named by its whole path; what it says goes into a
  /// file.
  ///
  /// - Parameter core: the one it may run on; that of this program when it is `nil`.
  static func start(
    _ program: String, _ arguments: [String], core: Int? = nil, log: String
  ) throws -> Process {
    let program = program.hasPrefix("/") ? program : path(of: program)
    let pinning = core.map { ["/usr/bin/taskset", "--cpu-list", String($0)] } ?? []
    let command = pinning + [program] + arguments
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: log)
    process.standardError = process.standardOutput
    process.environment = ["PATH": "/usr/bin:/bin"]
    try process.run()
    return process
  }
}
