// Amounts in few cells.

import Testing

@testable import Console

@Suite("An amount in few cells")
struct AmountTests {
  @Test(
    "is rounded to a tenth of its unit, and called by the next one from where it rounds to a whole one",
    arguments: [
      (0, "¥0", "0円"), (999, "¥999", "999円"), (12_345, "¥12,345", "1万円"), (15_000, "¥15,000", "2万円"),
      (1_000_000, "¥1.0m", "100万円"), (1_050_000, "¥1.1m", "105万円"), (99_994_999, "¥100.0m", "9,999万円"),
      (99_995_000, "¥100.0m", "1.0億円"), (999_949_999, "¥999.9m", "10.0億円"), (999_950_000, "¥1.0bn", "10.0億円"),
      (15_898_000_000, "¥15.9bn", "159.0億円"), (2_000_000_000, "¥2.0bn", "20.0億円"),
      (999_950_000_000, "¥1.0tn", "9,999.5億円"), (999_995_000_000, "¥1.0tn", "1.0兆円"),
      (-350_000_000, "-¥350.0m", "-3.5億円"),
    ])
  func short(amount: Int, english: String, japanese: String) {
    #expect(Wording(language: .english).yenShort(amount) == english)
    #expect(Wording(language: .japanese).yenShort(amount) == japanese)
  }

  @Test("is told whatever it is", arguments: [Int.min, .max])
  func extremes(amount: Int) {
    #expect(!Wording(language: .english).yenShort(amount).isEmpty)
    #expect(!Wording(language: .japanese).yenShort(amount).isEmpty)
  }
}
