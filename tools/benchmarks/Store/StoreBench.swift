import ArgumentParser
import Foundation

/// What the store costs on either engine, beside the engine alone.
struct StoreBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Reads, check-ins and imports on files and on PostgreSQL, against the bare engines.",
    discussion: """
      Cairn is the whole call, with sealing; a peer carries out the same statements on the same \
      rows and nothing else. What is written is durable before the answer. On files, cairnd has \
      one core and the load another; the peer is a loop in C, with check-ins 32 to a transaction \
      as 64 clients give them. PostgreSQL has one core for itself; cairnd, or two of them, and the \
      load share another, and so does pgbench: with prepared statements, one by one or in \
      pipelines, whichever is better, and with as many clients. The peers write the record of who \
      read what in transactions of 128 lines, as cairnd does beside its answers. Rounds take \
      turns; each figure is the median of its rounds.

        point_read    GetStudent with all six groups, 64 clients
        check_in      RecordCheckIns of one, 64 clients, one tenant
        page_of_100   ListStudents, 8 clients
        import_20000  a roster of 20,000 students into an empty tenant; an operation is a student

      cpu_us_per_op is cairnd's, or that of the loop; database_cpu_us_per_op is that of all \
      processes of PostgreSQL.
      """)

  @OptionGroup var options: BenchOptions
  @OptionGroup var peerOptions: PeerOptions

  @Option(help: ArgumentHelp("How often everything is measured.", valueName: "n"))
  var rounds = 3

  @Option(help: ArgumentHelp("Only the cases whose names begin like this.", valueName: "prefix"))
  var only = ""

  @Flag(help: "Only on files, without PostgreSQL.")
  var files = false

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let size = StoreSize(isQuick: options.quick)
    let roster = try BenchRoster.files(students: size.students, in: folder + "/roster")
    let database = files ? nil : try await BenchDatabase.start(core: options.serverCore)
    do {
      let measurements = try await measure(size, roster, database, in: folder)
      await database?.stop()
      measurements.show(json: options.json)
    } catch {
      await database?.stop()
      throw error
    }
  }

  private func measure(
    _ size: StoreSize, _ roster: [(name: String, data: Data)], _ database: BenchDatabase?,
    in folder: String
  ) async throws -> Measurements {
    var measurements = Measurements()
    let importName = size.importName
    let imports = importName.hasPrefix(only)
    let embedded = try await BenchServer.start(in: folder + "/files", core: options.serverCore)
    var servers = [embedded]
    defer { for server in servers { server.stop() } }
    var stores = [CairnStore(subject: "cairn", servers: servers, size: size)]
    if let database {
      let first = try await BenchServer.start(
        in: folder + "/node-1", core: nil, settings: database.settings)
      servers.append(first)
      let rootKey = ["--root-key", "file:\(first.data)/root.key"]
      let second = try await BenchServer.start(
        in: folder + "/node-2", core: nil, settings: database.settings + rootKey)
      servers.append(second)
      stores += [("cairn-postgres", [first]), ("cairn-postgres-2-nodes", [first, second])].map {
        CairnStore(subject: $0, servers: $1, size: size, database: database)
      }
    }
    // What the first import brings is what everything else reads; both nodes have one database.
    let importing = stores.prefix(2)
    var people: [StorePeople] = []
    for store in importing {
      let (figures, imported) = try await store.settle(roster)
      if imports { measurements.add(figures, to: importName, of: store.contender) }
      people.append(imported)
    }
    if let last = people.last, stores.count > people.count { people.append(last) }
    let sqlite = try SQLitePeer(
      peerOptions.program("sqlite-store"), copying: embedded, size: size, core: options.serverCore,
      in: folder + "/sqlite")
    var pgbench: PgbenchPeer?
    if let database {
      pgbench = try await PgbenchPeer(database, size: size, in: folder + "/pgbench")
    }

    let count = options.quick ? 1 : rounds
    for round in 1...count {
      for work in StoreCase.allCases where work.rawValue.hasPrefix(only) {
        for (store, people) in zip(stores, people) {
          measurements.add(
            try await store.measure(work, people), to: work.rawValue, of: store.contender)
        }
        measurements.add(try sqlite.measure(work), to: work.rawValue, of: sqlite.contender)
        for (contender, figures) in try pgbench?.measure(work) ?? [] {
          measurements.add(figures, to: work.rawValue, of: contender)
        }
      }
      guard imports else { continue }
      measurements.add(try sqlite.importing(), to: importName, of: sqlite.contender)
      if let pgbench {
        measurements.add(
          try pgbench.importing(round), to: importName, of: Contender(subject: "pgbench"))
      }
      if round == count { break }
      for store in importing {
        measurements.add(
          try await store.importing(roster, into: "round-\(round)"), to: importName,
          of: store.contender)
      }
    }
    return measurements
  }
}

/// What is done again and again, by its name in the output.
enum StoreCase: String, CaseIterable {
  case pointRead = "point_read"
  case checkIn = "check_in"
  case page = "page_of_100"
}

/// How much of everything there is.
struct StoreSize {
  let isQuick: Bool

  var students: Int { isQuick ? 500 : 20_000 }
  /// Of the navigator who records check-ins.
  var caseload: Int { isQuick ? 50 : 500 }
  var importName: String { "import_\(students)" }

  func clients(_ work: StoreCase) -> Int { work == .page ? 8 : 64 }

  func operations(_ work: StoreCase) -> Int {
    switch work {
    case .pointRead: isQuick ? 1280 : 12_800
    case .checkIn: isQuick ? 1280 : 6400
    case .page: isQuick ? 80 : 800
    }
  }
}
