import ArgumentParser
import Foundation

/// The program behind `tools/bench`: one subcommand for each thing that is measured.
@main
struct CairnBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn-bench", abstract: "Measures Cairn, and others beside it.",
    subcommands: [
      StudentBench.self, RotationBench.self, SearchBench.self, SealBench.self, RPCBench.self,
      CodecBench.self, TenantsBench.self, StoreBench.self,
    ])
}

/// What every benchmark takes.
struct BenchOptions: ParsableArguments {
  @Flag(help: "Print one JSON object a line instead of a table.")
  var json = false

  @Flag(help: "Small figures in little time, to see that it works. Good for nothing else.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "The core on which the server runs; the load runs on another.", valueName: "n")
  )
  var serverCore = 0
}

/// Where the peers of a benchmark are.
struct PeerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder in which the peers were built.", valueName: "folder"))
  var peers: String

  /// The whole path of one of them.
  func program(_ name: String) -> String {
    URL(filePath: peers).absoluteURL.appending(path: name).path
  }
}
