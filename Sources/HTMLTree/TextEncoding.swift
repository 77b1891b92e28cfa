/// A character encoding: the name we report and the one iconv knows it by.
struct TextEncoding: Hashable {
  /// IANA name.
  var name: String
  /// The superset that pages labelled `name` are really written in, under glibc's name.
  var iconvName: String

  init(_ name: String, iconv: String? = nil) {
    self.name = name
    iconvName = iconv ?? name.uppercased()
  }

  static let utf8 = TextEncoding("UTF-8")
  static let utf16LittleEndian = TextEncoding("UTF-16LE")
  static let utf16BigEndian = TextEncoding("UTF-16BE")
  static let windows1252 = TextEncoding("windows-1252")
  static let gb18030 = TextEncoding("GB18030")
  static let big5 = TextEncoding("Big5", iconv: "BIG5-HKSCS")
  static let shiftJIS = TextEncoding("Shift_JIS", iconv: "CP932")
  static let eucJP = TextEncoding("EUC-JP", iconv: "EUC-JP-MS")
  static let eucKR = TextEncoding("EUC-KR", iconv: "UHC")

  /// One byte, one character; such an encoding fits any bytes, so a declaration of it proves little.
  var isSingleByte: Bool {
    self == .windows1252 || ["windows-", "iso-8859-", "koi8-"].contains { name.lowercased().hasPrefix($0) }
  }

  /// The encoding a label in any case stands for; nil where the label is unknown.
  /// Source: the label table of the WHATWG Encoding Standard.
  init?(label: String) {
    let key = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let known = Self.labels[key] {
      self = known
      return
    }
    let families = ["windows-", "iso-8859-", "koi8-", "iso-2022-jp", "tis-620", "ibm866", "macintosh"]
    guard families.contains(where: key.hasPrefix), key.count <= 20 else { return nil }
    self.init(key, iconv: key.hasPrefix("windows-") ? "CP" + key.dropFirst(8) : nil)
  }

  private static let labels: [String: TextEncoding] = {
    let table: [(TextEncoding, String)] = [
      (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
      (
        .utf16LittleEndian,
        "utf-16 utf-16le utf16 utf16le unicode ucs-2 csunicode iso-10646-ucs-2 unicodefeff"
      ),
      (.utf16BigEndian, "utf-16be utf16be unicodefffe"),
      (
        .gb18030,
        """
        gb18030 gbk gb2312 gb-2312 gb_2312 gb_2312-80 gb2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk \
        cp936 ms936 windows-936 euc-cn euccn
        """
      ),
      (.big5, "big5 big-5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 cp950 ms950 windows-950"),
      (
        .shiftJIS, "shift_jis shift-jis shiftjis sjis x-sjis ms_kanji csshiftjis windows-31j ms932 cp932 windows-932"
      ),
      (.eucJP, "euc-jp eucjp x-euc-jp cseucpkdfmtjapanese"),
      (
        .eucKR,
        "euc-kr euckr korean cseuckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 iso-ir-149 uhc cp949 windows-949"
      ),
      (
        .windows1252,
        """
        windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 latin-1 l1 ascii \
        us-ascii ansi_x3.4-1968 cp819 ibm819 csisolatin1 iso-ir-100
        """
      ),
    ]
    var labels: [String: TextEncoding] = [:]
    for (encoding, names) in table {
      for name in names.split(separator: " ") { labels[String(name)] = encoding }
    }
    return labels
  }()
}
