import Installation
import Messages

extension InstallationReport {
  /// What was made, what was there, and which commands come next.
  var text: String {
    var fields = FieldList()
    fields.add("Data", directory.path)
    fields.add("Root key", rootKey)
    fields.add("Authority", directory.tls.authority)
    fields.add("Good for", hosts.joined(separator: ", "))
    fields.add("Until", certificatesExpire.map { GoogleProtobuf.Timestamp($0).text })
    let files =
      made.map { "made   \($0.shownSafely)\n" } + found.map { "found  \($0.shownSafely)\n" }
    let ownKey = rootKey == directory.rootKey ? "" : " --root-key \(rootKey.shownSafely)"
    return fields.text + "\n" + files.joined() + """

      Next, start the server and, in another terminal, make its first tenant:

        cairnd --data \(directory.path.shownSafely)\(ownKey)
        cairn config use local --server unix:\(directory.socket.shownSafely)
        cairn tenant create NAME --kind city --state ST --display-name TEXT

      """
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("data", .string(directory.path)), .init("rootKey", .string(rootKey)),
      .init("authority", .string(directory.tls.authority)),
      .init("socket", .string(directory.socket)),
      .init("hosts", .array(hosts.map(JSONValue.string))),
      .init("made", .array(made.map(JSONValue.string))),
      .init("found", .array(found.map(JSONValue.string))),
    ]
    if let time = certificatesExpire {
      members.append(
        .init("certificatesExpire", .string(GoogleProtobuf.Timestamp(time).text)))
    }
    return .object(members)
  }
}
