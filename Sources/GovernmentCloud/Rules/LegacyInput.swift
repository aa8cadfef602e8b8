// A legacy as operators type it: facets with their values.

extension MediaStep {
  /// Reads media: ids or Japanese names with commas between them; `+` adds and `-` removes; `none`, or `unknown`.
  ///
  /// - Parameter text: `floppy,paper`, `+usb,-floppy`, `none`.
  /// - Throws: `InputFault` that names the word.
  public init(parsing text: String) throws(InputFault) {
    let options = Medium.allCases.map(\.id) + ["none", "unknown"]
    if ClearingWord.isNone(text) {
      self = .set(Media())
      return
    }
    if ClearingWord.isUnknown(text) {
      self = .set(nil)
      return
    }
    var (plain, adding, removing) = (Media(), Media(), Media())
    for part in text.narrowed.lowercased().split(whereSeparator: { $0 == "," || $0 == "、" || $0.isWhitespace }) {
      let name = part.drop { $0 == "+" || $0 == "-" }
      guard part.count - name.count <= 1, let medium = Medium.named(String(name)).first else {
        throw .unknown(String(part), options: options)
      }
      switch part.first {
      case "+": adding[medium] = true
      case "-": removing[medium] = true
      default: plain[medium] = true
      }
    }
    let isChange = !adding.isEmpty || !removing.isEmpty
    // Whether "floppy,+usb" keeps the others can't be told.
    guard !isChange || plain.isEmpty else { throw .unknown(text, options: options) }
    guard isChange || !plain.isEmpty else { throw .missing(options: options) }
    self = isChange ? .change(adding: adding, removing: removing) : .set(plain)
  }
}

extension Setting where Value == Hosting {
  /// Reads a hosting, or a word that takes it away.
  ///
  /// - Parameter text: an id or a Japanese name.
  /// - Throws: `InputFault` that names the word.
  public init(parsing text: String) throws(InputFault) {
    self = try Self.reading(text, among: Hosting.named, options: Hosting.allCases.map(\.id))
  }
}

extension Setting where Value == Build {
  /// Reads a build, or a word that takes it away.
  ///
  /// - Parameter text: an id or a Japanese name.
  /// - Throws: `InputFault` that names the word.
  public init(parsing text: String) throws(InputFault) {
    self = try Self.reading(text, among: Build.named, options: Build.allCases.map(\.id))
  }
}

extension Setting where Value == String {
  /// Reads a name, or a word that takes it away.
  ///
  /// - Parameter text: a name as it is to be kept.
  public init(name text: String) { self = .set(ClearingWord.matches(text) ? nil : text) }
}

extension Setting {
  fileprivate static func reading(
    _ text: String, among named: (String) -> Set<Value>, options: [String]
  ) throws(InputFault) -> Self {
    if ClearingWord.matches(text) { return .set(nil) }
    guard let value = named(text.narrowed.lowercased()).first else {
      throw .unknown(text, options: options + ["none"])
    }
    return .set(value)
  }
}

extension LegacyStep {
  private static let examples = [
    "integrator:\"NTT Data\"", "hosting:own-premises", "build:customised", "media:floppy,paper", "media:-floppy",
  ]

  /// Reads facets: `integrator:富士通 hosting:own-premises build:customised media:floppy,paper`; quotes keep spaces.
  ///
  /// - Parameter text: what was typed.
  /// - Throws: `InputFault`.
  public init(parsing text: String) throws(InputFault) {
    self.init()
    var rest = Substring(text)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { break }
      let name = rest.prefix { $0 != ":" && $0 != "：" && !$0.isWhitespace }
      rest = rest.dropFirst(name.count)
      guard rest.first == ":" || rest.first == "：" else { throw .unknown(String(name), options: Self.examples) }
      rest.removeFirst()
      let value = Self.value(&rest)
      guard !value.isEmpty else { throw .missing(options: Self.examples) }
      switch String(name).narrowed.lowercased() {
      case "integrator", "委託事業者": integrator = Setting(name: value)
      case "hosting", "設置場所": hosting = try Setting(parsing: value)
      case "build", "構築方式": build = try Setting(parsing: value)
      case "media", "使用媒体": media = try MediaStep(parsing: value)
      default: throw .unknown(String(name), options: Self.examples)
      }
    }
    guard self != LegacyStep() else { throw .missing(options: Self.examples) }
  }

  /// A value up to the next space, or within quotes.
  private static func value(_ rest: inout Substring) -> String {
    let quotes = "\"“”"
    guard let first = rest.first, quotes.contains(first) else {
      let value = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(value.count)
      return String(value)
    }
    rest.removeFirst()
    let value = rest.prefix { !quotes.contains($0) }
    rest = rest.dropFirst(value.count + 1)
    return String(value)
  }
}
