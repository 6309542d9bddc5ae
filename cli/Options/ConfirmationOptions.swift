import ArgumentParser
import Messages

/// What cannot be undone is only shown unless the operator says `--yes`.
struct ConfirmationOptions: ParsableArguments {
  @Flag(help: "Do it. Without this, only say what would happen.")
  var yes = false

  /// Says what would happen and that it has not.
  func showPlan(_ lines: [String], _ reply: Reply) {
    let json = JSONValue.object([
      .init("dryRun", .bool(true)), .init("wouldDo", .array(lines.map(JSONValue.string))),
    ])
    reply.show(json: json) {
      lines.map { "would \($0.shownSafely)\n" }.joined()
    }
    reply.note("nothing was changed; add --yes to do it")
  }
}
