import Messages
import RPC
import Testing
import Vocabulary

/// What an import answered, part by part.
struct ImportAnswer: Sendable {
  var progress: [ImportProgress] = []
  var findings: [ImportFinding] = []
  var summaries: [ImportSummary] = []
  /// Whether the summary was the last part.
  var endsWithSummary = false

  var summary: ImportSummary { summaries.first ?? ImportSummary() }

  /// Created, revised, unchanged, withdrawn.
  var students: [Int64] {
    [
      summary.studentsCreated, summary.studentsRevised, summary.studentsUnchanged,
      summary.studentsWithdrawn,
    ]
  }

  var errors: [String] {
    findings.filter { $0.severity == .error }.map {
      "\($0.code) \($0.file):\($0.line):\($0.column)"
    }
  }

  mutating func add(_ response: ImportRosterResponse) {
    endsWithSummary = false
    switch response.part {
    case .progress(let part): progress.append(part)
    case .findings(let part): findings += part.findings
    case .summary(let part):
      summaries.append(part)
      endsWithSummary = true
    case nil: Issue.record("an empty part")
    }
  }
}

extension LiveCaller {
  /// Uploads files in chunks and waits for the answer.
  func upload(
    _ files: [(name: String, text: String)], _ start: ImportStart = ImportStart(),
    chunk: Int = 1000
  ) async throws -> ImportAnswer {
    var parts: [ImportRosterRequest.Part] = [.start(start)]
    for (name, text) in files {
      let bytes = Array(text.utf8)
      for begin in stride(from: 0, to: max(1, bytes.count), by: chunk) {
        let data = Array(bytes[begin..<min(begin + chunk, bytes.count)])
        parts.append(.chunk(ImportChunk(fileName: name, data: data)))
      }
    }
    return try await send(parts)
  }

  func upload(
    _ roster: RosterFiles, _ start: ImportStart = ImportStart()
  ) async throws -> ImportAnswer {
    try await upload(roster.files, start)
  }

  func send(_ parts: [ImportRosterRequest.Part?]) async throws -> ImportAnswer {
    let answer = try await rosters.importRoster { requests, finish, responses in
      for part in parts { try await requests.send(ImportRosterRequest(part: part)) }
      try await finish()
      var answer = ImportAnswer()
      for try await response in responses { answer.add(response) }
      return answer
    }
    return answer.message
  }

  /// The record of the one student with a roster id.
  func student(sourcedID: String) async throws -> Student {
    let found = try await students.searchStudents(
      SearchStudentsRequest(criterion: .sourcedID(sourcedID))
    ).message.students
    let id = try #require(found.count == 1 ? found.first?.id : nil)
    return try await read(try #require(StudentID(id)))
  }
}
