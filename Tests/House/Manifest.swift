/// The targets that Package.swift declares and what each depends on, by module name.
struct Manifest {
  let dependencies: [String: Set<String>]

  init(_ text: String) {
    let text = text.filter { !$0.isWhitespace }
    var products: [String: String] = [:]
    for match in text.matches(of: /let(\w+)=Target\.Dependency\.product\(name:"(\w+)"/) {
      products[String(match.output.1)] = String(match.output.2)
    }
    var dependencies: [String: Set<String>] = [:]
    let declaration =
      /(?:\broom\(|\.(?:executableT|t)arget\(name:)"([\w-]+)",(?:dependencies:)?\[([^\]]*)\]/
    for match in text.matches(of: declaration) {
      let names = match.output.2.split(separator: ",").map { name in
        products[String(name)] ?? name.filter { $0 != "\"" }
      }
      dependencies[String(match.output.1)] = Set(names)
    }
    self.dependencies = dependencies
  }
}
