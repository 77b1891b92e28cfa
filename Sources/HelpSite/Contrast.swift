import Foundation

/// A colour of the style sheets: red, green and blue, 0 to 1.
struct Colour: Hashable {
  var red, green, blue: Double

  /// Nil unless it is `#rgb` or `#rrggbb`.
  init?(_ text: String) {
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard text.hasPrefix("#"), digits.count + 1 == text.count, text.allSatisfy(\.isASCII) else { return nil }
    let parts: [Int]
    switch digits.count {
    case 3: parts = digits.map { $0 * 17 }
    case 6: parts = [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
    (red, green, blue) = (Double(parts[0]) / 255, Double(parts[1]) / 255, Double(parts[2]) / 255)
  }

  private init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// `color-mix(in srgb, self share, other)`.
  func mixed(_ share: Double, with other: Colour) -> Colour {
    func mix(_ part: KeyPath<Colour, Double>) -> Double {
      self[keyPath: part] * share + other[keyPath: part] * (1 - share)
    }
    return Colour(red: mix(\.red), green: mix(\.green), blue: mix(\.blue))
  }

  /// 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

/// What an accent colour stands on and carries in one of the built-in theme's two sets of colours.
struct Surroundings {
  /// `--bg` and `--bg-2`, and `--on-accent`, of `site/assets/base.css`.
  var backgrounds: [Colour]
  var onAccent: Colour
  /// How much of the accent `--accent-soft` has, over `--bg`: in steps of a hundredth.
  var soft: Double

  static let light = Surroundings(["#fff", "#f6f7f9"], onAccent: "#fff", soft: 0.10)
  static let dark = Surroundings(["#13161a", "#1a1e24"], onAccent: "#0b1a33", soft: 0.18)

  private init(_ backgrounds: [String], onAccent: String, soft: Double) {
    self.backgrounds = backgrounds.compactMap(Colour.init)
    self.onAccent = Colour(onAccent) ?? self.backgrounds[0]
    self.soft = soft
  }

  /// WCAG 2.2, 1.4.3, for text of ordinary size.
  static let needed = 4.5

  /// The lowest contrast that text has anywhere with this accent.
  func contrast(of accent: Colour) -> Double {
    let behind = backgrounds + [accent.mixed(soft, with: backgrounds[0])]
    return min(behind.map(accent.contrast).min() ?? 1, accent.contrast(with: onAccent))
  }
}

extension SiteOptions {
  /// Refuses what no readable site can be made of.
  func check(with theme: Theme) throws(SiteError) {
    if let logo, !theme.assets.contains(where: { $0.path == "assets/" + logo }) { throw .missingLogo(logo) }
    if let language, language.wholeMatch(of: #/[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/#) == nil {
      throw .invalidLanguage(language)
    }
    if let language, theme.words(for: language) == nil {
      throw .noWords(language, known: theme.strings.keys.sorted())
    }
    // A style sheet of the user's own may have other colours.
    guard let accent, !theme.overridden.contains("assets/base.css") else { return }
    for (name, text, surroundings) in [
      ("light", accent.light, Surroundings.light), ("dark", accent.dark, Surroundings.dark),
    ] {
      guard let colour = Colour(text) else { throw .invalidColour(text) }
      let contrast = surroundings.contrast(of: colour)
      guard contrast >= Surroundings.needed else {
        throw .faintColour(text, theme: name, contrast: String(format: "%.1f", (contrast * 10).rounded(.down) / 10))
      }
    }
  }
}
