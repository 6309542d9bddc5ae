internal import Store

/// A server, or several that stand in for one another, as a URL names them.
final class Cluster: Sendable {
  let readers: Pool
  let writers: Pool

  init(_ url: String, prepares: Bool, readersMax: Int, writersMax: Int) {
    readers = Pool(max: readersMax) { () throws(StoreError) in
      try await Connection.connect(url, prepares: prepares)
    }
    writers = Pool(max: writersMax) { () throws(StoreError) in
      try await Connection.connect(url, prepares: prepares)
    }
  }

  func close() async {
    await readers.close()
    await writers.close()
  }
}
