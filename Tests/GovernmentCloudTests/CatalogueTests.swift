// The model catalogue is whole, and catalogues of one's own are checked.

import GovernmentCloud
import TestSupport
import Testing

@Suite("The model catalogue")
struct CatalogueTests {
  static let model = Catalogue.embedded
  static let all = (0..<model.count).map { model[$0] }

  @Test("has 350 requirements: 200 on security, 60 legal, 90 on data management")
  func counts() {
    #expect(Self.model.count == 350)
    let byArea = Area.allCases.map { area in (0..<350).count { Self.model.area(at: $0) == area } }
    #expect(byArea == [200, 60, 90])
  }

  @Test(
    "numbers each area's from 001 on without a gap",
    arguments: zip(Area.allCases, ["SEC", "LEG", "DAT"]))
  func ids(area: Area, prefix: String) {
    let ids = (0..<350).filter { Self.model.area(at: $0) == area }.map { Self.model.id(at: $0).description }
    let numbers = 1...ids.count
    #expect(ids == numbers.map { prefix + "-" + String(String($0 + 1_000).dropFirst()) })
  }

  @Test("says everything in both languages, and nothing twice")
  func languages() {
    func isJapanese(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }
    }
    for requirement in Self.all {
      for text in [requirement.title, requirement.statement] {
        // A kanji may be spoken of, but nothing is said in Japanese.
        #expect(text.english.first?.isASCII == true, "\(requirement.id)")
        #expect(text.english.unicodeScalars.count { $0.value >= 0x3040 } < 2, "\(requirement.id)")
        #expect(isJapanese(text.japanese), "\(requirement.id)")
      }
      #expect(requirement.statement.english.hasSuffix("."), "\(requirement.id)")
      #expect(requirement.statement.japanese.hasSuffix("。"), "\(requirement.id)")
    }
    #expect(Set(Self.all.map { $0.title.english.lowercased() }).count == 350)
    #expect(Set(Self.all.map(\.title.japanese)).count == 350)
    #expect(Set(Self.all.map(\.statement.english)).count == 350)
    #expect(Set(Self.all.map(\.statement.japanese)).count == 350)
  }

  @Test("gives every area to all who are responsible, at least one in eight", arguments: Area.allCases)
  func responsibilities(area: Area) {
    let own = Self.all.filter { Self.model.categories[$0.category].area == area }
    for responsibility in Responsibility.allCases {
      #expect(own.count { $0.responsibility == responsibility } * 8 >= own.count, "\(responsibility)")
    }
  }

  @Test("has requirements at every gate but selection, most of them mandatory")
  func gates() {
    for milestone in Milestone.allCases {
      let own = Self.all.filter { $0.gate == milestone }
      #expect(milestone == .selected ? own.isEmpty : own.count >= 20, "\(milestone)")
      #expect(own.count { $0.isMandatory } * 2 >= own.count, "\(milestone)")
    }
  }

  @Test("has its categories in order, each with requirements of its own area")
  func categories() {
    #expect(Self.model.categories.count == 36)
    #expect(Set(Self.model.categories.map(\.id)).count == 36)
    #expect(Self.all.map(\.category) == Self.all.map(\.category).sorted())
    #expect(Set(Self.all.map(\.category)) == Set(0..<36))
  }

  @Test(
    "finds a requirement by its key in capital or small letters",
    arguments: ["SEC-012", "sec-012", "Sec-012"])
  func finds(text: String) {
    #expect(Self.model.position(of: text) == 11)
  }

  @Test(
    "offers what is nearest to a key that it does not have",
    arguments: [
      ("SEC-201", "SEC-001"), ("LEG-61", "LEG-001"), ("DAT0-12", "DAT-012"), ("sec12", "SEC-012"), ("", "SEC-001"),
    ])
  func nearest(text: String, expected: String) {
    #expect(Self.model.position(of: text) == nil)
    #expect(Self.model.nearest(to: text).count == 5)
    #expect(Self.model.nearest(to: text, limit: 20).map(\.description).contains(expected))
  }

  // MARK: Catalogues of one's own

  static let words = BilingualText(english: "Words", japanese: "語")
  static let category = RequirementCategory(id: "c", area: .legal, name: words)

  static func requirement(_ id: String, title: BilingualText = words, statement: BilingualText = words) -> Requirement {
    guard let id = RequirementID(id) else {
      Issue.record("\(id) is no key")
      return all[0]
    }
    return Requirement(
      id: id, category: 0, responsibility: .shared, gate: .lift, isMandatory: true, title: title, statement: statement)
  }

  static func own(_ requirements: [Requirement]) throws(Catalogue.Fault) -> Catalogue {
    try Catalogue(title: words, version: "1", uuid: "u", categories: [category], requirements: requirements)
  }

  @Test("is told from others by its content")
  func keys() throws {
    let one = try Self.own([Self.requirement("A-1")])
    #expect(try Self.own([Self.requirement("A-1")]) == one)
    #expect(try Self.own([Self.requirement("A-2")]) != one)
    let other = BilingualText(english: "Words", japanese: "言葉")
    #expect(try Self.own([Self.requirement("A-1", title: other)]) != one)
    let model = Self.model
    let copy = try Catalogue(
      title: model.title, version: model.version, uuid: model.uuid, categories: model.categories,
      requirements: Self.all)
    #expect(copy == model && copy.isModel)
  }

  @Test("is refused with what is wrong with it")
  func faults() throws {
    func fault(_ requirements: [Requirement]) -> Catalogue.Fault? {
      do throws(Catalogue.Fault) {
        _ = try Self.own(requirements)
        return nil
      } catch {
        return error
      }
    }
    let id = try #require(RequirementID("A-1"))
    let small = try #require(RequirementID("a-1"))
    let (english, japanese) = (BilingualText(english: "x", japanese: " "), BilingualText(english: "", japanese: "x"))
    #expect(fault([]) == .empty)
    #expect(fault((1...2_001).map { Self.requirement("A-\($0)") }) == .tooMany(2_001))
    #expect(fault((1...2_000).map { Self.requirement("A-\($0)") }) == nil)
    #expect(fault([Self.requirement("A-1"), Self.requirement("a-1")]) == .duplicate(small))
    #expect(fault([Self.requirement("A-1", title: english)]) == .noTitle(id, isJapanese: true))
    #expect(fault([Self.requirement("A-1", title: japanese)]) == .noTitle(id, isJapanese: false))
    #expect(fault([Self.requirement("A-1", statement: english)]) == .noStatement(id, isJapanese: true))
    #expect(fault([Self.requirement("A-1", statement: japanese)]) == .noStatement(id, isJapanese: false))
    let control = BilingualText(english: "a\u{1B}[31m", japanese: "x")
    #expect(fault([Self.requirement("A-1", title: control)]) == .badText(id, .controlCharacter("\u{1B}", position: 2)))
    let long = BilingualText(english: String(repeating: "x", count: 201), japanese: "x")
    #expect(fault([Self.requirement("A-1", title: long)]) == .badText(id, .textTooLong(count: 201, limit: 200)))
    var other = Self.requirement("A-1")
    other.category = 1
    #expect(fault([other]) == .noCategory(id))
  }

  @Test("names what another drops, adds, renames and alters")
  func difference() throws {
    var moved = Self.requirement("A-4")
    moved.gate = .cutover
    let renamed = Self.requirement("A-3", title: BilingualText(english: "Other", japanese: "別"))
    let before = try Self.own(["A-1", "A-2", "A-3", "A-4"].map { Self.requirement($0) })
    let after = try Self.own([Self.requirement("A-2"), renamed, moved, Self.requirement("A-5")])
    let difference = before.difference(to: after)
    #expect(difference.dropped.map(\.description) == ["A-1"])
    #expect(difference.added.map(\.description) == ["A-5"])
    #expect(difference.renamed.map(\.id.description) == ["A-3"])
    #expect(difference.renamed.map(\.to.english) == ["Other"])
    #expect(difference.altered.map(\.description) == ["A-4"])
    #expect(before.difference(to: before).isEmpty && !difference.isEmpty)
  }

  @Test("has keys that are tokens", arguments: ["", "1A", "-A", "A B", "A/1", "Ａ", String(repeating: "A", count: 33)])
  func badIDs(text: String) {
    #expect(RequirementID(text) == nil)
  }

  @Test("takes the keys of other catalogues", arguments: ["ac-1", "A.5.1", "_x", "ISO27001_A.8", "a"])
  func goodIDs(text: String) {
    #expect(RequirementID(text)?.description == text)
  }
}
