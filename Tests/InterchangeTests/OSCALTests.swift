// A catalogue goes out as OSCAL has it and comes back as it was; what is no catalogue is told apart.

import GovernmentCloud
import Interchange
import JSONText
import TestSupport
import Testing

@Suite("An OSCAL catalog")
struct OSCALTests {
  static let moment = Timestamp(seconds: 1_795_325_467)
  static let export = Catalogue.embedded.oscal(at: moment)

  @Test("has the published structure, field by field")
  func structure() throws {
    let value = try JSONValue(Self.export)
    #expect(OSCALStructure.faults(of: value, as: .document) == [])
    let ungated = try JSONValue(Requirements.ungated.catalogue.oscal(at: Self.moment))
    // The test's own catalogue has no UUID; all else is as it should be.
    #expect(OSCALStructure.faults(of: ungated, as: .document) == ["/catalog/uuid is "])
  }

  @Test("names each thing once, and says that the model is one")
  func identity() throws {
    let catalog = try #require(try JSONValue(Self.export)["catalog"])
    var ids: [String] = []
    func collect(_ value: JSONValue) {
      if case .string(let id)? = value["id"] { ids.append(id) }
      for key in ["groups", "controls", "parts"] {
        if case .array(let elements)? = value[key] { elements.forEach(collect) }
      }
    }
    collect(catalog)
    #expect(ids.count == 3 + 36 + 350 + 700)
    #expect(Set(ids).count == ids.count)
    #expect(catalog["metadata"]?["oscal-version"] == .string("1.1.3"))
    #expect(catalog["metadata"]?["remarks"] == .string(Catalogue.modelRemark))
  }

  @Test("comes back as the catalogue that it was", arguments: [Catalogue.embedded, Requirements.ungated.catalogue])
  func roundTrip(catalogue: Catalogue) throws {
    // A UUID is wanted from files.
    let uuid = catalogue.uuid.isEmpty ? "5f3d1c9e-1a2b-4c3d-8e4f-0123456789ab" : catalogue.uuid
    let whole = try Catalogue(
      title: catalogue.title, version: catalogue.version, uuid: uuid, categories: catalogue.categories,
      requirements: (0..<catalogue.count).map { catalogue[$0] })
    let back = try Catalogue(oscal: whole.oscal(at: Self.moment))
    #expect(back == whole)
    #expect((0..<whole.count).allSatisfy { back[$0] == whole[$0] })
  }

  /// The smallest catalog that is taken, with a part of it replaced.
  static func small(replacing part: String = "", with other: String = "") -> [UInt8] {
    let text = """
      {"catalog": {"uuid": "5f3d1c9e-1a2b-4c3d-8e4f-0123456789ab",
       "metadata": {"title": "T", "last-modified": "2026-11-22T00:00:00Z", "version": "1", "oscal-version": "1.1.2"},
       "groups": [{"id": "legal", "title": "Legal", "controls": [
        {"id": "L-1", "title": "One", "props": [
          {"name": "title-ja", "value": "一"}, {"name": "gate", "value": "lift"},
          {"name": "responsibility", "value": "shared"}],
         "parts": [{"name": "statement", "prose": "Do it."}, {"name": "statement-ja", "prose": "行う。"}]}]}]}}
      """
    precondition(part.isEmpty || text.contains(part))
    return Array((part.isEmpty ? text : text.split(separator: part, maxSplits: 1).joined(separator: other)).utf8)
  }

