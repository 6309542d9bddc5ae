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

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let size = StoreSize(isQuick: options.quick)
    let files = try BenchRoster.files(students: size.students, in: folder + "/roster")
    let database = try await BenchDatabase.start(core: options.serverCore)
    do {
      let measurements = try await measure(size, files, database, in: folder)
      await database.stop()
      measurements.show(json: options.json)
    } catch {
      await database.stop()
      throw error
    }
  }

  private func measure(
    _ size: StoreSize, _ files: [(name: String, data: Data)], _ database: BenchDatabase,
    in folder: String
  ) async throws -> Measurements {
    let embedded = try await BenchServer.start(in: folder + "/files", core: options.serverCore)
    defer { embedded.stop() }
    let first = try await BenchServer.start(
      in: folder + "/node-1", core: nil, settings: database.settings)
    defer { first.stop() }
    let rootKey = ["--root-key", "file:\(first.data)/root.key"]
    let second = try await BenchServer.start(
      in: folder + "/node-2", core: nil, settings: database.settings + rootKey)
    defer { second.stop() }

    let onFiles = CairnStore(subject: "cairn", servers: [embedded], size: size)
    let onDatabase = CairnStore(
      subject: "cairn-postgres", servers: [first], size: size, database: database)
    let onBoth = CairnStore(
      subject: "cairn-postgres-2-nodes", servers: [first, second], size: size, database: database)
    var measurements = Measurements()
    // What the first import brings is what everything else reads.
    let (filesFigures, inFiles) = try await onFiles.settle(files)
    measurements.add(filesFigures, to: size.importName, of: onFiles.contender)
    let (databaseFigures, inDatabase) = try await onDatabase.settle(files)
    measurements.add(databaseFigures, to: size.importName, of: onDatabase.contender)
    let sqlite = try SQLitePeer(
      peerOptions.program("sqlite-store"), copying: embedded, size: size, core: options.serverCore,
      in: folder + "/sqlite")
    let pgbench = try await PgbenchPeer(database, size: size, in: folder + "/pgbench")

    let count = options.quick ? 1 : rounds
    for round in 1...count {
      for work in StoreCase.allCases {
        for (store, people) in [
          (onFiles, inFiles), (onDatabase, inDatabase), (onBoth, inDatabase),
        ] {
          measurements.add(
            try await store.measure(work, people), to: work.rawValue, of: store.contender)
        }
        measurements.add(try sqlite.measure(work), to: work.rawValue, of: sqlite.contender)
        for (contender, figures) in try pgbench.measure(work) {
          measurements.add(figures, to: work.rawValue, of: contender)
        }
      }
      measurements.add(try sqlite.importing(), to: size.importName, of: sqlite.contender)
      measurements.add(
        try pgbench.importing(round), to: size.importName, of: Contender(subject: "pgbench"))
      if round == count { break }
      for store in [onFiles, onDatabase] {
        measurements.add(
          try await store.importing(files, into: "round-\(round)"), to: size.importName,
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
