/// The version of the programs built from this package, as they print and send it.
public enum ProgramVersion {
  public static let current = "0.1.0"
}
