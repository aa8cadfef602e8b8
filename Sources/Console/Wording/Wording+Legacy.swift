// The words of what is left behind: integrator, hosting, build, media.

import GovernmentCloud

extension Wording {
  /// A hosting.
  public func name(of hosting: Hosting) -> String {
    switch hosting {
    case .ownPremises: pick("own premises", hosting.japaneseName)
    case .dataCentre: pick("data centre", hosting.japaneseName)
    case .sharedCloud: pick("shared municipal cloud", hosting.japaneseName)
    }
  }

  /// A build.
  public func name(of build: Build) -> String {
    switch build {
    case .customised: pick("customised", build.japaneseName)
    case .package: pick("package", build.japaneseName)
    }
  }

  /// A medium.
  public func name(of medium: Medium) -> String {
    switch medium {
    case .floppy: pick("floppy disks", medium.japaneseName)
    case .magnetoOptical: pick("magneto-optical disks", medium.japaneseName)
    case .tape: pick("tapes", medium.japaneseName)
    case .opticalDisc: pick("optical discs", medium.japaneseName)
    case .usb: pick("USB sticks", medium.japaneseName)
    case .paper: pick("paper", medium.japaneseName)
    }
  }

  /// Media in a row, or that there are none.
  public func text(of media: Media) -> String {
    guard !media.isEmpty else { return pick("none", "なし") }
    return media.all.map { name(of: $0) }.joined(separator: pick(", ", "・"))
  }

  /// A label.
  var legacyLabel: String { pick("Legacy", "現行") }
  /// A label.
  public var integratorLabel: String { pick("Integrator", "委託事業者") }
  /// A label.
  public var hostingLabel: String { pick("Hosting", "設置場所") }
  /// A label.
  public var buildLabel: String { pick("Build", "構築方式") }
  /// A label.
  public var mediaLabel: String { pick("Media", "使用媒体") }
  /// A label.
  public var costBeforeLabel: String { pick("Cost before", "移行前経費") }
  /// A label.
  public var costNowLabel: String { pick("Cost now", "現在経費") }

  /// The facets of a legacy with their labels: label and value, those that are known.
  public func facts(of legacy: Legacy) -> [(label: String, value: String)] {
    [
      (integratorLabel, legacy.integrator), (hostingLabel, legacy.hosting.map { name(of: $0) }),
      (buildLabel, legacy.build.map { name(of: $0) }), (mediaLabel, legacy.media.map { text(of: $0) }),
    ].compactMap { label, value in value.map { (label, $0) } }
  }

  /// A legacy in the words in which it is typed; what is unknown is left out.
  func line(of legacy: Legacy) -> String {
    var parts: [String] = []
    if let name = legacy.integrator, !name.contains(where: { "\"“”".contains($0) }) {
      parts.append(pick("integrator", "委託事業者") + ":\"\(name)\"")
    }
    if let hosting = legacy.hosting { parts.append(pick("hosting:", "設置場所:") + hosting.id) }
    if let build = legacy.build { parts.append(pick("build:", "構築方式:") + build.id) }
    if let media = legacy.media {
      let words = media.isEmpty ? "none" : media.all.map(\.id).joined(separator: ",")
      parts.append(pick("media:", "使用媒体:") + words)
    }
    return parts.joined(separator: " ")
  }

  /// A running cost in the words in which it is typed; what is unknown is left out.
  func line(of cost: RunningCost) -> String {
    [(pick("before", "移行前"), cost.before), (pick("now", "現在"), cost.now)].compactMap { word, cost in
      cost.map { "\(word) \(number($0.yen.amount)) \(short(of: $0.year))" }
    }.joined(separator: " ")
  }

  /// A running cost with its labels: label and value, what is known; what was saved behind the cost now.
  public func facts(of cost: RunningCost) -> [(label: String, value: String)] {
    var facts: [(label: String, value: String)] = []
    if let before = cost.before { facts.append((costBeforeLabel, text(of: before))) }
    if let now = cost.now {
      let saved = cost.pair.flatMap { Share($0.before.amount - $0.now.amount, of: $0.before.amount) }
        .map { pick(", \(percent(perMille: $0.perMille)) saved", "、\(percent(perMille: $0.perMille))削減") }
      facts.append((costNowLabel, text(of: now) + (saved ?? "")))
    }
    return facts
  }
}