  @Test("is taken from other tools: an area with controls of its own, and mandatory unless it says no")
  func others() throws {
    let catalogue = try Catalogue(oscal: Self.small())
    #expect(catalogue.count == 1 && catalogue[0].isMandatory && catalogue.area(at: 0) == .legal)
    #expect(catalogue.categories.map(\.name.japanese) == ["Legal"])
    #expect(try Catalogue(oscal: [0xEF, 0xBB, 0xBF] + Self.small()) == catalogue)
    let grouped = Self.small(
      replacing: #""id": "legal", "title": "Legal", "controls""#,
      with: #""id": "x", "props": [{"name": "area", "value": "security"}], "title": "X", "controls""#)
    #expect(try Catalogue(oscal: grouped).area(at: 0) == .security)
  }

  static let faults: [(part: String, other: String, fault: OSCALFault)] = [
    (#""catalog":"#, #""profile":"#, .noCatalog),
    (#""id": "legal""#, #""id": "law""#, .noArea(group: "law")),
    (#""id": "legal", "#, "", .missing("id", in: "catalog/groups/0")),
    (#""value": "lift""#, #""value": "launch""#, .unknownGate("launch", control: "L-1")),
    (#""value": "shared""#, #""value": "all""#, .unknownResponsibility("all", control: "L-1")),
    (#"{"name": "gate", "value": "lift"},"#, "", .missing("props/gate", in: "L-1")),
    (#""id": "L-1""#, #""id": "1 L""#, .badID("1 L")),
    (#""version": "1""#, #""version": 1"#, .missing("version", in: "catalog/metadata")),
    (#""metadata""#, #""meta""#, .missing("metadata", in: "catalog")),
    (#""uuid""#, #""id""#, .missing("uuid", in: "catalog")),
    (#""controls": ["#, #""controls": [{"id": "L-0", "title": "Zero"}, "#, .missing("props/gate", in: "L-0")),
    (#""groups""#, #""group""#, .catalogue(.empty)),
  ]

  @Test("is refused with the place and what is wrong there", arguments: faults)
  func refused(part: String, other: String, fault: OSCALFault) {
    #expect(throws: fault) { try Catalogue(oscal: Self.small(replacing: part, with: other)) }
  }

  @Test("without a title or a statement in one language is refused, with the requirement")
  func languages() throws {
    let id = try #require(RequirementID("L-1"))
    for (part, fault) in [
      (#""title": "One", "#, Catalogue.Fault.noTitle(id, isJapanese: false)),
      (#"{"name": "title-ja", "value": "一"}, "#, .noTitle(id, isJapanese: true)),
      (#"{"name": "statement", "prose": "Do it."}, "#, .noStatement(id, isJapanese: false)),
      (#", {"name": "statement-ja", "prose": "行う。"}"#, .noStatement(id, isJapanese: true)),
    ] {
      #expect(throws: OSCALFault.catalogue(fault)) { try Catalogue(oscal: Self.small(replacing: part, with: "")) }
    }
  }

  @Test("that has a key twice is refused")
  func duplicate() throws {
    let one = #"{"id": "L-1", "title": "One", "props": ["#
    let text = String(decoding: Self.small(), as: UTF8.self)
    let control = try #require(text.firstRange(of: one).map { text[$0.lowerBound...].dropLast(5) })
    let twice = text.replacingFirst(of: one, with: control + "," + one)
    let id = try #require(RequirementID("L-1"))
    #expect(throws: OSCALFault.catalogue(.duplicate(id))) { try Catalogue(oscal: Array(twice.utf8)) }
  }

  @Test("cut short anywhere is refused, and never taken for a whole one")
  func truncated() {
    let bytes = Self.small()
    for length in 0..<bytes.count {
      #expect(throws: OSCALFault.self) { try Catalogue(oscal: Array(bytes[..<length])) }
    }
    let line = bytes[..<300].count { $0 == UInt8(ascii: "\n") } + 1
    #expect(throws: OSCALFault.notJSON(.unexpectedEnd, line: line)) { try Catalogue(oscal: Array(bytes[..<300])) }
  }

  @Test("of 100,000 requirements is refused, and so is a file longer than any catalogue")
  func large() {
    let controls = (0..<100_000).map { number in
      #"{"id":"A-\#(number)","props":[{"name":"gate","value":"lift"},{"name":"responsibility","value":"shared"}]}"#
    }.joined(separator: ",")
    let text = #"{"catalog":{"groups":[{"id":"legal","title":"L","controls":["# + controls + "]}]}}"
    #expect(throws: OSCALFault.catalogue(.tooMany(Catalogue.limit + 1))) { try Catalogue(oscal: Array(text.utf8)) }
    let long = [UInt8](repeating: 0x20, count: Catalogue.oscalLimit + 1)
    #expect(throws: OSCALFault.tooLong(bytes: long.count, limit: Catalogue.oscalLimit)) { try Catalogue(oscal: long) }
  }

  @Test(
    "with altered bytes is refused or is a catalogue, but never ends the program",
    arguments: 1...200 as ClosedRange<UInt64>)
  func altered(seed: UInt64) {
    var dice = SplitMix(seed: seed)
    var bytes = Self.small()
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      let place = Int.random(in: bytes.indices, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &dice), at: place)
      }
    }
    if let catalogue = try? Catalogue(oscal: bytes) { #expect(catalogue.count == 1) }
  }
}

extension String {
  fileprivate func replacingFirst(of part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
