// Figures of money and legacy are what adding up naively gives, whatever the state is.

import GovernmentCloud
import TestSupport
import Testing

@Suite("Figures of a random state")
struct FiguresTests {
  private static let today = day("2026-11-22")

  /// A state in which much is known of some organisations, and something of others.
  private static func state(_ seed: UInt64) -> (rollout: Rollout, rows: [Int]) {
    var dice = SplitMix(seed: seed)
    var rollout = Office.baseline
    let registry = rollout.registry
    var number = 0
    func add(_ change: Change) {
      number += 1
      rollout.apply(
        Entry(
          number: number, at: moment("2026-11-22T05:31:00Z"), operator: "suzuki", group: number, change: change))
    }
    for _ in 0..<Int.random(in: 0...400, using: &dice) {
      let index = Int.random(in: 0..<registry.count, using: &dice)
      let code = registry.code(at: index)
      let record = rollout[index]
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: add(.assign(code, provider: Provider.allCases.randomElement(using: &dice), was: record.provider))
      case 1, 2: add(.cost(code, to: CostStep.random(&dice).applied(to: record.cost), was: record.cost))
      case 3: add(.legacy(code, to: LegacyStep.random(&dice).applied(to: record.legacy), was: record.legacy))
      case 4:
        let account: Account =
          Bool.random(using: &dice)
          ? .organisation(code) : .provider(Provider.allCases.randomElement(using: &dice) ?? .aws)
        let on = today + Int.random(in: -2_000...20, using: &dice)
        let amount = yen(Int.random(in: 0...9_000_000_000, using: &dice))
        if let spending = Spending(account, amount, on: on) { add(.spend(spending)) }
      default:
        if let item = rollout.ledger.items.randomElement(using: &dice), !item.isStruck {
          add(.retract(item.spending, entry: item.number))
        }
        let year = fiscalYear(Int.random(in: 2019...2028, using: &dice))
        add(.budget(year, to: yen(Int.random(in: 0...99, using: &dice)), was: rollout.ledger.budgets[year]?.yen))
      }
    }
    let rows = (0..<registry.count).filter { _ in Int.random(in: 0..<4, using: &dice) > 0 }
    return (rollout, rows.shuffled(using: &dice))
  }

  @Test("of money are the sums of what was spent by then", arguments: 1...30 as ClosedRange<UInt64>)
  func budgets(seed: UInt64) {
    let (rollout, _) = Self.state(seed)
    let figures = BudgetFigures(rollout, today: Self.today)
    let counting = rollout.ledger.items.filter { !$0.isStruck && $0.spending.day <= Self.today }.map(\.spending)
    func provider(_ spending: Spending) -> Provider? {
      switch spending.account {
      case .provider(let provider): provider
      case .organisation(let code): rollout.registry.index(of: code).flatMap { rollout[$0].provider }
      }
    }
    func sum(_ spendings: [Spending]) -> Int { spendings.reduce(0) { $0 + $1.yen.amount } }
    let years = Set(rollout.ledger.budgets.items.map(\.year)).union(counting.map(\.year)).sorted()
    #expect(figures.years.map(\.year) == years)
    for year in figures.years {
      let own = counting.filter { year.year.contains($0.day) }
      #expect(year.budget == rollout.ledger.budgets[year.year]?.yen)
      #expect(year.spent.total == sum(own) && year.spent.count == own.count)
      #expect(year.rest == year.budget.map { $0.amount - sum(own) })
      #expect(year.spent.withoutProvider == sum(own.filter { provider($0) == nil }))
      for one in Provider.allCases {
        let its = own.filter { provider($0) == one }
        #expect(year.spent[one].total == sum(its))
        #expect(year.spent[one].direct == sum(its.filter { $0.account == .provider(one) }))
      }
    }
    #expect(figures.spent.total == sum(counting))
    #expect(figures.budget == rollout.ledger.budgets.items.reduce(0) { $0 + $1.budget.yen.amount })
  }

  @Test("of costs are those of the organisations of which both is known", arguments: 31...60 as ClosedRange<UInt64>)
  func costs(seed: UInt64) {
    let (rollout, rows) = Self.state(seed)
    let registry = rollout.registry
    let figures = CostFigures(rollout, rows: rows)
    Self.check(figures.all, rollout, rows)
    for (provider, group) in figures.providers {
      Self.check(group, rollout, rows.filter { rollout[$0].provider == provider })
    }
    for (kind, group) in figures.kinds { Self.check(group, rollout, rows.filter { registry.kind(at: $0) == kind }) }
    for (prefecture, group) in figures.prefectures {
      Self.check(group, rollout, rows.filter { registry.prefectureNumber(at: $0) == prefecture.number })
    }
    #expect(figures.providers.reduce(0) { $0 + $1.group.total } == rows.count)
    #expect(figures.kinds.reduce(0) { $0 + $1.group.known } == figures.all.known)
    #expect(
      figures.prefectures.reduce(0) { $0 + $1.group.total }
        == rows.count { registry.prefectureNumber(at: $0) > 0 })
  }

  private static func check(_ group: CostFigures.Group, _ rollout: Rollout, _ rows: [Int]) {
    let pairs = rows.compactMap { row -> (row: Int, before: Int, now: Int)? in
      let cost = rollout[row].cost
      guard let before = cost.before?.yen.amount, let now = cost.now?.yen.amount, before > 0 else { return nil }
      return (row, before, now)
    }
    #expect(group.total == rows.count && group.known == pairs.count && group.unknown == rows.count - pairs.count)
    #expect(group.before == pairs.reduce(0) { $0 + $1.before } && group.now == pairs.reduce(0) { $0 + $1.now })
    #expect(group.reached == pairs.count { 10 * $0.now <= 7 * $0.before })
    // Amounts are small here: a real number has them exactly enough to be compared.
    let shares = pairs.map { Double($0.before - $0.now) / Double($0.before) }.sorted()
    guard let least = shares.first, let most = shares.last else {
      #expect(group.share == nil && group.medianPerMille == nil && group.least == nil && group.most == nil)
      return
    }
    func share(_ extreme: CostFigures.Extreme?) -> Double? {
      pairs.first { $0.row == extreme?.row }.map { Double($0.before - $0.now) / Double($0.before) }
    }
    #expect(share(group.least) == least && share(group.most) == most)
    let middle = (shares[(shares.count - 1) / 2] + shares[shares.count / 2]) / 2
    #expect(group.medianPerMille.map { abs(Double($0) - 1_000 * middle) <= 1 } == true)
    let all = Double(group.before - group.now) / Double(group.before)
    #expect(group.share.map { abs(Double($0.perMille) - 1_000 * all) <= 1 } == true)
    #expect(group.reachesTarget == (10 * group.now <= 7 * group.before))
  }

  @Test("of legacy are counts with their denominators", arguments: 61...90 as ClosedRange<UInt64>)
  func legacy(seed: UInt64) {
    let (rollout, rows) = Self.state(seed)
    let figures = LegacyFigures(rollout, rows: rows)
    let all = rows.map { rollout[$0].legacy }
    #expect(figures.total == rows.count)
    #expect(figures.mediaKnown == all.count { $0.media != nil })
    #expect(figures.hostingKnown == all.count { $0.hosting != nil })
    #expect(figures.buildKnown == all.count { $0.build != nil })
    for medium in Medium.allCases { #expect(figures.count(of: medium) == all.count { $0.media?[medium] == true }) }
    for hosting in Hosting.allCases { #expect(figures.count(of: hosting) == all.count { $0.hosting == hosting }) }
    for build in Build.allCases { #expect(figures.count(of: build) == all.count { $0.build == build }) }
    // The random names differ in width and case only where they are one.
    let names = all.compactMap(\.integrator).map { ["ＮＥＣ", "nec"].contains($0) ? "NEC" : $0 }
    let counts = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    #expect(figures.integratorKnown == names.count)
    #expect(
      Dictionary(
        figures.integrators.map { (["ＮＥＣ", "nec"].contains($0.name) ? "NEC" : $0.name, $0.count) },
        uniquingKeysWith: { _, _ in -1 }) == counts)
    #expect(figures.integrators.map(\.count) == counts.values.sorted(by: >))

    let concentration = Concentration(rollout, rows: rows)
    let providers = Dictionary(grouping: rows.compactMap { rollout[$0].provider }) { $0 }.mapValues(\.count)
    #expect(concentration.total == rows.count)
    #expect(concentration.providerKnown == providers.values.reduce(0, +))
    #expect(concentration.provider?.count == providers.values.max())
    #expect(concentration.provider.map { providers[$0.value] } == providers.values.max())
    #expect(concentration.integrator?.count == counts.values.max())
    #expect(concentration.integrator.map(\.share.whole) == (names.isEmpty ? nil : names.count))
    let most = counts.values.max() ?? 0
    #expect((concentration.integrator?.ties ?? 0) == max(0, counts.values.count { $0 == most } - 1))
  }

  @Test("of nothing are nothing, and no share of nothing is told")
  func nothing() {
    let figures = CostFigures(Office.baseline, rows: [])
    #expect(figures.all == CostFigures.Group() && figures.providers.isEmpty && figures.all.reachesTarget == nil)
    #expect(Concentration(Office.baseline, rows: []).provider == nil)
    #expect(LegacyFigures(Office.baseline, rows: [0]).integrators.isEmpty)
    let budget = BudgetFigures(Office.baseline, today: Self.today)
    #expect(budget.years.map(\.budget) == [yen(2_000_000_000)] && budget.spent.total == 0)
    #expect(budget.years.first?.share == Share(0, of: 2_000_000_000))
  }

  @Test(
    "cut shares, so that what falls short of the target never looks as if it reached it",
    arguments: [(299, 1_000, 299), (2_999, 10_000, 299), (-1, 3, -334), (1, 3, 333), (Yen.limit, Yen.limit, 1_000)])
  func shares(part: Int, whole: Int, perMille: Int) {
    #expect(Share(part, of: whole)?.perMille == perMille)
    #expect(Share(part, of: whole)?.reaches(percent: 30) == (perMille >= 300))
  }
}
