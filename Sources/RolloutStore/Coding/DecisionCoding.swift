// Decisions in a snapshot: a letter a requirement, and who decided it in base-64 digits.

import GovernmentCloud
import JSONText

/// What all decisions of a snapshot share: signatures, and texts that are kept once.
struct DecisionContext: Sendable {
  private(set) var texts: [String] = []
  /// How many signatures there are.
  private(set) var signatureCount = 0
  /// How many digits the number of a signature has.
  private(set) var signatureWidth = 1
  /// How many digits the number of a text has; 0 stands for none.
  private(set) var textWidth = 1

  /// The numbers of texts, for writing.
  ///
  /// Boxed, for a dictionary has Swift look among all types for how its keys hash, which the start can't wait for.
  private var numbers: TextNumbers?

  private final class TextNumbers: Sendable {
    let numbers: [String: Int]

    init(_ numbers: [String: Int]) { self.numbers = numbers }
  }

  /// The context of decisions that were kept.
  init(signatureCount: Int = 0, texts: [String] = []) {
    self.signatureCount = signatureCount
    self.texts = texts
    signatureWidth = Base64Digits.width(for: signatureCount)
    textWidth = Base64Digits.width(for: texts.count + 1)
  }

  /// The context for writing a state: every text once, in the order of organisations and slots.
  init(of rollout: Rollout, _ indices: [Int]) {
    var texts: [String] = []
    var numbers: [String: Int] = [:]
    for index in indices {
      for detail in rollout[index].decisions.details {
        for case let text? in [detail.decision.reason, detail.decision.evidence] where numbers[text] == nil {
          texts.append(text)
          numbers[text] = texts.count
        }
      }
    }
    self.numbers = TextNumbers(numbers)
    self.texts = texts
    signatureCount = rollout.requirements.signatures.count
    signatureWidth = Base64Digits.width(for: signatureCount)
    textWidth = Base64Digits.width(for: texts.count + 1)
  }

  /// The number of a text, 0 for none.
  func number(of text: String?) -> Int { text.flatMap { numbers?.numbers[$0] } ?? 0 }

  /// The text of a number that is not 0.
  func text(_ number: Int) -> String? { texts.indices.contains(number - 1) ? texts[number - 1] : nil }
}

/// Writes and reads the decisions of one organisation.
///
/// `marks` has a letter a slot. `signed` has the number of each decision's signature, or `.` for that of the decision before.
/// `details` has, for each decision with words or an end, its slot, the numbers of reason and evidence, and the last day.
enum DecisionCoding {
  private static let same = UInt8(ascii: ".")
  private static let slotWidth = 3
  private static let dayWidth = 4
  /// Added to the number of a day, so that it is positive in any year that there is; 0 stands for no end.
  private static let firstDay = 1_000_000

  private static let details = JSONKey("details")
  private static let marks = JSONKey("marks")
  private static let signed = JSONKey("signed")

  static func write(_ decisions: Decisions, _ context: DecisionContext, to writer: inout JSONWriter) {
    writer.key("decisions")
    writer.beginObject()
    let detailed = decisions.details
    if !detailed.isEmpty {
      var bytes: [UInt8] = []
      for detail in detailed {
        let decision = detail.decision
        Base64Digits.append(detail.slot, slotWidth, to: &bytes)
        Base64Digits.append(context.number(of: decision.reason), context.textWidth, to: &bytes)
        Base64Digits.append(context.number(of: decision.evidence), context.textWidth, to: &bytes)
        Base64Digits.append(decision.until.map { Int($0.number) + firstDay } ?? 0, dayWidth, to: &bytes)
      }
      writer.key("details")
      bytes.withUnsafeBufferPointer { writer.string(ascii: $0) }
    }
    writer.key("marks")
    decisions.marks.withUnsafeBufferPointer { writer.string(ascii: $0) }
    writer.key("signed")
    var signed: [UInt8] = []
    signed.reserveCapacity(decisions.slotCount * context.signatureWidth)
    var last: UInt32?
    let signatures = decisions.signatures
    for slot in 0..<decisions.slotCount where decisions.verdict(at: slot) != nil {
      let number = signatures[slot]
      if number == last {
        signed.append(same)
      } else {
        Base64Digits.append(Int(number), context.signatureWidth, to: &signed)
      }
      last = number
    }
    signed.withUnsafeBufferPointer { writer.string(ascii: $0) }
    writer.endObject()
  }

  /// Reads decisions; all but the letters is kept as it is until it is asked for.
  static func read(_ reader: inout JSONReader, _ context: DecisionContext) throws(JSONFault) -> Decisions {
    let start = reader.offset
    var (marksToken, signedToken, detailsToken): (JSONToken?, JSONToken?, JSONToken?)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let token = try reader.value()
      if reader.matches(key, details) {
        detailsToken = token
      } else if reader.matches(key, marks) {
        marksToken = token
      } else if reader.matches(key, signed) {
        signedToken = token
      }
    }
    guard let marksToken, let signedToken else { throw JSONFault(.missingKey("marks"), at: start) }
    let marks = Array(reader.raw(marksToken))
    let signed = Array(reader.raw(signedToken))
    let details = detailsToken.map { Array(reader.raw($0)) } ?? []
    let decisions = Decisions(marks: marks) {
      Decisions.Unpacked(
        signatures: signatures(signed, context) ?? [], details: self.details(details, marks, context) ?? [])
    }
    guard let decisions else { throw JSONFault(.badValue("decisions"), at: start) }
    return decisions
  }

  private static func signatures(_ bytes: [UInt8], _ context: DecisionContext) -> [UInt32]? {
    var numbers: [UInt32] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == same {
        guard let last = numbers.last else { return nil }
        numbers.append(last)
        place += 1
      } else {
        guard let number = Base64Digits.read(context.signatureWidth, from: bytes, at: &place),
          number < context.signatureCount
        else { return nil }
        numbers.append(UInt32(number))
      }
    }
    return numbers
  }

  private static func details(
    _ bytes: [UInt8], _ marks: [UInt8], _ context: DecisionContext
  ) -> [Decisions.Detail]? {
    var found: [Decisions.Detail] = []
    var place = 0
    while place < bytes.count {
      guard let slot = Base64Digits.read(slotWidth, from: bytes, at: &place),
        let reason = Base64Digits.read(context.textWidth, from: bytes, at: &place),
        let evidence = Base64Digits.read(context.textWidth, from: bytes, at: &place),
        let until = Base64Digits.read(dayWidth, from: bytes, at: &place), slot < marks.count
      else { return nil }
      // The verdict is told by the letter.
      let verdict: Decision.Verdict =
        switch marks[slot] {
        case UInt8(ascii: "w"), UInt8(ascii: "W"): .waived
        case UInt8(ascii: "n"): .notApplicable
        default: .met
        }
      let end = until == 0 ? nil : Day(number: Int32(until - firstDay))
      found.append(
        Decisions.Detail(
          slot: slot,
          decision: Decision(verdict, reason: context.text(reason), evidence: context.text(evidence), until: end)))
    }
    return found
  }
}
