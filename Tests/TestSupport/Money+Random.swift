// Random costs and legacies, and amounts for tests.

import GovernmentCloud

/// An amount that a test knows to be one; 0 where it is none.
public func yen(_ amount: Int) -> Yen { Yen(amount) ?? .zero }

/// A fiscal year that a test knows to be one; FY2018 where it is none.
public func fiscalYear(_ number: Int) -> FiscalYear { FiscalYear(number) ?? .costBase }

extension CostStep {
  /// What becomes of a running cost, at random; both are set as a rule.
  public static func random(_ dice: inout SplitMix) -> CostStep {
    func setting(_ years: ClosedRange<Int>, _ dice: inout SplitMix) -> Setting<YearCost> {
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: .keep
      case 1: .set(nil)
      default:
        .set(
          YearCost(
            year: fiscalYear(Int.random(in: years, using: &dice)), yen: yen(Int.random(in: 1..<1_000, using: &dice))))
      }
    }
    return CostStep(before: setting(2016...2019, &dice), now: setting(2020...2025, &dice))
  }
}

extension LegacyStep {
  /// What becomes of a legacy, at random.
  public static func random(_ dice: inout SplitMix) -> LegacyStep {
    func setting<Value>(_ values: [Value], _ dice: inout SplitMix) -> Setting<Value> {
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: .keep
      case 1: .set(nil)
      default: .set(values.randomElement(using: &dice))
      }
    }
    func media(_ dice: inout SplitMix) -> Media {
      Media(Medium.allCases.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 })
    }
    let step: MediaStep =
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: .keep
      case 1: .set(nil)
      case 2: .set(media(&dice))
      default: .change(adding: media(&dice), removing: media(&dice))
      }
    return LegacyStep(
      integrator: setting(["富士通", "ＮＥＣ", "NEC", "nec", "日立", "TKC"], &dice),
      hosting: setting(Hosting.allCases, &dice), build: setting(Build.allCases, &dice), media: step)
  }
}
