/// What every answer to an outside party says about passing it on (L15; 34 CFR 99.33(a)).
public enum RedisclosureNotice {
  /// The name of the metadata that carries it.
  public static let metadataKey = "cairn-redisclosure-notice"

  /// One line of printable ASCII, as gRPC asks of metadata without `-bin`.
  public static let text = """
    These are education records of a student. Use them only for the purpose stated in this \
    request, and pass them on to nobody without the prior written consent of the parent or \
    eligible student (34 CFR 99.33(a)).
    """
}
