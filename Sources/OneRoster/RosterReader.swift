/// Reads and validates a OneRoster 1.1 or 1.2 bulk set that comes file by file in chunks.
///
/// The files may come in any order, each in one stretch. Send `manifest.csv` first: it says how the
/// others are to be read, and they wait in memory until it is there. Nothing is refused half-way:
/// all findings are gathered and `finish` tells whether there is a roster.
public struct RosterReader {
  private let limits: RosterLimits
  private var examination: Examination
  private var draft = RosterDraft()
  private var version: RosterVersion?
  private var current: (name: String, reader: TableReader?)?
  private var seen: Set<String> = []
  /// Files that came before the manifest, in the order of their coming.
  private var waiting: [(name: String, bytes: [UInt8])] = []
  private var waitingBytes = 0
  /// Bytes taken in so far.
  public private(set) var bytesRead = 0

  public init(limits: RosterLimits = .standard) {
    self.limits = limits
    examination = Examination(limits: limits)
  }

  /// Reads a whole set at once.
  public static func read(
    _ files: [(name: String, bytes: [UInt8])], limits: RosterLimits = .standard
  ) -> RosterReading {
    var reader = RosterReader(limits: limits)
    for file in files { reader.feed(file.bytes, of: file.name) }
    return reader.finish()
  }

  /// Data rows read so far.
  public var rowsRead: Int { examination.rowCount }

  /// Takes the next bytes of a file. A chunk of another file ends the one before; an empty chunk
  /// announces an empty file.
  public mutating func feed(_ chunk: [UInt8], of name: String) {
    let couldTakeMore = bytesRead <= limits.bytesMax
    bytesRead += chunk.count
    guard bytesRead <= limits.bytesMax else {
      if couldTakeMore {
        examination.refuse(
          .packageTooLarge, file: "", "expected at most \(limits.bytesMax) bytes in all files")
      }
      return
    }
    if current?.name != name {
      endCurrent()
      begin(name)
    }
    take(chunk)
  }

  /// The set is whole: checks what only the whole can tell.
  public consuming func finish() -> RosterReading {
    endCurrent()
    guard examination.present.contains(.manifest) else {
      examination.refuse(
        .packageManifestAbsent, file: Table.manifest.fileName,
        "without a manifest this is a OneRoster 1.0 package, which is not read; export 1.1 or 1.2")
      return reading(.refused)
    }
    guard let version else { return reading(.refused) }
    draft.manifest.checkFiles(version, &examination)
    if examination.log.errors == 0, draft.manifest.saysUnchanged(examination) {
      return reading(.unchanged)
    }
    for table in Table.required(in: version) where !examination.present.contains(table) {
      examination.refuse(
        .packageFileRequired, file: table.fileName, "a bulk set is not whole without this file")
    }
    examination.resolvePending()
    MeaningCheck(draft: draft, version: version).run(&examination)
    guard examination.log.errors == 0 else { return reading(.refused) }
    let roster = RosterAssembly(draft: draft, ids: examination.ids, version: version).roster()
    return reading(.roster(roster))
  }

  private func reading(_ outcome: RosterReading.Outcome) -> RosterReading {
    RosterReading(
      outcome: outcome, version: version, findings: examination.log.sorted(),
      files: Table.allCases.filter(examination.present.contains).map(examination.fileCount),
      warnings: examination.log.warnings, errors: examination.log.errors)
  }

  // MARK: Files

  private mutating func begin(_ name: String) {
    current = (name, nil)
    guard seen.count < limits.filesMax || seen.contains(name) else {
      return examination.refuse(
        .packageTooLarge, file: "", "expected at most \(limits.filesMax) files")
    }
    guard seen.insert(name).inserted else {
      return examination.refuse(
        .packageFileRepeated, file: Self.shown(name), "the file was sent twice")
    }
    guard let table = Table(fileName: name) else {
      return examination.refuse(
        .packageFileUnknown, file: Self.shown(name), "not a file of the standard")
    }
    if table == .manifest || examination.present.contains(.manifest) {
      open(table)
    } else {
      waiting.append((name, []))
    }
  }

  private mutating func open(_ table: Table) {
    // All versions have the same manifest; without a version nothing else can be read.
    if let version = table == .manifest ? .v11 : version, let schema = Schema.of(table, version) {
      examination.begin(table)
      current?.reader = TableReader(schema: schema, limits: limits)
    } else if version != nil {
      examination.refuse(
        .packageFileUnknown, file: table.fileName, "not a file of this version of the standard")
    }
  }

  private mutating func take(_ chunk: [UInt8]) {
    if current?.reader != nil {
      current?.reader?.feed(chunk, into: &draft, &examination)
    } else if waiting.last?.name == current?.name {
      let hadRoom = waitingBytes <= limits.bytesBeforeManifestMax
      waitingBytes += chunk.count
      if waitingBytes <= limits.bytesBeforeManifestMax {
        waiting[waiting.count - 1].bytes += chunk
      } else if hadRoom {
        examination.refuse(
          .packageManifestLate, file: Table.manifest.fileName,
          "expected the manifest before the large files")
      }
    }
  }

  private mutating func endCurrent() {
    guard current?.reader != nil else {
      current = nil
      return
    }
    current?.reader?.end(into: &draft, &examination)
    let ended = current?.name
    current = nil
    if ended == Table.manifest.fileName { startReading() }
  }

  /// The manifest is read: the version is known, and what waited for it can be read.
  private mutating func startReading() {
    version = draft.manifest.version
    guard version != nil else {
      if examination.log.errors == 0 {
        examination.refuse(
          .manifestPropertyMissing, file: Table.manifest.fileName, "oneroster.version is missing")
      }
      return
    }
    let files = waiting
    waiting = []
    for file in files {
      current = (file.name, nil)
      if let table = Table(fileName: file.name) { open(table) }
      take(file.bytes)
      endCurrent()
    }
  }

  /// A name that came from outside, as far as it is fit to be shown.
  private static func shown(_ name: String) -> String {
    let isPlain =
      name.utf8.count <= 100 && name.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return isPlain ? name : "(unreadable name)"
  }
}
