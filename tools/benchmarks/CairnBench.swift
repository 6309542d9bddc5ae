import ArgumentParser

/// The program behind `tools/bench`: one subcommand for each thing that is measured.
@main
struct CairnBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn-bench", abstract: "Measures cairnd from outside, over the network.",
    subcommands: [StudentBench.self])
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
