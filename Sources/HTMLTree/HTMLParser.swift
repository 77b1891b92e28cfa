import CLibxml2

/// Parses pages with the system's libxml2.
public enum HTMLParser {
  /// The version of libxml2 in use.
  public static var version: String { LIBXML_DOTTED_VERSION }
}
