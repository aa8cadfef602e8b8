// What the message line and the history say of money and legacy.

import GovernmentCloud

extension Wording {
  /// What a budget was set to.
  func done(_ year: FiscalYear, _ yen: Yen?) -> String {
    guard let yen else { return pick("Budget of \(short(of: year)) taken away", "\(short(of: year))の予算を取り消しました") }
    return pick("\(self.yen(yen)) budgeted for \(short(of: year))", "\(short(of: year))の予算を\(self.yen(yen))としました")
  }

  /// What was spent, for whom and when.
  func done(_ account: Account, _ yen: Yen, _ day: Day, _ who: String) -> String {
    let name = if case .provider(let provider) = account { self.name(of: provider) } else { who }
    return pick("\(self.yen(yen)) spent for \(name) on \(day)", "\(name)に\(self.yen(yen))の支出を\(dated(day))付けで記録しました")
  }

  /// What was said of a running cost.
  func done(_ step: CostStep, _ who: String) -> String {
    var parts: [String] = []
    if case .set(let cost) = step.before {
      parts.append(pick("before ", "移行前 ") + (cost.map { text(of: $0) } ?? unknown))
    }
    if case .set(let cost) = step.now { parts.append(pick("now ", "現在 ") + (cost.map { text(of: $0) } ?? unknown)) }
    let all = parts.joined(separator: pick(", ", "、"))
    return pick("Running cost of \(who): \(all)", "\(who)の運用経費を記録しました：\(all)")
  }

  /// What was said of a legacy.
  func done(_ step: LegacyStep, _ who: String) -> String {
    var parts: [String] = []
    if case .set(let name) = step.integrator { parts.append("\(label(integratorLabel)) \(name ?? unknown)") }
    if case .set(let hosting) = step.hosting {
      parts.append("\(label(hostingLabel)) \(hosting.map { name(of: $0) } ?? unknown)")
    }
    if case .set(let build) = step.build {
      parts.append("\(label(buildLabel)) \(build.map { name(of: $0) } ?? unknown)")
    }
    switch step.media {
    case .keep: break
    case .set(let media): parts.append("\(label(mediaLabel)) \(media.map { text(of: $0) } ?? unknown)")
    case .change(let adding, let removing):
      let words = adding.all.map { "+" + name(of: $0) } + removing.all.map { "-" + name(of: $0) }
      parts.append("\(label(mediaLabel)) \(words.joined(separator: pick(", ", "・")))")
    }
    let all = parts.joined(separator: pick(", ", "、"))
    return pick("Legacy of \(who): \(all)", "\(who)の現行システムを記録しました：\(all)")
  }

  /// A label within a sentence.
  private func label(_ label: String) -> String { label.lowercased() }

  /// A change of a budget in few words.
  func text(of year: FiscalYear, _ yen: Yen?, was: Yen?, arrow: String) -> String {
    func amount(_ yen: Yen?) -> String { yen.map { self.yen($0) } ?? "–" }
    return "\(short(of: year)) \(amount(was)) \(arrow) \(amount(yen))"
  }

  /// A spending in few words.
  func text(of spending: Spending) -> String {
    let purpose = spending.text.map { pick(" for: \($0)", " 内容：\($0)") } ?? ""
    return pick(
      "\(yen(spending.yen)) spent on \(spending.day)\(purpose)",
      "支出 \(yen(spending.yen)) \(dated(spending.day))\(purpose)"
    )
  }

  /// A change of a running cost in few words.
  func text(of cost: RunningCost, was: RunningCost, arrow: String) -> String {
    var parts: [String] = []
    if cost.before != was.before {
      parts.append(pick("cost before ", "移行前経費 ") + "\(short(was.before)) \(arrow) \(short(cost.before))")
    }
    if cost.now != was.now {
      parts.append(pick("cost now ", "現在経費 ") + "\(short(was.now)) \(arrow) \(short(cost.now))")
    }
    return parts.joined(separator: pick(", ", "、"))
  }

  private func short(_ cost: YearCost?) -> String { cost.map { text(of: $0) } ?? "–" }

  /// A change of a legacy in few words.
  func text(of legacy: Legacy, was: Legacy, arrow: String) -> String {
    func facet<Value: Equatable>(_ name: String, _ old: Value?, _ new: Value?, _ word: (Value) -> String) -> String? {
      guard old != new else { return nil }
      return "\(label(name)) \(old.map(word) ?? "–") \(arrow) \(new.map(word) ?? "–")"
    }
    return [
      facet(integratorLabel, was.integrator, legacy.integrator) { $0 },
      facet(hostingLabel, was.hosting, legacy.hosting) { name(of: $0) },
      facet(buildLabel, was.build, legacy.build) { name(of: $0) },
      facet(mediaLabel, was.media, legacy.media) { text(of: $0) },
    ].compactMap(\.self).joined(separator: pick(", ", "、"))
  }
}
