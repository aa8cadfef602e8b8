// What OSCAL calls the parts of a catalogue, and what it has no word for.

/// The words of OSCAL catalogs, version 1.1.x (NIST), and those that kumoban adds in a namespace of its own.
///
/// An area is a group, a category a group within it, a requirement a control. Who has to meet it, its gate, whether it is
/// mandatory, and everything Japanese are properties and a part in kumoban's namespace, as OSCAL provides for.
enum OSCALVocabulary {
  /// The version that is written; any 1.x is read.
  static let version = "1.1.3"
  /// The namespace of what OSCAL has no word for.
  static let namespace = "urn:kumoban:oscal:1"

  static let label = "label"
  static let japaneseTitle = "title-ja"
  static let responsibility = "responsibility"
  static let gate = "gate"
  static let mandatory = "mandatory"
  static let area = "area"
  static let statement = "statement"
  static let japaneseStatement = "statement-ja"
}
