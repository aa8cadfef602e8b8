// The words of figures: each with its denominator.

import GovernmentCloud

extension Wording {
  /// A part with its denominator: `12 of 1,741`, 「1,741団体中 12団体」.
  public func part(_ count: Int, of total: Int) -> String {
    pick("\(number(count)) of \(number(total))", "\(number(total))団体中 \(number(count))団体")
  }

  /// That a medium is still in use, before a count.
  public func stillOn(_ medium: Medium) -> String {
    pick("still on \(name(of: medium))", "\(name(of: medium))を使用")
  }

  /// What organisations cost before and now: label and value.
  ///
  /// - Parameters:
  ///   - group: the figures.
  ///   - registry: the organisations, for the names of the extremes.
  /// - Returns: at least of how many it is known.
  public func facts(of group: CostFigures.Group, _ registry: Registry) -> [(label: String, value: String)] {
    var facts = [
      (
        label: pick("Known", "判明"),
        value: pick(
          "\(part(group.known, of: group.total)); \(number(group.unknown)) unknown",
          "\(part(group.known, of: group.total))（不明 \(number(group.unknown))団体）")
      )
    ]
    guard let share = group.share, let reaches = group.reachesTarget, let median = group.medianPerMille else {
      return facts
    }
    let target =
      reaches ? pick("target reached", "目標達成") : pick("target not reached", "目標未達")
    facts += [
      (pick("Before", "移行前"), yen(group.before)), (pick("Now", "現在"), yen(group.now)),
      (
        pick("Saved", "削減"),
        pick(
          "\(yen(group.saved)), \(percent(perMille: share.perMille)): \(target)",
          "\(yen(group.saved))（\(percent(perMille: share.perMille))）\(target)")
      ),
      (pick("At target", "目標達成"), part(group.reached, of: group.known)),
      (pick("Median", "中央値"), percent(perMille: median)),
    ]
    for (label, extreme) in [(pick("Most", "最大"), group.most), (pick("Least", "最小"), group.least)] {
      guard let extreme else { continue }
      facts.append(
        (label, "\(percent(perMille: extreme.saved.perMille))  \(fullName(of: extreme.row, in: registry))"))
    }
    return facts
  }

  /// The heads of ``cells(of:)``.
  public var costHead: [String] {
    [
      pick("Known", "判明"), pick("Before", "移行前"), pick("Now", "現在"), pick("Saved", "削減"), pick("Share", "削減率"),
      pick("Median", "中央値"), pick("Least", "最小"), pick("Most", "最大"), pick("At target", "目標達成"),
    ]
  }

  /// The figures of a group in a row of cells, below ``costHead``.
  public func cells(of group: CostFigures.Group) -> [String] {
    func percent(_ perMille: Int?) -> String { perMille.map { self.percent(perMille: $0) } ?? "–" }
    return [
      "\(number(group.known))/\(number(group.total))", yenShort(group.before), yenShort(group.now),
      yenShort(group.saved), percent(group.share?.perMille), percent(group.medianPerMille),
      percent(group.least?.saved.perMille), percent(group.most?.saved.perMille),
      "\(number(group.reached))/\(number(group.known))",
    ]
  }

  /// How much rests on the largest: label and value.
  public func facts(of concentration: Concentration) -> [(label: String, value: String)] {
    func value(_ name: String?, _ count: Int, _ ties: Int, _ share: Share?, known: Int) -> String {
      let total = number(concentration.total)
      guard let name, let share else { return pick("unknown for all \(total)", "全\(total)団体で不明") }
      let more = ties == 0 ? "" : pick(" (and \(number(ties)) as large)", "（同数ほか \(number(ties))者）")
      return pick(
        "\(name)\(more): \(number(count)) of \(number(known)) known, \(percent(perMille: share.perMille)); \(total) in all",
        "\(name)\(more)：判明\(number(known))団体中 \(number(count))団体（\(percent(perMille: share.perMille))）、全\(total)団体")
    }
    let (provider, integrator) = (concentration.provider, concentration.integrator)
    return [
      (
        pick("Largest provider", "最大の提供事業者"),
        value(
          provider.map { name(of: $0.value) }, provider?.count ?? 0, provider?.ties ?? 0, provider?.share,
          known: concentration.providerKnown)
      ),
      (
        pick("Largest integrator", "最大の委託事業者"),
        value(
          integrator?.value, integrator?.count ?? 0, integrator?.ties ?? 0, integrator?.share,
          known: concentration.integratorKnown)
      ),
    ]
  }
}
