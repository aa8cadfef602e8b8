// What an organisation leaves behind: its integrator, its hosting, its build, its media.

/// Where the systems run that are left behind.
public enum Hosting: UInt8, CaseIterable, Sendable {
  /// 庁舎内, in the organisation's own building.
  case ownPremises
  /// データセンター, in a data centre.
  case dataCentre
  /// 自治体クラウド, in a cloud that municipalities share.
  case sharedCloud

  /// The word in commands, queries and files, `own-premises`.
  public var id: String {
    switch self {
    case .ownPremises: "own-premises"
    case .dataCentre: "data-centre"
    case .sharedCloud: "shared-cloud"
    }
  }

  /// The name in Japanese, `庁舎内`.
  public var japaneseName: String {
    switch self {
    case .ownPremises: "庁舎内"
    case .dataCentre: "データセンター"
    case .sharedCloud: "自治体クラウド"
    }
  }

  /// The hosting that an id means.
  ///
  /// - Parameter id: an id such as `data-centre`.
  public init?(id: some StringProtocol) {
    guard let hosting = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = hosting
  }
}

/// How the systems were made that are left behind.
public enum Build: UInt8, CaseIterable, Sendable {
  /// カスタマイズ, made or altered for this organisation.
  case customised
  /// パッケージ, a package as others have it.
  case package

  /// The word in commands, queries and files, `customised`.
  public var id: String {
    switch self {
    case .customised: "customised"
    case .package: "package"
    }
  }

  /// The name in Japanese, `カスタマイズ`.
  public var japaneseName: String {
    switch self {
    case .customised: "カスタマイズ"
    case .package: "パッケージ"
    }
  }

  /// The build that an id means.
  ///
  /// - Parameter id: an id such as `package`.
  public init?(id: some StringProtocol) {
    guard let build = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = build
  }
}

/// A medium by which data are still handed over.
public enum Medium: UInt8, CaseIterable, Sendable {
  /// フロッピーディスク.
  case floppy
  /// 光磁気ディスク, a magneto-optical disk.
  case magnetoOptical
  /// 磁気テープ.
  case tape
  /// 光ディスク: CD, DVD and the like.
  case opticalDisc
  /// USBメモリー.
  case usb
  /// 紙.
  case paper

  /// The word in commands, queries and files, `magneto-optical`.
  public var id: String {
    switch self {
    case .floppy: "floppy"
    case .magnetoOptical: "magneto-optical"
    case .tape: "tape"
    case .opticalDisc: "optical-disc"
    case .usb: "usb"
    case .paper: "paper"
    }
  }

  /// The name in Japanese, `フロッピーディスク`.
  public var japaneseName: String {
    switch self {
    case .floppy: "フロッピーディスク"
    case .magnetoOptical: "光磁気ディスク"
    case .tape: "磁気テープ"
    case .opticalDisc: "光ディスク"
    case .usb: "USBメモリー"
    case .paper: "紙"
    }
  }

  /// The medium that an id means.
  ///
  /// - Parameter id: an id such as `floppy`.
  public init?(id: some StringProtocol) {
    guard let medium = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = medium
  }
}

/// A set of media.
public struct Media: Hashable, Sendable {
  private var bits: UInt8 = 0

  /// A set of media.
  public init(_ media: some Sequence<Medium> = []) { for medium in media { self[medium] = true } }

  /// Whether a medium is among them.
  public subscript(medium: Medium) -> Bool {
    get { bits & 1 << medium.rawValue != 0 }
    set { if newValue { bits |= 1 << medium.rawValue } else { bits &= ~(1 << medium.rawValue) } }
  }

  /// The media, in the order of their declaration.
  public var all: [Medium] { Medium.allCases.filter { self[$0] } }

  /// Whether there is none.
  public var isEmpty: Bool { bits == 0 }
}

/// What an organisation leaves behind; what nobody said is nil, and never guessed.
public struct Legacy: Hashable, Sendable {
  /// The company that made or runs its systems.
  public var integrator: String?
  /// Where they run.
  public var hosting: Hosting?
  /// How they were made.
  public var build: Build?
  /// The media by which data are still handed over: an empty set says that there are none, nil that nobody said.
  public var media: Media?

  /// Nothing is known.
  public static let unknown = Legacy()

  /// What an organisation leaves behind.
  public init(integrator: String? = nil, hosting: Hosting? = nil, build: Build? = nil, media: Media? = nil) {
    self.integrator = integrator
    self.hosting = hosting
    self.build = build
    self.media = media
  }
}
