import OneRoster
import Testing

extension SampleSet {
  /// The first occurrence of a text in a file gives way to another. A text that is not there is a
  /// mistake in the test, and so fails it.
  func replacing(_ old: String, with new: String, in file: String) -> SampleSet {
    replacing(Array(old.utf8), with: Array(new.utf8), in: file)
  }

  func replacing(_ old: [UInt8], with new: [UInt8], in file: String) -> SampleSet {
    var copy = self
    guard let bytes = files[file], let range = bytes.firstRange(of: old) else {
      Issue.record("\(file) has no such text")
      return self
    }
    copy.files[file] = bytes[..<range.lowerBound] + new + bytes[range.upperBound...]
    return copy
  }

  func appending(_ text: String, to file: String) -> SampleSet {
    var copy = self
    copy.files[file, default: []] += Array(text.replacingNewlines.utf8)
    return copy
  }

  func removing(_ file: String) -> SampleSet {
    var copy = self
    copy.files[file] = nil
    return copy
  }

  func setting(_ file: String, to text: String) -> SampleSet {
    var copy = self
    copy.files[file] = Array(text.replacingNewlines.utf8)
    return copy
  }

  /// Manifest first, then the others by name.
  var inOrder: [(name: String, bytes: [UInt8])] {
    let names = ["manifest.csv"] + files.keys.filter { $0 != "manifest.csv" }.sorted()
    return names.compactMap { name in files[name].map { (name, $0) } }
  }

  func read(limits: RosterLimits = .standard) -> RosterReading {
    RosterReader.read(inOrder, limits: limits)
  }
}

extension RosterReading {
  /// One line a finding, as the tables of the tests write it.
  var lines: [String] {
    findings.map { finding in
      let place = "\(finding.file):\(finding.line):\(finding.column)"
      let count = finding.count == 1 ? "" : " x\(finding.count)"
      return "\(finding.severity.rawValue) \(finding.code.rawValue) \(place)\(count)"
    }
  }
}
