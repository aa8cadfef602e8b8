// What can be wrong with a catalogue file.

import GovernmentCloud
import JSONText

/// What is wrong with an OSCAL catalog that is to be taken in.
public enum OSCALFault: Error, Hashable, Sendable {
  /// It is longer than any catalogue has to be, in bytes.
  case tooLong(bytes: Int, limit: Int)
  /// It is no JSON, or cut short; the line is counted from 1.
  case notJSON(JSONFault.Kind, line: Int)
  /// It is JSON, but no OSCAL catalog.
  case noCatalog
  /// A member that OSCAL wants is missing or of another kind; the place is a path as `catalog/metadata`.
  case missing(String, in: String)
  /// A group at the top belongs to no area.
  case noArea(group: String)
  /// A control's key can't be a requirement's.
  case badID(String)
  /// A control's gate is no milestone.
  case unknownGate(String, control: String)
  /// A control's responsibility is none.
  case unknownResponsibility(String, control: String)
  /// A control's word for mandatory is neither yes nor no.
  case unknownMandatory(String, control: String)
  /// The requirements make no catalogue.
  case catalogue(Catalogue.Fault)
}
