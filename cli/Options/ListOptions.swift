import ArgumentParser

/// How much of a list to fetch. Pages are an affair of the server; people say how many they want.
struct ListOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Show at most this many.", valueName: "count"))
  var limit = 1000

  mutating func validate() throws {
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 1000000")
    }
  }

  /// Asks for page after page until there are enough. `page` gets the size to ask for and the
  /// token of the page, and returns its items and the token of the next one.
  ///
  /// - Parameter pageMax: the largest page that the method gives.
  func collect<Item>(
    _ reply: Reply, pageMax: Int = 1000, _ page: (Int32, String) async throws -> ([Item], String)
  ) async throws -> (items: [Item], nextPageToken: String) {
    var items: [Item] = []
    var token = ""
    repeat {
      let (more, next) = try await page(Int32(min(pageMax, limit - items.count)), token)
      items += more
      token = next
    } while !token.isEmpty && items.count < limit
    if !token.isEmpty { reply.note("more follow; raise --limit to see them") }
    return (items, token)
  }
}
