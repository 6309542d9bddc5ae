internal import CPostgres
internal import Store

// Soundness: the handle is made and given over within one call; the arrays of names and values live
// for the call that reads them.

extension Connection {
  /// Connects to the first host of a URL that is there and takes what we ask for.
  ///
  /// - Parameters:
  ///   - writes: whether the server must take writes: a standby is passed over.
  ///   - prepares: false behind a pooler that shares connections between transactions.
  /// - Throws: `unavailable` when no host answers or lets us in; `invalid` for no URL at all.
  static func connect(
    _ url: String, writes: Bool = true, prepares: Bool = true
  ) async throws(StoreError) -> Connection {
    let settings = try settings(of: url, writes: writes)
    guard let opened = await BlockingThread.run({ open(settings) }) else { throw .unavailable }
    return try Connection(try opened.get().handle, prepares: prepares)
  }

  /// Sound: one thread made it, and hands it to the one task that waits for it.
  private struct Opened: @unchecked Sendable {
    let handle: OpaquePointer
  }

  private static func open(_ settings: [(String, String)]) -> Result<Opened, StoreError> {
    let handle = withCStrings(settings.map(\.0)) { names in
      withCStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 0) }
    }
    guard let handle else { return .failure(.unavailable) }
    guard PQstatus(handle) == CONNECTION_OK else {
      // The text can hold the name of a user or host; it stays here.
      PQfinish(handle)
      return .failure(.unavailable)
    }
    return .success(Opened(handle: handle))
  }

  /// What the URL says, and what we need on top of it.
  private static func settings(
    of url: String, writes: Bool
  ) throws(StoreError) -> [(String, String)] {
    // Its complaint would repeat the URL, so it is not asked for.
    guard let options = PQconninfoParse(url, nil) else { throw .invalid }
    defer { PQconninfoFree(options) }
    var settings: [(String, String)] = []
    var option = options
    while let name = option.pointee.keyword {
      if let value = option.pointee.val {
        settings.append((String(cString: name), String(cString: value)))
      }
      option += 1
    }
    func set(_ name: String, _ value: String) {
      settings.removeAll { $0.0 == name }
      settings.append((name, value))
    }
    func setUnlessSaid(_ name: String, _ value: String) {
      if !settings.contains(where: { $0.0 == name }) { settings.append((name, value)) }
    }
    set("client_encoding", "UTF8")
    setUnlessSaid("application_name", "cairn")
    setUnlessSaid("connect_timeout", "\(TimeLimits.connect / 1000)")
    setUnlessSaid("tcp_user_timeout", "\(TimeLimits.unacknowledged)")
    setUnlessSaid("keepalives_idle", "5")
    setUnlessSaid("keepalives_interval", "2")
    setUnlessSaid("keepalives_count", "3")
    if writes { set("target_session_attrs", "read-write") }
    return settings
  }

  /// Calls `body` with an array of C strings that ends with NULL.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for text in texts {
      offsets.append(bytes.count)
      bytes.append(contentsOf: text.utf8CString)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      body(offsets.map { offset in bytes.baseAddress.map { $0 + offset } } + [nil])
    }
  }
}

// MARK: - Administration

extension Connection {
  /// Carries out one statement of an administrator, outside of any transaction of the store unless
  /// it begins one.
  ///
  /// - Returns: the rows, each column as text or `nil`.
  @discardableResult
  func execute(_ text: String) async throws(StoreError) -> [[String?]] {
    do throws(Failure) {
      guard !isBroken else { throw Failure(.unavailable) }
      try sendText(text, for: .answer)
      return try await receive().last?.texts ?? []
    } catch {
      forgive()
      throw error.error
    }
  }
}
