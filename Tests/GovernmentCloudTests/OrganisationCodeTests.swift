// Local government codes are read, checked and shown as the Ministry's rule says.

import GovernmentCloud
import Testing

@Suite("A local government code")
struct OrganisationCodeTests {
  @Test(
    "has the check digit that follows from its first five",
    arguments: [
      (1100, 2), (28100, 0), (13101, 6), (27100, 4), (47382, 1), (11346, 8), (0, 1), (99999, 7), (1210, 6), (4203, 0),
    ] as [(UInt32, UInt32)])
  func checkDigit(five: UInt32, digit: UInt32) {
    #expect(OrganisationCode.checkDigit(of: five) == digit)
  }

  @Test("has a check digit from 0 to 9 for all five digits there are, and each of the ten comes up")
  func checkDigitRange() {
    let digits = Set((0...99_999 as ClosedRange<UInt32>).map(OrganisationCode.checkDigit(of:)))
    #expect(digits == Set(0...9))
  }

  @Test(
    "is read from six digits, from five, and from full-width ones",
    arguments: ["281000", "28100", "２８１０００", "２８１００", "2８1０0"])
  func reading(text: String) throws {
    #expect(try OrganisationCode(text) == .kobe)
  }

  @Test("shows six digits, leading zeros included", arguments: [("01100", "011002"), ("00000", "000001")])
  func description(five: String, six: String) throws {
    #expect(try OrganisationCode(five).description == six)
  }

  @Test("names the code with the right check digit, where the digit is wrong", arguments: Array("123456789"))
  func wrongCheckDigit(digit: Character) {
    let text = "28100\(digit)"
    #expect(throws: OrganisationCode.Fault.wrongCheckDigit(text, expected: .kobe)) { try OrganisationCode(text) }
  }

  @Test("repeats a full-width text as it was written, where its check digit is wrong")
  func wrongCheckDigitFullWidth() {
    #expect(throws: OrganisationCode.Fault.wrongCheckDigit("２８１００１", expected: .kobe)) {
      try OrganisationCode("２８１００１")
    }
  }

  @Test("has five or six digits", arguments: ["", "2", "2810", "2810000", "２８１０"])
  func wrongLength(text: String) {
    #expect(throws: OrganisationCode.Fault.wrongLength(text)) { try OrganisationCode(text) }
  }

  @Test(
    "has digits only",
    arguments: ["28100x", "kobe", "28 100", "-28100", "28100.", "２８１００〇", "٢٨١٠٠", "281000\u{301}", "28100\n"])
  func notDigits(text: String) {
    #expect(throws: OrganisationCode.Fault.notDigits(text)) { try OrganisationCode(text) }
  }

  @Test("can be a part of a longer text")
  func substring() throws {
    #expect(try OrganisationCode("281000神戸市".prefix(6)) == .kobe)
  }

  @Test("begins with its prefecture's number")
  func prefecture() {
    #expect(OrganisationCode.kobe.prefectureNumber == 28)
    #expect(OrganisationCode.sapporo.prefectureNumber == 1)
    #expect(OrganisationCode(trusted: 1).prefectureNumber == 0)
  }

  @Test("comes in the order of the official lists")
  func order() {
    #expect([OrganisationCode.kobe, .sapporo, .otsu].sorted() == [.sapporo, .otsu, .kobe])
  }
}
