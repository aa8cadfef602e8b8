// Where the store is: the rule that scripts rely on.

/// Where the store is.
public enum StoreLocation {
  /// The store's folder: `--store`, else `$KUMOBAN_STORE`, else `$XDG_DATA_HOME/kumoban`, else `~/.local/share/kumoban`.
  ///
  /// Empty variables count as unset. A relative `$XDG_DATA_HOME` is ignored, as the XDG Base Directory Specification
  /// demands.
  ///
  /// - Parameters:
  ///   - option: what `--store` says, nil without it.
  ///   - lookUp: gives a variable of the environment, nil where it isn't set.
  /// - Returns: the folder's path, which need not exist.
  /// - Throws: `StoreError.noHome` where nothing says where the store is.
  public static func folder(option: String?, variable lookUp: (String) -> String?) throws(StoreError) -> String {
    func variable(_ name: String) -> String? {
      lookUp(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    if let option, !option.isEmpty { return option }
    if let folder = variable("KUMOBAN_STORE") { return folder }
    if let data = variable("XDG_DATA_HOME"), data.utf8.first == UInt8(ascii: "/") { return join(data, "kumoban") }
    guard let home = variable("HOME"), home.utf8.first == UInt8(ascii: "/") else { throw .noHome }
    return join(home, ".local/share/kumoban")
  }

  /// Two parts of a path with one slash between.
  static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }
}
