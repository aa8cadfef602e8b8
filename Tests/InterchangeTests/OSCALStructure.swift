// The published structure of OSCAL catalogs, as far as an export can have it: what each object may and must have.

import JSONText

/// The structure of an OSCAL catalog in JSON.
///
/// Source: NIST, OSCAL 1.1.3, JSON format reference of the catalog model: names, what is required, and the patterns of
/// data types. Objects may have no other members; arrays are never empty.
enum OSCALStructure {
  /// What an object is.
  enum Kind: String {
    case document, catalog, metadata, property, group, control, part
  }

  /// What a member is.
  enum Member {
    case object(Kind), array(Kind), token, string, markup, uri, uuid, moment
  }

  static func members(of kind: Kind) -> (required: [String: Member], optional: [String: Member]) {
    switch kind {
    case .document: (["catalog": .object(.catalog)], [:])
    case .catalog:
      (
        ["uuid": .uuid, "metadata": .object(.metadata)],
        ["groups": .array(.group), "controls": .array(.control)]
      )
    case .metadata:
      (
        ["title": .markup, "last-modified": .moment, "version": .string, "oscal-version": .string],
        ["published": .moment, "props": .array(.property), "remarks": .markup]
      )
    case .property:
      (
        ["name": .token, "value": .string],
        ["uuid": .uuid, "ns": .uri, "class": .token, "group": .token, "remarks": .markup]
      )
    case .group:
      (
        ["title": .markup],
        [
          "id": .token, "class": .token, "props": .array(.property), "parts": .array(.part), "groups": .array(.group),
          "controls": .array(.control),
        ]
      )
    case .control:
      (
        ["id": .token, "title": .markup],
        ["class": .token, "props": .array(.property), "parts": .array(.part), "controls": .array(.control)]
      )
    case .part:
      (
        ["name": .token],
        [
          "id": .token, "ns": .uri, "class": .token, "title": .markup, "props": .array(.property), "prose": .markup,
          "parts": .array(.part),
        ]
      )
    }
  }

  /// What is wrong with a value, each with its path; empty where it has the structure.
  static func faults(of value: JSONValue, as kind: Kind, at path: String = "") -> [String] {
    guard case .object(let own) = value else { return ["\(path) is no object"] }
    let (required, optional) = members(of: kind)
    var faults = required.keys.filter { value[$0] == nil }.map { "\(path)/\($0) is missing" }
    for member in own {
      let place = path + "/" + member.key
      guard let wanted = required[member.key] ?? optional[member.key] else {
        faults.append("\(place) is not in OSCAL")
        continue
      }
      faults += check(member.value, wanted, place)
    }
    if kind == .group, value["groups"] != nil, value["controls"] != nil {
      faults.append("\(path) has both groups and controls")
    }
    return faults
  }

  private static func check(_ value: JSONValue, _ wanted: Member, _ place: String) -> [String] {
    switch wanted {
    case .object(let kind): return faults(of: value, as: kind, at: place)
    case .array(let kind):
      guard case .array(let elements) = value, !elements.isEmpty else { return ["\(place) is no array, or empty"] }
      return elements.enumerated().flatMap { faults(of: $1, as: kind, at: "\(place)/\($0)") }
    case .token, .string, .markup, .uri, .uuid, .moment:
      guard case .string(let text) = value else { return ["\(place) is no text"] }
      return matches(text, wanted) ? [] : ["\(place) is \(text)"]
    }
  }

  private static func matches(_ text: String, _ wanted: Member) -> Bool {
    switch wanted {
    case .token: text.wholeMatch(of: /[\p{L}_][\p{L}\p{N}.\-_]*/) != nil
    case .string: text.wholeMatch(of: /\S(.*\S)?/) != nil
    case .markup: !text.isEmpty
    case .uri: text.wholeMatch(of: /[a-zA-Z][a-zA-Z0-9+\-.]+:.+/) != nil
    case .uuid:
      text.wholeMatch(
        of: /[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}/) != nil
    case .moment: text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})/) != nil
    case .object, .array: false
    }
  }
}
